import { InstantText } from "@/components/claims/date-text";
import { Link } from "@/components/ui/link";
import type { TalkAbout, TalkThread } from "@/lib/comments/types";
import { CommentView } from "./comment-view";
import { ThreadTools } from "./thread-tools";

/** A thread: what it is about, what was said, and what can be done with it. `told` is false where the page says already what it is about. */
export function ThreadView({
  thread,
  names,
  told = true,
}: {
  thread: TalkThread;
  names: Readonly<Record<string, string>>;
  told?: boolean;
}) {
  const { id, claimId, about, resolved, comments, can } = thread;
  return (
    <section aria-label={`Thread on ${about.words}`} className="border-b border-rule py-3 last:border-0">
      {told && about.kind !== "CLAIM" ? <About about={about} claimId={claimId} /> : null}
      {resolved ? (
        <p className="meta">
          Resolved by {resolved.by.name}, <InstantText at={resolved.at} />
        </p>
      ) : null}
      {comments.map((comment) => (
        <CommentView key={comment.id} comment={comment} claimId={claimId} names={names} />
      ))}
      <div className="mt-1 ms-8.5">
        <ThreadTools
          key={thread.version}
          id={id}
          claimId={claimId}
          version={thread.version}
          can={{ add: can.add.ok, resolve: can.resolve.ok, reopen: can.reopen.ok }}
        />
      </div>
    </section>
  );
}

function About({ about, claimId }: { about: TalkAbout; claimId: string }) {
  const href = { EVIDENCE: "evidence", RESPONSE: "responses", FIELD: "review", PASSAGE: "", CLAIM: "" }[about.kind];
  return (
    <p className="meta truncate">
      On{" "}
      <Link href={`/desk/claims/${claimId}${href && `/${href}`}`} lang={about.language ?? undefined}>
        {about.words}
      </Link>
    </p>
  );
}
