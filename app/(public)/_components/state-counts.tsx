import { VerdictPill } from "@/components/claims/verdict-pill";
import { claimsHref, STATE_FILTERS, type StateFilter } from "@/lib/publishing/search-params";
import { formatCount } from "@/lib/shared/count";

/** How many claims are in each state; each number leads to its list. `party` narrows the lists to one party. */
export function StateCounts({ states, party }: { states: Partial<Record<StateFilter, number>>; party?: string }) {
  const rows = STATE_FILTERS.filter((state) => state !== "RE_REVIEW" && (states[state] ?? 0) > 0);
  if (rows.length === 0) return <p className="text-muted">None yet.</p>;
  return (
    <ul className="space-y-1.5">
      {rows.map((state) => (
        <li key={state} className="flex items-center gap-3">
          <a
            href={claimsHref("/claims", { state: [state], ...(party ? { party } : {}) })}
            className="link min-w-8 text-end"
          >
            {formatCount(states[state] ?? 0)}
          </a>
          {state === "RE_REVIEW" ? null : <VerdictPill state={state} />}
        </li>
      ))}
    </ul>
  );
}
