import { WordDiff } from "@/components/ui/word-diff";
import type { ContentChange } from "@/lib/reviews/types";

/** What readers saw differently, field by field and word by word. */
export function Difference({ changes, from, to }: { changes: readonly ContentChange[]; from: number; to: number }) {
  return (
    <div className="mt-4">
      <p className="text-muted">
        From version {from} to version {to}
        {changes.length === 0 ? ": nothing that stands on the page is different." : ":"}
      </p>
      <dl className="divide-y divide-rule">
        {changes.map((change) => (
          <div key={`${change.where} ${change.field} ${change.kind} ${change.before} ${change.after}`} className="py-3">
            <dt className="smallcaps mb-1">
              {[change.where, change.field].filter(Boolean).join(" · ")}
              {change.kind === "changed" ? null : (
                <span className="font-normal normal-case tracking-normal"> ({change.kind})</span>
              )}
            </dt>
            <dd className="said max-w-[68ch] text-lg">
              <WordDiff before={change.before} after={change.after} />
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
