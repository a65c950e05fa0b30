import type { CaptureMethod, Reliability, SourceKind } from "@/lib/db/generated/enums";
import type { StoredDate } from "@/lib/shared/precise-date-schema";

/** A source as a search offers it. */
export type SourceChoice = {
  id: string;
  title: string;
  url: string | null;
  publisher: string | null;
  kind: SourceKind;
};

/** A source as its form is filled, with the version that a change has to name. */
export type SourceRecord = {
  id: string;
  version: number;
  kind: SourceKind;
  title: string;
  url: string | null;
  publisher: string | null;
  publisherParty: { id: string; name: string } | null;
  published: StoredDate | null;
  language: string | null;
  reliability: Reliability | null;
  originGroup: string | null;
};

/** A preserved copy of a source, or the recorded failure to make one, without its bytes and text. */
export type CaptureSummary = {
  id: string;
  sourceId: string;
  method: CaptureMethod;
  capturedAt: Date;
  mediaType: string | null;
  size: number | null;
  sha256: string | null;
  finalUrl: string | null;
  status: number | null;
  failureCode: string | null;
  failureMessage: string | null;
};

/** Everything that a capture holds but its bytes. */
export type CaptureRecord = CaptureSummary & {
  url: string | null;
  text: string | null;
  headers: Record<string, string>;
  capturedBy: string;
  source: { id: string; title: string; url: string | null; language: string | null };
};
