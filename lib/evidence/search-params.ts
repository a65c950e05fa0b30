import { createLoader, parseAsStringLiteral } from "nuqs/server";

/** Which evidence is shown: what speaks for the claim, against it, or the rest. */
export const EVIDENCE_FILTERS = ["for", "against", "context"] as const;
export type EvidenceFilter = (typeof EVIDENCE_FILTERS)[number];

export const loadEvidenceParams = createLoader({ show: parseAsStringLiteral(EVIDENCE_FILTERS) });
