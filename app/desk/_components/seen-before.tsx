"use client";

import type { ReactNode } from "react";
import { ClaimCode } from "@/components/claims/claim-code";
import { VerdictPill } from "@/components/claims/verdict-pill";
import { LiveRegion } from "@/components/ui/live-region";
import type { SeenClaim } from "@/lib/claims/find-seen-before";
import { useSuggestions } from "../articles/[articleId]/_components/use-suggestions";

const SHOWN = 3;
const SHORTEST = 12;

/**
 * Says quietly, while a claim is worded, which claims of the desk say most likely the same. `act` is what can be done with each besides
 * opening it; whoever sees none that is the same goes on.
 */
export function SeenBefore({
  text,
  exclude,
  act,
}: {
  text: string;
  exclude?: string;
  act?: (claim: SeenClaim) => ReactNode;
}) {
  const { claims } = useSuggestions(text, SHORTEST, exclude);
  const near = claims.filter((claim) => claim.near).slice(0, SHOWN);
  return (
    <>
      <LiveRegion>
        {near.length > 0 ? `Seen before: ${near.map(({ number }) => `C-${number}`).join(", ")}` : ""}
      </LiveRegion>
      {near.length > 0 ? (
        <section aria-label="Seen before" className="grid gap-2 border-s-2 border-rule ps-3 text-sm">
          <p className="meta">Seen before. If none of these is the same claim, go on.</p>
          <ul className="grid gap-2.5">
            {near.map((claim) => (
              <li key={claim.id} className="grid gap-1">
                <div className="flex flex-wrap items-center gap-x-2.5 gap-y-1">
                  <ClaimCode number={claim.number} href={`/desk/claims/${claim.id}`} />
                  <VerdictPill state={claim.state} size="small" />
                  {act ? <span className="ms-auto">{act(claim)}</span> : null}
                </div>
                <p lang={claim.language} dir="auto" className="said leading-snug">
                  {claim.statement}
                </p>
                {claim.why.length > 0 ? <p className="meta">In common: {claim.why.join(", ")}</p> : null}
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </>
  );
}
