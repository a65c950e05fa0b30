import { InstantText } from "@/components/claims/date-text";
import { DenialMark } from "@/components/responses/denial-mark";
import { Link } from "@/components/ui/link";
import type { Reversal } from "@/lib/claims/list-notifications";
import { ReadButton } from "./read-button";

/** Published claims that a party's answer has re-opened, until the member marks them as read. */
export function ReversalList({ reversals }: { reversals: readonly Reversal[] }) {
  return (
    <ul aria-label="To be looked at again">
      {reversals.map(({ id, at, claim, party, before, after }) => (
        <li key={id} className="flex items-start gap-3 border-b border-rule py-2.5 last:border-0">
          <div className="min-w-0 flex-1">
            <p>
              <span className="code me-2 text-muted">C-{claim.number}</span>
              <Link
                href={`/desk/claims/${claim.id}`}
                className="said text-lg font-semibold text-ink no-underline hover:underline"
              >
                {claim.statement}
              </Link>
            </p>
            <p className="mt-1 flex flex-wrap items-center gap-x-2 gap-y-1 text-sm">
              {party ? `${party} changed its answer` : "An answer changed"}
              {before ? <DenialMark status={before} /> : null}
              {before && after ? <span aria-hidden>→</span> : null}
              {after ? <DenialMark status={after} /> : null}
              <span className="meta">
                <InstantText at={at} />
              </span>
            </p>
          </div>
          <ReadButton id={id} code={`C-${claim.number}`} />
        </li>
      ))}
    </ul>
  );
}
