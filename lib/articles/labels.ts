import type { ImportMethod, PassageState } from "@/lib/db/generated/enums";

export type { ImportMethod, PassageState };

export const PASSAGE_STATE_LABELS: Record<PassageState, string> = {
  OK: "In place",
  MOVED: "Moved",
  CHANGED: "Wording changed",
  ORPHANED: "Not found in this version",
};

export const PASSAGE_STATE_HINTS: Record<PassageState, string> = {
  OK: "The same words at the same place.",
  MOVED: "The same words, at another place of the new version.",
  CHANGED: "Nearly the same words. Compare before relying on it.",
  ORPHANED: "The new version has nothing close to these words. Attach it again or drop it.",
};

export const IMPORT_METHOD_LABELS: Record<ImportMethod, string> = {
  PASTE: "Pasted text",
  FILE: "File",
  URL: "Address",
};
