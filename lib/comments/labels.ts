import type { TALK_FIELDS } from "./schema";

/** What a thread on a field is called: "the reason for readers". */
export const TALK_FIELD_LABELS: Record<(typeof TALK_FIELDS)[number], string> = {
  statement: "the wording of the claim",
  event: "the date of the event",
  topics: "the topics",
  risk: "the risk",
  verdict: "the verdict",
  reason: "the reason for readers",
  known: "what is known",
  unknown: "what is not known",
};

/** Stands on everything that is said among the members. */
export const INTERNAL = "Internal: readers never see this.";
