import type { TalkSubject } from "@/lib/comments/schema";
import type { Talk } from "@/lib/comments/types";
import { TalkList } from "./talk-list";
import { TalkSheet } from "./talk-sheet";

/** Opens what is said about one thing of a claim, beside it. Nothing where nothing was said and nothing can be. */
export function TalkButton({
  talk,
  subject,
  about,
  short,
  whole = false,
}: {
  talk: Talk;
  subject: Extract<TalkSubject, { id: string }>;
  about: string;
  short?: boolean;
  /** All of the talk is about it. */
  whole?: boolean;
}) {
  const threads = talk.threads.filter(({ about: of }) => whole || ("id" in of && of.id === subject.id));
  if (threads.length === 0 && !talk.open.ok) return null;
  const count = threads
    .filter(({ resolved }) => resolved === null)
    .flatMap(({ comments }) => comments)
    .filter(({ withdrawn }) => withdrawn === null).length;
  return (
    <TalkSheet about={about} count={count} short={short}>
      <TalkList talk={{ ...talk, threads }} subject={subject} told={false} />
    </TalkSheet>
  );
}
