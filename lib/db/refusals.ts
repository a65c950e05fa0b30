import "server-only";
import { type Failure, fail } from "@/lib/shared/result";

/** SQLSTATEs of prisma/migrations/*_rules, and what they mean to a person. */
const RULES: Record<string, Failure["code"]> = {
  GR001: "BLOCKED",
  GR002: "CONFLICT",
  GR003: "BLOCKED",
  GR004: "BLOCKED",
  GR006: "CONFLICT",
  GR007: "INTERNAL",
  GR010: "BLOCKED",
  GR011: "INVALID",
};

/** Constraints that judge one value, in words. */
const CONSTRAINTS: Record<string, string> = {
  Claim_statement_length: "Write the claim in 1 to 500 characters.",
  Claim_event_order: "The event ends before it begins. Swap the two dates.",
  Assertion_said_order: "The date range ends before it begins. Swap the two dates.",
  Response_said_order: "The date range ends before it begins. Swap the two dates.",
  Response_request_has_channel: "Say through which channel the party was asked, and by when an answer was expected.",
  Response_substance_has_ground: "Give the party's words, or the passage or source that reports them.",
  Response_correction_reason: "Say why the entry is corrected.",
  Review_reason_length: "The reason is longer than 240 characters. Shorten it to one sentence.",
  Approval_changes_have_comment: "Say what has to change.",
  Absence_order: "The last day is before the first.",
  ClockTarget_hours: "Between one hour and a year of hours.",
  Task_other_has_note: "Say what is to be done.",
  Source_url_scheme: "A link starts with http:// or https://.",
  Passage_span: "The passage spans nothing. Select some words.",
};

type DatabaseCause = {
  originalCode?: string;
  originalMessage?: string;
  code?: string;
  message?: string;
  constraint?: { index?: string };
};

/**
 * The refusal that a database error stands for: a rule, a constraint or a lost race. Undefined when the error is a bug or an outage,
 * which the caller lets through.
 */
export function refusalOf(error: unknown): Failure | undefined {
  const cause = causeOf(error);
  if (cause === undefined) return undefined;
  const state = cause.originalCode ?? cause.code ?? "";
  const message = cause.originalMessage ?? cause.message ?? "";
  const rule = RULES[state];
  if (rule !== undefined && rule !== "INTERNAL") {
    const words = sentence(message);
    return rule === "BLOCKED" ? fail(rule, words, { reasons: [words] }) : fail(rule, words);
  }
  if (state === "23514") {
    const name = /constraint "([^"]+)"/.exec(message)?.[1] ?? "";
    return fail("INVALID", CONSTRAINTS[name] ?? "A value is outside what is allowed here.");
  }
  if (state === "23505") return fail("CONFLICT", "This was stored already.");
  if (state === "23503") return fail("INVALID", "Something this refers to does not exist.");
  if (state === "40001" || state === "40P01" || state === "55P03")
    return fail("CONFLICT", "Somebody else was saving at the same moment. Try again.");
  return undefined;
}

function causeOf(error: unknown): DatabaseCause | undefined {
  if (typeof error !== "object" || error === null) return undefined;
  const meta = (error as { meta?: { driverAdapterError?: { cause?: DatabaseCause } } }).meta;
  return meta?.driverAdapterError?.cause ?? (error as { cause?: DatabaseCause }).cause;
}

function sentence(text: string): string {
  const trimmed = text.trim();
  return `${trimmed.charAt(0).toUpperCase()}${trimmed.slice(1)}${/[.!?]$/.test(trimmed) ? "" : "."}`;
}
