import type { Kind } from "@/lib/proposals/types";

/** What a proposal looks like in the text. */
export const LOOKS_LABELS: Record<Kind, string> = {
  fact: "Fact",
  denial: "Denial",
  prediction: "Prediction",
  opinion: "Opinion",
  threat_commitment: "Commitment or threat",
  background: "Background",
};
