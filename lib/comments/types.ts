import type { Ability } from "@/lib/shared/ability";
import type { TalkSubject } from "./schema";

/** A member as the screens show one: never more than the name. */
export type Person = { id: string; name: string };

/** One comment. Of a withdrawn one the words are not sent, only who took it back, when and why. */
export type TalkComment = {
  id: string;
  version: number;
  author: Person;
  /** Markdown; null when it was withdrawn. */
  body: string | null;
  createdAt: Date;
  changedAt: Date | null;
  withdrawn: { by: Person; at: Date; reason: string | null } | null;
  can: { change: Ability; withdraw: Ability };
  /** Withdrawing it takes a reason: it is somebody else's. */
  asksReason: boolean;
};

/** What a thread is about, and how lists say it: "E-3", "the answer of Northland", "“They sold…”". */
export type TalkAbout = TalkSubject & { words: string; language: string | null };

export type TalkThread = {
  id: string;
  claimId: string;
  version: number;
  about: TalkAbout;
  resolved: { by: Person; at: Date } | null;
  comments: TalkComment[];
  can: { add: Ability; resolve: Ability; reopen: Ability };
};

/** An open thread as others name it: what it is about, who began it, and its first comment. */
export type OpenThread = { id: string; about: string; by: string; firstId: string };

/** What is said among the members about a claim. */
export type Talk = {
  claimId: string;
  threads: TalkThread[];
  /** Present names of the members who are mentioned, by id. */
  names: Record<string, string>;
  /** Whether a thread can be opened. */
  open: Ability;
};

/** A comment that mentions the member and that they have not answered. */
export type MentionRow = {
  commentId: string;
  threadId: string;
  claim: { id: string; number: number; statement: string; language: string };
  author: Person;
  at: Date;
  /** The comment in one line, at most 160 characters. */
  excerpt: string;
  href: string;
};
