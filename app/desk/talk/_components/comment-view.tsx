import { InstantText } from "@/components/claims/date-text";
import { CommentText } from "@/components/comments/comment-text";
import { Avatar } from "@/components/ui/avatar";
import type { TalkComment } from "@/lib/comments/types";
import { commentHref } from "@/lib/shared/comment-href";
import { typedText } from "@/lib/shared/mention-text";
import { CommentBody } from "./comment-tools";

/** One comment with its author and address. Withdrawn, it keeps its place and says by whom. */
export function CommentView({
  comment,
  claimId,
  names,
}: {
  comment: TalkComment;
  claimId: string;
  names: Readonly<Record<string, string>>;
}) {
  const { id, author, body, createdAt, changedAt, withdrawn } = comment;
  return (
    <article
      id={`comment-${id}`}
      tabIndex={-1}
      aria-label={`Comment of ${author.name}`}
      className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-2.5 py-2.5 -outline-offset-2 data-here:bg-sunk"
    >
      <Avatar name={author.name} size="small" className="mt-0.5" />
      <div className="grid min-w-0 gap-1.5">
        <p className="flex flex-wrap items-baseline gap-x-2">
          <b className="font-semibold">{author.name}</b>
          <a href={commentHref(claimId, id)} className="meta link">
            <InstantText at={createdAt} />
          </a>
          {changedAt && body !== null ? (
            <span className="meta">
              changed <InstantText at={changedAt} />
            </span>
          ) : null}
        </p>
        {withdrawn ? (
          <p className="text-muted">
            Withdrawn by {withdrawn.by.name}, <InstantText at={withdrawn.at} />
            {withdrawn.reason ? `: “${withdrawn.reason}”` : "."}
          </p>
        ) : null}
        {body === null ? null : (
          <CommentBody
            tools={{
              id,
              claimId,
              version: comment.version,
              canChange: comment.can.change.ok,
              canWithdraw: comment.can.withdraw.ok,
              asksReason: comment.asksReason,
              typed: typedText(body, new Map(Object.entries(names))),
            }}
          >
            <CommentText body={body} claimId={claimId} names={names} />
          </CommentBody>
        )}
      </div>
    </article>
  );
}
