import "server-only";
import { ASSERTION_MODE_LABELS, CLAIM_KIND_LABELS } from "@/lib/claims/labels";
import { DIRECTNESS_LABELS, STANCE_LABELS } from "@/lib/evidence/labels";
import { DENIAL_STATUS_LABELS, RESPONSE_KIND_LABELS } from "@/lib/responses/labels";
import { formatInstant } from "@/lib/shared/dates";
import { formatPreciseDate, type Precision } from "@/lib/shared/precise-date";

/** A JSON object of the content. */
export type Node = { [key: string]: unknown };

/** The text at a path inside a node ("source.title"); "" where nothing stands. */
export function textAt(node: unknown, path: string): string {
  const value = path.split(".").reduce<unknown>((inner, key) => (isNode(inner) ? inner[key] : undefined), node);
  return value === null || value === undefined ? "" : String(value);
}

export function isNode(value: unknown): value is Node {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

export function nodesIn(value: unknown): Node[] {
  return Array.isArray(value) ? value.filter(isNode) : [];
}

const CODES: Record<string, string> = {
  ...RESPONSE_KIND_LABELS,
  ...DENIAL_STATUS_LABELS,
  ...STANCE_LABELS,
  ...DIRECTNESS_LABELS,
  ...ASSERTION_MODE_LABELS,
  ...CLAIM_KIND_LABELS,
};

/** Keys whose own name would not be understood. */
const KEYS: Record<string, string> = {
  singleOriginReason: "why one origin is enough",
  notAskedReason: "why it was not asked",
  denialStatus: "denial status",
  denialSince: "denial status since",
  confidentialEvidence: "confidential items",
  originGroup: "origin",
  excerptLanguage: "language of the excerpt",
  wikidataId: "Wikidata",
  capture: "preserved copy",
  sha256: "hash",
  finalUrl: "address",
  url: "address",
  slug: "address on this site",
  correctionReason: "why it was corrected",
  recordedAt: "recorded",
  known: "what we know",
  unknown: "what we do not know",
  reason: "reason for readers",
};

/** "source" and "title" are "source, title"; a key alone is its own words. */
export function keyWords(path: readonly string[]): string {
  const words = path.map((key) => KEYS[key] ?? key.replace(/([a-z])([A-Z])/g, "$1 $2").toLowerCase()).join(", ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** A date of the content in words, or null when the value is none. */
export function dateWords(value: unknown): string | null {
  if (!isNode(value) || typeof value.from !== "string" || typeof value.precision !== "string") return null;
  return formatPreciseDate({
    from: value.from,
    to: typeof value.to === "string" ? value.to : null,
    precision: value.precision as Precision,
  });
}

/** One value in words; "" for nothing. */
export function leafWords(value: unknown): string {
  if (value === null || value === undefined) return "";
  if (typeof value === "boolean") return value ? "yes" : "no";
  if (Array.isArray(value)) return value.map((item) => (isNode(item) ? nameOf(item) : leafWords(item))).join(", ");
  const text = String(value);
  if (/^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/.test(text)) return formatInstant(text);
  return CODES[text] ?? text;
}

function nameOf(node: Node): string {
  return textAt(node, "name") || textAt(node, "title") || JSON.stringify(node);
}
