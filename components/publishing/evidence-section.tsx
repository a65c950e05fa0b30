import { Section } from "@/components/layout/section";
import { STANCE_COUNT_WORDS } from "@/lib/evidence/labels";
import type { ClaimContent, EvidenceContent } from "@/lib/publishing/types";
import { counted } from "@/lib/shared/count";
import { EvidenceItem } from "./evidence-item";

/** What speaks for the claim first, then what speaks against it, then the rest. */
const ORDER: readonly EvidenceContent["stance"][] = ["SUPPORTS", "REFUTES", "QUALIFIES", "CONTEXT"];

/** The evidence, for and against; nothing for a claim without a finding. */
export function EvidenceSection({ content: { evidence, confidentialEvidence = 0 } }: { content: ClaimContent }) {
  if (evidence === undefined) return null;
  const sorted = ORDER.flatMap((stance) => evidence.filter((item) => item.stance === stance));
  const counts = ORDER.map((stance) => [stance, evidence.filter((item) => item.stance === stance).length] as const);
  const words = counts
    .filter(([, count]) => count > 0)
    .map(([stance, count]) => `${count} ${STANCE_COUNT_WORDS[stance]}`);
  return (
    <Section title={["Evidence", ...words].join(" · ")}>
      {sorted.length === 0 ? <p className="text-muted">The desk found no document that bears on the claim.</p> : null}
      <ol>
        {sorted.map((item) => (
          <EvidenceItem key={item.number} item={item} sameOrigin={sharingOrigin(item, evidence)} />
        ))}
      </ol>
      {confidentialEvidence > 0 ? (
        <p className="meta pt-3">
          {counted(confidentialEvidence, "further item is", "further items are")} confidential and not shown here.
        </p>
      ) : null}
    </Section>
  );
}

/** The numbers of the other items that trace to the same origin: five papers and one wire story are one source. */
function sharingOrigin(item: EvidenceContent, all: readonly EvidenceContent[]): number[] {
  const { originGroup } = item.source;
  if (!originGroup) return [];
  return all.filter((other) => other !== item && other.source.originGroup === originGroup).map(({ number }) => number);
}
