import { notFound } from "next/navigation";
import { TalkButton } from "@/app/desk/talk/_components/talk-button";
import { Section } from "@/components/layout/section";
import { DenialMark } from "@/components/responses/denial-mark";
import { LedgerOfParty } from "@/components/responses/ledger-list";
import { ResponseTimeline } from "@/components/responses/response-timeline";
import { Callout } from "@/components/ui/callout";
import { EmptyState } from "@/components/ui/empty-state";
import { listClaimPassages } from "@/lib/claims/list-claim-passages";
import { listThreads } from "@/lib/comments/list-threads";
import { getLedger } from "@/lib/responses/get-ledger";
import { loadLedgerParams } from "@/lib/responses/search-params";
import type { LedgerDates } from "@/lib/responses/types";
import { formatDay, formatInstant, isoDay } from "@/lib/shared/dates";
import { formatPreciseDate } from "@/lib/shared/precise-date";
import { loadClaim } from "../load";
import { AsOfForm } from "./_components/as-of-form";
import { EntryTools } from "./_components/entry-tools";
import { PartyTools } from "./_components/party-tools";
import { RecordButtons } from "./_components/record-buttons";

export default async function ResponsesPage({ params, searchParams }: PageProps<"/desk/claims/[claimId]/responses">) {
  const { actor, claim } = await loadClaim((await params).claimId);
  const { said, recorded } = await loadLedgerParams(searchParams);
  const [found, passages, talk] = await Promise.all([
    getLedger(actor, claim.id, { saidBy: said, recordedBy: recorded }),
    listClaimPassages(actor, claim.id),
    listThreads(actor, claim.id),
  ]);
  if (!found.ok) notFound();
  const ledger = found.data;
  const open = claim.stage !== "DUPLICATE";
  return (
    <div className="mx-auto max-w-[70rem] px-4 pb-16 md:px-5">
      <Section
        title="Responses, by party"
        aside={asOfWords(ledger.asOf)}
        actions={open ? <RecordButtons claimId={claim.id} passages={passages} /> : null}
      >
        <div className="grid gap-4">
          <p className="flex flex-wrap items-baseline gap-x-3">
            <DenialMark status={ledger.status} counts={ledger.counts} className="text-lg" />
            {said || recorded ? <span className="meta">as of then, not as of now</span> : null}
          </p>
          <AsOfForm
            address={`/desk/claims/${claim.id}/responses`}
            said={said}
            recorded={recorded === null ? null : isoDay(recorded)}
          />
          <ResponseTimeline ledger={ledger} />
        </div>
      </Section>
      <Section title="Ledger" rule={false}>
        {open ? null : (
          <Callout className="mb-4">The claim is a duplicate: answers are recorded at the claim it points to.</Callout>
        )}
        {ledger.parties.length === 0 ? (
          <EmptyState title="The claim concerns no party yet">
            Name whoever is accused, claims it, or is otherwise owed a question. An answer names its party by itself.
          </EmptyState>
        ) : null}
        {ledger.parties.map((party) => (
          <LedgerOfParty
            key={party.id}
            party={party}
            tools={open ? <PartyTools claimId={claim.id} record={party} passages={passages} /> : null}
            entryTools={(entry) => (
              <div className="flex flex-wrap items-center gap-2">
                {open && !entry.retracts && entry.correctedById === null ? (
                  <EntryTools claimId={claim.id} entry={entry} partyName={party.party.name} passages={passages} />
                ) : null}
                {talk ? (
                  <TalkButton
                    talk={talk}
                    subject={{ kind: "RESPONSE", id: entry.id }}
                    about={`the answer of ${party.party.name}, ${formatPreciseDate(entry.said)}`}
                  />
                ) : null}
              </div>
            )}
          />
        ))}
      </Section>
    </div>
  );
}

function asOfWords({ saidBy, recordedBy, today }: LedgerDates): string {
  const said = `as of ${formatDay(saidBy ?? today)}`;
  return recordedBy === null ? said : `${said}, as recorded by ${formatInstant(recordedBy)}`;
}
