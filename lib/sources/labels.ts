import type { CaptureMethod, Reliability, SourceKind } from "@/lib/db/generated/enums";

export type { CaptureMethod, Reliability, SourceKind };

export const SOURCE_KIND_LABELS: Record<SourceKind, string> = {
  DOCUMENT: "Document",
  OFFICIAL_STATEMENT: "Official statement",
  NEWS_REPORT: "News report",
  DATASET: "Data set",
  IMAGE: "Image",
  VIDEO: "Video",
  INTERVIEW: "Interview",
  EXPERT: "Expert",
  OTHER: "Other",
};

/** Reliability of a source over time, first half of the Admiralty code (NATO STANAG 2511). */
export const RELIABILITY_LABELS: Record<Reliability, string> = {
  A: "Completely reliable",
  B: "Usually reliable",
  C: "Fairly reliable",
  D: "Not usually reliable",
  E: "Unreliable",
  F: "Cannot be judged",
};

export const CAPTURE_METHOD_LABELS: Record<CaptureMethod, string> = {
  FETCH: "Fetched from its address",
  UPLOAD: "Uploaded file",
  PASTE: "Pasted text",
};
