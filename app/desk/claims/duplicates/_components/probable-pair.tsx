"use client";

import { ClaimCode } from "@/components/claims/claim-code";
import { VerdictPill } from "@/components/claims/verdict-pill";
import { Button } from "@/components/ui/button";
import type { ProbablePair } from "@/lib/claims/find-probable-duplicates";
import { useTriage } from "../../../_components/use-triage";
import { moveClaimAction } from "../../actions";

/** Two claims side by side, and the press that makes the later one a duplicate of the other; it can be taken back. */
export function ProbablePairRow({ pair: { later, kept, why } }: { pair: ProbablePair }) {
  const { apply } = useTriage();
  const { id, version } = later;
  const code = `C-${later.number}`;
  return (
    <li className="grid gap-3 border-t border-rule py-4">
      <div className="grid gap-4 md:grid-cols-2 md:gap-8">
        <Side claim={later} />
        <Side claim={kept} />
      </div>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <Button
          size="small"
          onClick={() =>
            apply({
              code,
              run: () => moveClaimAction({ event: "MARK_DUPLICATE", id, version, duplicateOf: kept.number }),
              done: `${code} is a duplicate of C-${kept.number}.`,
              undo: (made) => moveClaimAction({ event: "RESTORE", id, version: made }),
            })
          }
        >
          Mark {code} as a duplicate of C-{kept.number}
        </Button>
        {why.length > 0 ? <p className="meta">In common: {why.join(", ")}</p> : null}
      </div>
    </li>
  );
}

function Side({ claim }: { claim: ProbablePair["later"] }) {
  return (
    <div className="grid content-start gap-1.5">
      <div className="flex flex-wrap items-center gap-2.5">
        <ClaimCode number={claim.number} href={`/desk/claims/${claim.id}`} />
        <VerdictPill state={claim.state} size="small" />
      </div>
      <p lang={claim.language} dir="auto" className="said leading-snug">
        {claim.statement}
      </p>
    </div>
  );
}
