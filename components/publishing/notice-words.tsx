import type { NoticeLine } from "@/lib/publishing/types";
import { DENIAL_STATUS_LABELS } from "@/lib/responses/labels";

/** What a notice says, in a sentence. */
export function NoticeWords({ notice }: { notice: NoticeLine }) {
  if (notice.kind === "REOPENED") return <>The desk is looking at it again: {notice.reason}</>;
  const party = <bdi>{notice.partyName ?? "A party"}</bdi>;
  const before = notice.beforeStatus && DENIAL_STATUS_LABELS[notice.beforeStatus].toLowerCase();
  if (notice.afterStatus === "REVERSED") {
    return (
      <>
        {party} has reversed its answer{before ? ` (before: ${before})` : null}.
      </>
    );
  }
  const after = notice.afterStatus && DENIAL_STATUS_LABELS[notice.afterStatus].toLowerCase();
  return (
    <>
      {party} has changed its answer
      {before && after ? ` (before: ${before}; now: ${after})` : null}.
    </>
  );
}
