"use client";

import { ClaimCode } from "@/components/claims/claim-code";
import { Button } from "@/components/ui/button";
import { useSuggestions } from "./use-suggestions";

const SHOWN = 3;

/** Warns before a claim is recorded a second time: the ones on record that are like what is being typed. */
export function SimilarClaims({ text, onAttach }: { text: string; onAttach: () => void }) {
  const { claims } = useSuggestions(text, 12);
  if (claims.length === 0) return null;
  return (
    <section aria-label="Claims that are like it" className="grid gap-1.5 border-s-2 border-rule ps-3 text-sm">
      <p className="meta">On record already, and like it:</p>
      <ul className="grid gap-1">
        {claims.slice(0, SHOWN).map((claim) => (
          <li key={claim.id}>
            <ClaimCode number={claim.number} href={`/desk/claims/${claim.id}`} />{" "}
            <span lang={claim.language} dir="auto" className="said">
              {claim.statement}
            </span>
          </li>
        ))}
      </ul>
      <Button size="small" className="w-fit" onClick={onAttach}>
        Attach the words to one of them instead
      </Button>
    </section>
  );
}
