import { StanceMark } from "@/components/evidence/stance-mark";
import type { EvidenceItem } from "@/lib/evidence/types";
import { SOURCE_KIND_LABELS } from "@/lib/sources/labels";

/** The evidence in one line each: what it is, where in it, and which way it speaks. */
export function EvidenceSummary({ items }: { items: readonly EvidenceItem[] }) {
  if (items.length === 0) return <p className="meta">No evidence is recorded yet.</p>;
  return (
    <ul>
      {items.map((item) => (
        <li
          key={item.id}
          className="grid grid-cols-[2rem_minmax(0,1fr)_auto] items-baseline gap-x-2.5 border-b border-rule py-2 text-sm last:border-0"
        >
          <span className="code text-muted">E-{item.number}</span>
          <span>
            <span className="said text-base font-semibold">{item.source.title}</span>
            <span className="meta block">
              {SOURCE_KIND_LABELS[item.source.kind].toLowerCase()} ·{" "}
              {item.locator ?? <b className="text-r-partly">no locator</b>}
              {item.source.originGroup ? (
                <>
                  {" "}
                  · origin <i>{item.source.originGroup}</i>
                </>
              ) : null}
              {item.confidential ? " · confidential" : ""}
            </span>
          </span>
          <StanceMark stance={item.stance} />
        </li>
      ))}
    </ul>
  );
}
