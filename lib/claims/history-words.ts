import "server-only";
import { formatInstant } from "@/lib/shared/dates";
import {
  ASSERTION_MODE_LABELS,
  CLAIM_KIND_LABELS,
  PRECISION_LABELS,
  PRIORITY_LABELS,
  RISK_LABELS,
  STAGE_LABELS,
  VERIFICATION_STATE_LABELS,
} from "./labels";

/** Fields whose name does not read well when it is only taken apart ("saidFrom": "said from" does). */
const FIELDS: Record<string, string> = {
  ownerId: "owner",
  dueAt: "due",
  eventFrom: "event, from",
  eventTo: "event, to",
  eventPrecision: "event, precision",
  duplicateOfId: "duplicate of",
  stageReason: "reason",
  partyId: "party",
  sourceId: "source",
  viaIds: "via",
  captureId: "preserved copy",
  passageId: "passage",
  correctsId: "corrects",
  requestId: "question",
  askedById: "asked by",
  wordsLanguage: "language of the words",
  singleOriginReason: "why one origin is enough",
  overrideReason: "override",
  contentHash: "content hash",
  snoozedUntil: "put off until",
  assigneeId: "who does it",
};

/** The name of a field as people say it. */
export function fieldLabel(field: string): string {
  const words =
    FIELDS[field] ??
    field
      .replace(/Id$/, "")
      .replace(/([a-z])([A-Z])/g, "$1 $2")
      .toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

const EVENTS: Record<string, string> = {
  "claim.created": "created the claim",
  "claim.changed": "changed the claim",
  "claim.planned": "planned the work",
  "claim.taken": "took the claim",
  "claim.given_back": "gave the claim back",
  "claim.checking_started": "started checking",
  "claim.put_back": "put the claim back into the inbox",
  "claim.declined": "declined the claim",
  "claim.marked_duplicate": "marked the claim as a duplicate",
  "claim.restored": "restored the claim",
  "claim.announced": "announced the claim to readers",
  "claim.published": "published a version",
  "claim.reopened": "re-opened the claim",
  "claim.withdrawn": "withdrew the claim from the public page",
  "request.due": "reminded of a question to a party",
  "claim.due_soon": "said that the claim is due soon",
  "claim.overdue": "said that the claim is overdue",
  "claim.snoozed": "put the claim off",
  "claim.woken": "brought the claim back",
  "task.created": "wrote a task",
  "task.changed": "changed a task",
  "task.taken": "took a task",
  "task.given_back": "gave a task back",
  "task.done": "finished a task",
  "task.withdrawn": "withdrew a task",
  "review.drafted": "started a draft",
  "review.changed": "changed the draft",
  "review.requested": "requested review",
  "review.recalled": "took the draft back from review",
  "review.approved": "approved",
  "review.changes_requested": "asked for changes",
  "thread.opened": "opened a thread",
  "thread.resolved": "resolved a thread",
  "thread.reopened": "reopened a thread",
  "comment.added": "commented",
  "comment.changed": "changed a comment",
  "comment.withdrawn": "withdrew a comment",
};

/** What an event says after the name of who did it. Events of other areas say their own name: "evidence.added" is "evidence added". */
export function eventWords(action: string): string {
  return EVENTS[action] ?? action.replace(/[._]/g, " ");
}

const CODES: Record<string, Record<string, string>> = {
  stage: STAGE_LABELS,
  kind: CLAIM_KIND_LABELS,
  risk: RISK_LABELS,
  priority: PRIORITY_LABELS,
  mode: ASSERTION_MODE_LABELS,
  verdict: VERIFICATION_STATE_LABELS,
};

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const MIDNIGHT = /^(\d{4}-\d{2}-\d{2})T00:00:00\.000Z$/;
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;

/** A value of the log as people read it; "" for nothing. */
export function valueWords(field: string, value: unknown, name: (id: string) => string): string {
  if (value === null || value === undefined) return "";
  if (Array.isArray(value)) return value.map((item) => valueWords(field, item, name)).join(", ");
  if (typeof value === "boolean") return value ? "yes" : "no";
  if (typeof value === "object") {
    return Object.entries(value)
      .filter(([, part]) => part !== null)
      .map(([key, part]) => `${fieldLabel(key)}: ${valueWords(key, part, name)}`)
      .join("; ");
  }
  const text = String(value);
  if (field.endsWith("Precision")) return PRECISION_LABELS[text as keyof typeof PRECISION_LABELS] ?? text;
  if (UUID.test(text)) return name(text);
  const day = MIDNIGHT.exec(text)?.[1];
  if (day !== undefined && field !== "dueAt") return day;
  if (INSTANT.test(text)) return formatInstant(text);
  return CODES[field]?.[text] ?? (/^[A-Z][A-Z_]+$/.test(text) ? codeWords(text) : text);
}

/** A code of another area: NO_REPLY is "no reply". */
function codeWords(code: string): string {
  return code.length < 4 ? code : code.replace(/_/g, " ").toLowerCase();
}
