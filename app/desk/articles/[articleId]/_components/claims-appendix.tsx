import { VERIFICATION_STATE_LABELS } from "@/lib/claims/labels";
import { DENIAL_STATUS_LABELS, denialWords } from "@/lib/responses/labels";
import type { ArticleClaim } from "./types";

/** On paper: the claims behind the numbers in the text. */
export function ClaimsAppendix({ claims }: { claims: readonly ArticleClaim[] }) {
  if (claims.length === 0) return null;
  return (
    <section className="mt-8 hidden print:block">
      <h2 className="smallcaps mb-2">Claims in this text</h2>
      <ol>
        {claims.map((claim) => (
          <li key={claim.id} className="grid grid-cols-[3.5rem_minmax(0,1fr)] border-t border-rule py-1.5">
            <span className="code">C-{claim.number}</span>
            <div>
              <p lang={claim.language} className="said">
                {claim.statement}
              </p>
              <p className="meta">
                {[
                  VERIFICATION_STATE_LABELS[claim.state],
                  claim.attributor?.name,
                  denialWords(claim.denialStatus, claim.denialCounts, DENIAL_STATUS_LABELS),
                  `${claim.evidence.supports} for, ${claim.evidence.refutes} against`,
                  claim.owner?.name,
                ]
                  .filter(Boolean)
                  .join(" · ")}
              </p>
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}
