import { WordDiff } from "@/components/ui/word-diff";
import type { ContentChange } from "@/lib/reviews/types";

const KINDS: Record<ContentChange["kind"], string> = { added: "added", removed: "removed", changed: "changed" };

/** What readers would see differently, field by field, word by word. */
export function DifferenceList({ changes }: { changes: readonly ContentChange[] }) {
  if (changes.length === 0)
    return <p className="meta">Something that has no words of its own changed: an order, or a preserved copy.</p>;
  return (
    <dl className="grid gap-2 border-s-2 border-control ps-3 text-sm">
      {changes.map((change) => (
        <div key={`${change.where} ${change.field} ${change.before} ${change.after}`}>
          <dt className="font-medium">
            {[change.where, change.field].filter(Boolean).join(", ")}
            <span className="font-normal text-muted"> {KINDS[change.kind]}</span>
          </dt>
          <dd>
            <WordDiff before={change.before} after={change.after} className="said" />
          </dd>
        </div>
      ))}
    </dl>
  );
}
