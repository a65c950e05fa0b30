import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { ClaimCode } from "@/components/claims/claim-code";
import { DateText } from "@/components/claims/date-text";
import { ReReviewMark, VerdictPill } from "@/components/claims/verdict-pill";
import { PageHeader } from "@/components/layout/page-header";
import { Section } from "@/components/layout/section";
import { DenialMark } from "@/components/responses/denial-mark";
import { ResponseMark } from "@/components/responses/response-mark";
import { TurnsInWords } from "@/components/responses/response-timeline";
import { OutsideLink } from "@/components/ui/link";
import { requireActor } from "@/lib/auth/require-actor";
import { listPartyClaims } from "@/lib/claims/list-party-claims";
import type { PartyClaim } from "@/lib/claims/types";
import { getParty } from "@/lib/parties/get-party";
import { PARTY_KIND_LABELS } from "@/lib/parties/labels";
import { listPartyAnswers } from "@/lib/responses/list-party-answers";
import type { PartyAnswers } from "@/lib/responses/types";
import { counted } from "@/lib/shared/count";
import { AliasList } from "./_components/alias-list";
import { EditParty } from "./_components/edit-party";
import { RoleList } from "./_components/role-list";

const loadParty = cache(async (partyId: string) => {
  const actor = await requireActor();
  const found = await getParty(actor, partyId);
  if (!found.ok) notFound();
  return { actor, party: found.data };
});

export async function generateMetadata({ params }: PageProps<"/desk/parties/[partyId]">): Promise<Metadata> {
  return { title: (await loadParty((await params).partyId)).party.name };
}

/** A party: its names, what it was and when, what it claims, what it answered. Counts, and never a score. */
export default async function PartyPage({ params }: PageProps<"/desk/parties/[partyId]">) {
  const { actor, party } = await loadParty((await params).partyId);
  const [claims, answers] = await Promise.all([listPartyClaims(actor, party.id), listPartyAnswers(actor, party.id)]);
  const reversed = answers.filter(({ turns }) => turns.length > 0);
  const given = answers
    .flatMap(({ entries }) => entries)
    .filter(({ kind }) => kind !== "REQUESTED" && kind !== "NO_REPLY");
  return (
    <>
      <PageHeader
        above={
          <>
            <span className="smallcaps">{PARTY_KIND_LABELS[party.kind]}</span>
            <span className="meta">
              {counted(claims.length, "claim")} made · {counted(given.length, "answer")} given ·{" "}
              {counted(reversed.length, "reversal")}. Claims are chosen, not sampled: the numbers rank nobody.
            </span>
          </>
        }
        title={<span dir="auto">{party.name}</span>}
        actions={<EditParty key={party.version} party={party} />}
      >
        {party.description ? <p className="max-w-prose pb-2">{party.description}</p> : null}
        {party.wikidataId ? (
          <p className="meta pb-1">
            <OutsideLink href={`https://www.wikidata.org/wiki/${party.wikidataId}`}>
              Wikidata {party.wikidataId}
            </OutsideLink>
          </p>
        ) : null}
      </PageHeader>
      <div className="mx-auto grid max-w-[80rem] gap-x-10 px-4 pb-16 md:px-5 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="min-w-0">
          {reversed.length > 0 ? (
            <Section title="Reversals">
              <ul className="grid gap-3">
                {reversed.map((one) => (
                  <li key={one.claim.id}>
                    <ClaimLine claim={one.claim} />
                    <TurnsInWords party={one} />
                  </li>
                ))}
              </ul>
            </Section>
          ) : null}
          <Section title="Claims it makes">
            <Claims claims={claims} />
          </Section>
          <Section title="What it answered, claim by claim" rule={false}>
            <Answers answers={answers} />
          </Section>
        </div>
        <div className="min-w-0">
          <Section title="Other names">
            <AliasList partyId={party.id} aliases={party.aliases} />
          </Section>
          <Section title="What it was, and when" rule={false}>
            <RoleList partyId={party.id} roles={party.roles} />
          </Section>
        </div>
      </div>
    </>
  );
}

function ClaimLine({ claim }: { claim: { id: string; number: number; statement: string; language: string } }) {
  return (
    <p className="flex items-baseline gap-2.5">
      <ClaimCode number={claim.number} href={`/desk/claims/${claim.id}`} />
      <span lang={claim.language} dir="auto" className="said text-base font-semibold">
        {claim.statement}
      </span>
    </p>
  );
}

function Claims({ claims }: { claims: readonly PartyClaim[] }) {
  if (claims.length === 0) return <p className="meta">It is not recorded as making a claim.</p>;
  return (
    <ul>
      {claims.map((claim) => (
        <li key={claim.id} className="grid gap-1 border-b border-rule py-3 first:pt-0 last:border-0">
          <ClaimLine claim={claim} />
          <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm">
            <VerdictPill state={claim.state} size="small" />
            {claim.underReReview ? <ReReviewMark /> : null}
            <DenialMark status={claim.denialStatus} counts={claim.denialCounts} />
            <span className="meta">
              {claim.said ? <DateText date={claim.said} /> : "undated"}
              {claim.capacity ? `, as ${claim.capacity}` : ""}
            </span>
          </p>
        </li>
      ))}
    </ul>
  );
}

function Answers({ answers }: { answers: readonly PartyAnswers[] }) {
  if (answers.length === 0) return <p className="meta">No claim of the desk concerns it.</p>;
  return (
    <ul>
      {answers.map(({ claim, claimant, status, entries }) => (
        <li key={claim.id} className="grid gap-1 border-b border-rule py-3 first:pt-0 last:border-0">
          <ClaimLine claim={claim} />
          <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm">
            <DenialMark status={status} />
            {claimant ? <span className="meta">makes the claim</span> : null}
          </p>
          {entries.length > 0 ? (
            <ol className="flex flex-wrap gap-x-4 gap-y-1 text-sm">
              {entries.map((entry) => (
                <li key={entry.id}>
                  <DateText date={entry.said} />: <ResponseMark kind={entry.kind} />
                </li>
              ))}
            </ol>
          ) : null}
        </li>
      ))}
    </ul>
  );
}
