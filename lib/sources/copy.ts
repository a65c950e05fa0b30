import "server-only";
import type { CaptureMethod } from "@/lib/db/generated/enums";
import type { PageText } from "./page-text";

/** Bytes of a source that are to be kept, and how they came. `text` is what can be read of them; null for pictures and PDF. */
export type KeptCopy = {
  kept: true;
  method: CaptureMethod;
  bytes: Uint8Array;
  mediaType: string;
  text: string | null;
  url: string | null;
  finalUrl: string | null;
  status: number | null;
  headers: Record<string, string> | null;
  /** What the page says of itself; null for what is no page. */
  page: PageText | null;
};

/** A copy that could not be made, and why: recorded as such. */
export type FailedCopy = { kept: false; method: CaptureMethod; url: string | null; code: string; message: string };

export type Copy = KeptCopy | FailedCopy;
