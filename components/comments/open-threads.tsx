import { Link } from "@/components/ui/link";
import type { OpenThread } from "@/lib/comments/types";
import { commentHref } from "@/lib/shared/comment-href";

/** Open threads of a claim, each by what it is about and who began it. */
export function OpenThreads({ claimId, threads }: { claimId: string; threads: readonly OpenThread[] }) {
  return (
    <ul aria-label="Open threads" className="grid gap-0.5">
      {threads.map(({ id, about, by, firstId }) => (
        <li key={id}>
          <Link href={commentHref(claimId, firstId)}>{about}</Link>, begun by {by}
        </li>
      ))}
    </ul>
  );
}
