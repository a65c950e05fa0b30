import type { TalkSubject } from "@/lib/comments/schema";
import type { Talk } from "@/lib/comments/types";
import { TalkList } from "./talk-list";
import { TalkSheet } from "./talk-sheet";

/** Opens what is said about one thing of a claim, beside it. Nothing where nothing was said and nothing can be. */
export function TalkButton({
  talk,
  subject,
  about,
  label,
  short,
  whole = false,
}: {
  talk: Talk;
  subject: Exclude<TalkSubject, { kind: "CLAIM" }>;
  about: string;
  /** On the button, where "Talk" alone would not say about what. */
  label?: string;
  short?: boolean;
  /** All of the talk is about it. */
  whole?: boolean;
}) {
  const threads = talk.threads.filter(({ about: of }) => whole || isAbout(of, subject));
  if (threads.length === 0 && !talk.open.ok) return null;
  const count = threads
    .filter(({ resolved }) => resolved === null)
    .flatMap(({ comments }) => comments)
    .filter(({ withdrawn }) => withdrawn === null).length;
  return (
    <TalkSheet about={about} label={label} count={count} short={short}>
      <TalkList talk={{ ...talk, threads }} subject={subject} told={false} />
    </TalkSheet>
  );
}

function isAbout(of: TalkSubject, subject: Exclude<TalkSubject, { kind: "CLAIM" }>): boolean {
  if (subject.kind === "FIELD") return of.kind === "FIELD" && of.field === subject.field;
  return "id" in of && of.id === subject.id;
}
