import "server-only";
import type { EvidenceContent } from "./types";

/** The columns of `EvidenceContent`. */
export const CONTENT = {
  id: true,
  version: true,
  number: true,
  stance: true,
  locator: true,
  excerpt: true,
  excerptLanguage: true,
  note: true,
  credibility: true,
  directness: true,
  confidential: true,
  captureId: true,
} as const satisfies Record<keyof EvidenceContent, true>;
