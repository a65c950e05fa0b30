import "server-only";
import type { CaptureSummary } from "./types";

/** The columns of `CaptureSummary`. */
export const SUMMARY = {
  id: true,
  sourceId: true,
  method: true,
  capturedAt: true,
  mediaType: true,
  size: true,
  sha256: true,
  finalUrl: true,
  status: true,
  failureCode: true,
  failureMessage: true,
} as const satisfies Record<keyof CaptureSummary, true>;
