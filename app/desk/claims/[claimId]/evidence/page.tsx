import { TalkButton } from "@/app/desk/talk/_components/talk-button";
import { EvidenceList } from "@/components/evidence/evidence-list";
import { BlockedReasons } from "@/components/forms/blocked-reasons";
import { Section } from "@/components/layout/section";
import { Callout } from "@/components/ui/callout";
import { EmptyState } from "@/components/ui/empty-state";
import { ButtonLink } from "@/components/ui/link";
import { listThreads } from "@/lib/comments/list-threads";
import type { Stance } from "@/lib/evidence/labels";
import { STANCE_COUNT_WORDS } from "@/lib/evidence/labels";
import { listEvidence } from "@/lib/evidence/list-evidence";
import { EVIDENCE_FILTERS, type EvidenceFilter, loadEvidenceParams } from "@/lib/evidence/search-params";
import type { EvidenceItem } from "@/lib/evidence/types";
import { loadClaim } from "../load";
import { AddEvidence } from "./_components/add-evidence";
import { ItemTools } from "./_components/item-tools";

const SHOWN: Record<EvidenceFilter, { label: string; stances: readonly Stance[] }> = {
  for: { label: "For", stances: ["SUPPORTS"] },
  against: { label: "Against", stances: ["REFUTES"] },
  context: { label: "Context", stances: ["CONTEXT", "QUALIFIES"] },
};

export default async function EvidencePage({ params, searchParams }: PageProps<"/desk/claims/[claimId]/evidence">) {
  const { actor, claim } = await loadClaim((await params).claimId);
  const { show } = await loadEvidenceParams(searchParams);
  const [items, talk] = await Promise.all([listEvidence(actor, claim.id), listThreads(actor, claim.id)]);
  const shown = show === null ? items : items.filter((item) => SHOWN[show].stances.includes(item.stance));
  const can = claim.can.edit;
  return (
    <div className="mx-auto max-w-[70rem] px-4 pb-16 md:px-5">
      <Section title="Evidence" aside={countWords(items)} rule={false}>
        {can.ok ? (
          <AddEvidence claimId={claim.id} />
        ) : (
          <Callout>
            <BlockedReasons reasons={can.reasons} />
          </Callout>
        )}
        {items.length > 0 ? (
          <Filters address={`/desk/claims/${claim.id}/evidence`} items={items} show={show} />
        ) : (
          <EmptyState title="No evidence is recorded yet" className="mt-5">
            Paste the link of a document, drop a file, or cite a source that the desk has on record.
          </EmptyState>
        )}
        {items.length > 0 && shown.length === 0 ? <p className="meta py-6">Nothing of this kind is recorded.</p> : null}
        <EvidenceList
          items={shown}
          tools={(item) => (
            <div className="flex flex-wrap items-center gap-1">
              {can.ok ? <ItemTools item={item} moves={show === null && items.length > 1} /> : null}
              {talk ? (
                <TalkButton talk={talk} subject={{ kind: "EVIDENCE", id: item.id }} about={`E-${item.number}`} />
              ) : null}
            </div>
          )}
        />
      </Section>
    </div>
  );
}

function Filters({
  address,
  items,
  show,
}: {
  address: string;
  items: readonly EvidenceItem[];
  show: EvidenceFilter | null;
}) {
  const count = (filter: EvidenceFilter) => items.filter(({ stance }) => SHOWN[filter].stances.includes(stance)).length;
  return (
    <nav aria-label="Which evidence is shown" className="mt-4 flex flex-wrap gap-1">
      <FilterLink href={address} label="All" count={items.length} current={show === null} />
      {EVIDENCE_FILTERS.map((filter) => (
        <FilterLink
          key={filter}
          href={`${address}?show=${filter}`}
          label={SHOWN[filter].label}
          count={count(filter)}
          current={show === filter}
        />
      ))}
    </nav>
  );
}

function FilterLink({ href, label, count, current }: { href: string; label: string; count: number; current: boolean }) {
  return (
    <ButtonLink
      href={href}
      size="small"
      variant={current ? "plain" : "quiet"}
      aria-current={current ? "true" : undefined}
    >
      {label} <span className="font-mono">{count}</span>
    </ButtonLink>
  );
}

/** "3 for, 1 against": how many items speak which way. */
function countWords(items: readonly EvidenceItem[]): string {
  return (Object.keys(STANCE_COUNT_WORDS) as Stance[])
    .map((stance) => ({
      count: items.filter((item) => item.stance === stance).length,
      word: STANCE_COUNT_WORDS[stance],
    }))
    .filter(({ count }) => count > 0)
    .map(({ count, word }) => `${count} ${word}`)
    .join(", ");
}
