import { InstantText } from "@/components/claims/date-text";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import type { MentionRow } from "@/lib/comments/types";
import { counted } from "@/lib/shared/count";
import { markMentions } from "../live/work-marks";
import { WorkChanges } from "./live/work-changes";

/** Comments that mention the member and wait for an answer, the newest first. */
export function MentionList({ rows, total }: { rows: readonly MentionRow[]; total: number }) {
  const changes = <WorkChanges list="mentions" marks={markMentions(rows)} />;
  if (rows.length === 0)
    return (
      <>
        <EmptyState className="mt-6" title="Nobody waits for a word of yours">
          Comments that mention you are listed here until you answer or the thread is resolved.
        </EmptyState>
        {changes}
      </>
    );
  return (
    <>
      <ul aria-label="Mentions" className="pt-2">
        {rows.map(({ commentId, claim, author, at, excerpt, href }) => (
          <li key={commentId} className="border-b border-rule py-2.5">
            <p>
              <b>{author.name}</b>{" "}
              <span className="meta">
                <InstantText at={at} />
              </span>
            </p>
            <p className="line-clamp-2">
              <Link href={href} className="text-ink no-underline -outline-offset-2 hover:underline">
                {excerpt}
              </Link>
            </p>
            <p className="line-clamp-1 text-sm text-muted">
              <span className="code me-2">C-{claim.number}</span>
              <span lang={claim.language} className="said">
                {claim.statement}
              </span>
            </p>
          </li>
        ))}
      </ul>
      {total > rows.length ? <p className="meta mt-3">and {counted(total - rows.length, "more mention")}</p> : null}
      {changes}
    </>
  );
}
