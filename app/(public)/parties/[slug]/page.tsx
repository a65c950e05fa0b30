import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PageTitle } from "@/app/(public)/_components/page-title";
import { StateCounts } from "@/app/(public)/_components/state-counts";
import { Section } from "@/components/layout/section";
import { Callout } from "@/components/ui/callout";
import { OutsideLink } from "@/components/ui/link";
import { PARTY_KIND_LABELS } from "@/lib/parties/labels";
import type { PartyClaim } from "@/lib/publishing/get-public-party";
import type { StateFilter } from "@/lib/publishing/search-params";
import { counted } from "@/lib/shared/count";
import { loadParty } from "../_data/load-party";
import { AnsweredItem } from "./_components/answered-item";
import { AssertedItem } from "./_components/asserted-item";

type Props = { params: Promise<{ slug: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const found = await loadParty((await params).slug);
  if (!found.ok) return { title: "Not found" };
  const { party } = found.data;
  return {
    title: party.name,
    description: `What ${party.name} claims, what it denies, and where it has reversed its answer, in the published record.`,
    alternates: { canonical: `/parties/${party.slug}` },
  };
}

function statesOf(claims: readonly PartyClaim[]): Partial<Record<StateFilter, number>> {
  const counts: Partial<Record<StateFilter, number>> = {};
  for (const { line } of claims) {
    if (line.state !== "NOT_CHECKED") counts[line.state] = (counts[line.state] ?? 0) + 1;
  }
  return counts;
}

/** What a party claims and what it answers to the claims that concern it. Counts, never a score. */
export default async function PartyPage({ params }: Props) {
  const found = await loadParty((await params).slug);
  if (!found.ok) notFound();
  const { party, claims, total } = found.data;
  const asserted = claims.filter(({ assertions }) => assertions.length > 0);
  const answered = claims.filter(({ concerned }) => concerned.length > 0);
  const reversed = answered.filter(({ concerned }) =>
    concerned.some(({ denialStatus }) => denialStatus === "REVERSED"),
  );
  return (
    <>
      <PageTitle above={PARTY_KIND_LABELS[party.kind]} title={party.name}>
        <p className="text-base text-muted">
          {party.aliases.length > 0 ? (
            <>
              Also:{" "}
              {party.aliases.map((alias, index) => (
                <span key={alias}>
                  {index > 0 ? ", " : null}
                  <bdi>{alias}</bdi>
                </span>
              ))}
              .{" "}
            </>
          ) : null}
          {party.wikidataId ? (
            <OutsideLink href={`https://www.wikidata.org/wiki/${party.wikidataId}`}>
              Wikidata {party.wikidataId}
            </OutsideLink>
          ) : null}
        </p>
      </PageTitle>
      <div className="grid gap-x-14 lg:grid-cols-[minmax(0,1fr)_17rem]">
        <div>
          {reversed.length > 0 ? (
            <Section title="Reversed its answer">
              <Items claims={reversed} />
            </Section>
          ) : null}
          <Section title="What it answers" aside={counted(answered.length, "claim")}>
            {answered.length === 0 ? (
              <p className="text-muted">No published claim concerns it.</p>
            ) : (
              <Items claims={answered} />
            )}
          </Section>
          <Section title="What it claims" aside={counted(asserted.length, "claim")} rule={false}>
            {asserted.length === 0 ? <p className="text-muted">It makes no published claim.</p> : null}
            <ol className="divide-y divide-rule">
              {asserted.map((claim) => (
                <li key={claim.line.slug}>
                  <AssertedItem claim={claim} />
                </li>
              ))}
            </ol>
          </Section>
        </div>
        <aside aria-label="Counts" className="pt-6">
          <h2 className="smallcaps mb-2.5">State of what it claims</h2>
          <StateCounts states={statesOf(asserted)} party={party.slug} />
          <Callout className="mt-5 text-sm">
            The desk chooses which claims to check, mostly those that are contested. These numbers describe that choice.
            They do not measure how reliable <bdi>{party.name}</bdi> is, and cannot be compared with those of another
            party.
          </Callout>
          {total > claims.length ? (
            <p className="mt-4">
              The {claims.length} that changed last are shown here.{" "}
              <a href={`/claims?party=${party.slug}`} className="link">
                All {total}
              </a>
            </p>
          ) : null}
        </aside>
      </div>
    </>
  );
}

function Items({ claims }: { claims: readonly PartyClaim[] }) {
  return (
    <ol className="divide-y divide-rule">
      {claims.map((claim) => (
        <li key={claim.line.slug}>
          <AnsweredItem claim={claim} />
        </li>
      ))}
    </ol>
  );
}
