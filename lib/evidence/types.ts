import type { Directness, Stance } from "@/lib/db/generated/enums";
import type { CaptureSummary, SourceRecord } from "@/lib/sources/types";

/** One evidence item as its form is filled, with the version that a change has to name. */
export type EvidenceContent = {
  id: string;
  version: number;
  number: number;
  stance: Stance;
  locator: string | null;
  excerpt: string | null;
  excerptLanguage: string | null;
  note: string | null;
  /** 1 to 6. */
  credibility: number | null;
  directness: Directness;
  confidential: boolean;
  /** The preserved copy that was read. */
  captureId: string | null;
};

/** One evidence item as lists show it. */
export type EvidenceItem = EvidenceContent & {
  source: SourceRecord;
  /** Every copy of the source and every failure to make one, the latest first. */
  captures: CaptureSummary[];
  addedBy: string;
  createdAt: Date;
};
