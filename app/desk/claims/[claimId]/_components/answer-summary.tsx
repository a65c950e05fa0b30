import { DateText } from "@/components/claims/date-text";
import { DenialMark } from "@/components/responses/denial-mark";
import { ResponseMark } from "@/components/responses/response-mark";
import type { LedgerParty } from "@/lib/responses/types";

/** A lane a party: its status, and what it answered in the order of the days. Corrected entries are on the ledger's own page. */
export function AnswerSummary({ parties }: { parties: readonly LedgerParty[] }) {
  if (parties.length === 0)
    return <p className="meta">The claim concerns no party yet. Name whoever is owed a question.</p>;
  return (
    <ul>
      {parties.map(({ id, party, claimant, status, notAskedReason, entries }) => {
        const counted = entries.filter((entry) => entry.standing === "COUNTS");
        return (
          <li
            key={id}
            className="grid gap-x-4 gap-y-1 border-b border-rule py-2.5 last:border-0 md:grid-cols-[11rem_minmax(0,1fr)]"
          >
            <div>
              <b>{party.name}</b>
              {claimant ? <span className="meta block">makes the claim</span> : null}
              <DenialMark status={status} className="text-sm" />
            </div>
            <ol className="flex flex-wrap items-center gap-x-4 gap-y-1 text-sm">
              {counted.map((entry) => (
                <li key={entry.id}>
                  <ResponseMark kind={entry.kind}>
                    <DateText date={entry.said} />
                  </ResponseMark>
                </li>
              ))}
              {counted.length === 0 ? <li className="meta">{notAskedReason ?? "Nothing is recorded."}</li> : null}
            </ol>
          </li>
        );
      })}
    </ul>
  );
}
