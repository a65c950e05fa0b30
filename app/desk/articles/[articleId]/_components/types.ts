import type { ArticleClaim } from "@/lib/claims/list-article-claims";
import type { ArticleProposals } from "@/lib/proposing/types";

export type { ArticleClaim, ArticlePassage } from "@/lib/claims/list-article-claims";

/** UTF-16 offsets into the text, end exclusive. */
export type Span = { start: number; end: number };

/** How a passage is drawn: in the colour of its claim's state, solid when settled, dashed in checking, dotted before. */
export type Underline = { color: string; dash: "solid" | "dashed" | "dotted" };

export type PassageMark = Span & Underline & { claimId: string; number: number; lane: number };

/** A run of text under the same passages and the same proposal. */
export type TextPiece = {
  start: number;
  text: string;
  passages: string[];
  /** The passages that begin here: their numbers are printed before the words. */
  opens: string[];
  /** How many passages overlap, where the thickest part of an overlap ends; else 0. */
  crowd: number;
  /** Where the open proposal begins that has these words. */
  proposal: number | null;
};

export type TextBlock = Span & { heading: boolean; pieces: TextPiece[] };

export type LaidOutText = {
  blocks: TextBlock[];
  marks: Record<string, PassageMark>;
  sections: { title: string; start: number; claims: number }[];
  sentences: Span[];
};

/** Everything that the reader needs of an article; made on the server, so that it can be sent. */
export type ReaderData = LaidOutText & {
  articleId: string;
  articleVersionId: string;
  text: string;
  language: string;
  publishedOn: string | null;
  outlet: { id: string; name: string } | null;
  claims: ArticleClaim[];
  /** Null where none are made: on an older text. */
  proposals: ArticleProposals | "LOOKING" | null;
  /** Only the latest text takes new passages. */
  editable: boolean;
};
