"use client";

import { useMemo } from "react";
import type { LostPassage } from "./lost-passages";
import type { ArticleClaim } from "./types";

/** The claims that stand in this text, and the passages whose words it does not have. */
export function usePlacedClaims(claims: readonly ArticleClaim[]): { placed: ArticleClaim[]; lost: LostPassage[] } {
  return useMemo(
    () => ({
      placed: claims.filter((claim) => claim.passages.some((passage) => passage.start !== null)),
      lost: claims.flatMap((claim) =>
        claim.passages.flatMap((passage) => (passage.start === null ? { claim, passage } : [])),
      ),
    }),
    [claims],
  );
}
