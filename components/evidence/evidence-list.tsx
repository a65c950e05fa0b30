import type { ReactNode } from "react";
import { Said } from "@/components/claims/said";
import { Badge } from "@/components/ui/badge";
import { OutsideLink } from "@/components/ui/link";
import { CREDIBILITY_LABELS, type Credibility, DIRECTNESS_LABELS } from "@/lib/evidence/labels";
import type { EvidenceItem } from "@/lib/evidence/types";
import { formatPreciseDate } from "@/lib/shared/precise-date";
import { RELIABILITY_LABELS, SOURCE_KIND_LABELS } from "@/lib/sources/labels";
import { CaptureState } from "./capture-state";
import { StanceMark } from "./stance-mark";

/** The evidence with everything that is recorded of it. `tools` puts what can be done with an item below it. */
export function EvidenceList({
  items,
  tools,
}: {
  items: readonly EvidenceItem[];
  tools?: (item: EvidenceItem) => ReactNode;
}) {
  return (
    <ol>
      {items.map((item) => (
        <li
          key={item.id}
          id={`E-${item.number}`}
          className="grid gap-x-3 gap-y-1 border-b border-rule py-4 last:border-0 md:grid-cols-[2.5rem_minmax(0,1fr)_8rem]"
        >
          <span className="code text-muted">E-{item.number}</span>
          <div className="grid min-w-0 gap-1.5">
            <ItemHead item={item} />
            {item.excerpt ? (
              <Said words={item.excerpt} language={item.excerptLanguage ?? item.source.language} />
            ) : null}
            {item.note ? (
              <p className="text-sm">
                <span className="smallcaps">Internal</span> {item.note}
              </p>
            ) : null}
            <CaptureState captures={item.captures} pinnedId={item.captureId} />
            {tools?.(item)}
          </div>
          <ItemWeight item={item} />
        </li>
      ))}
    </ol>
  );
}

function ItemHead({ item: { source, locator, confidential, addedBy } }: { item: EvidenceItem }) {
  const publisher = source.publisherParty?.name ?? source.publisher;
  return (
    <>
      <h3 className="said flex flex-wrap items-baseline gap-x-3 text-lg leading-snug font-semibold">
        <span dir="auto" lang={source.language ?? undefined} className="min-w-0 break-words">
          {source.url ? <OutsideLink href={source.url}>{source.title}</OutsideLink> : source.title}
        </span>
        {confidential ? <Badge tone="strong">Confidential</Badge> : null}
      </h3>
      <p className="meta flex flex-wrap gap-x-1.5">
        <span>{SOURCE_KIND_LABELS[source.kind].toLowerCase()}</span>
        {publisher ? <span>· {publisher}</span> : null}
        {source.published ? <span>· {formatPreciseDate(source.published)}</span> : null}
        <span>· {locator ?? <b className="text-r-partly">no locator</b>}</span>
        {source.originGroup ? (
          <span>
            · origin <i>{source.originGroup}</i>
          </span>
        ) : null}
        <span>· added by {addedBy}</span>
      </p>
    </>
  );
}

/** Which way it speaks, and how far it is trusted. */
function ItemWeight({ item: { stance, directness, credibility, source } }: { item: EvidenceItem }) {
  return (
    <div className="flex flex-wrap gap-x-3 text-sm md:grid md:content-start md:gap-y-0.5">
      <StanceMark stance={stance} />
      <span className="meta">{DIRECTNESS_LABELS[directness].toLowerCase()}</span>
      {source.reliability ? (
        <span className="meta" title={RELIABILITY_LABELS[source.reliability]}>
          reliability {source.reliability}
        </span>
      ) : null}
      {credibility ? (
        <span className="meta" title={CREDIBILITY_LABELS[credibility as Credibility]}>
          credibility {credibility}
        </span>
      ) : null}
    </div>
  );
}
