import type { ImportField } from "./schema";

export const IMPORT_FIELD_LABELS: Record<ImportField, string> = {
  text: "Claim",
  attributor: "Who says it",
  link: "Link",
  date: "Said on",
  topics: "Topics",
};

export const IMPORT_FIELD_HINTS: Record<ImportField, string> = {
  text: "One proposition a row, in neutral words.",
  attributor: "Found by name or alias. A party that is not on record is made.",
  link: "Where it was said or reported; becomes a source.",
  date: "A day, month, year or period: 2022-12-22, Dec 2022, 2022.",
  topics: "Several are separated by commas, semicolons or bars.",
};

export const ENCODING_LABELS: Record<string, string> = {
  "utf-8": "UTF-8",
  "utf-16le": "UTF-16",
  "utf-16be": "UTF-16",
  "windows-1252": "windows-1252",
};

export const SEPARATOR_LABELS: Record<string, string> = { ",": "commas", ";": "semicolons", "\t": "tabs" };
