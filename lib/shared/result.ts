/** The codes an expected refusal can carry. `lib/errors.ts` maps each of them to an HTTP status. */
export type ErrorCode =
  | "INVALID"
  | "UNAUTHENTICATED"
  | "FORBIDDEN"
  | "NOT_FOUND"
  | "CONFLICT"
  | "BLOCKED"
  | "RATE_LIMITED"
  | "INTERNAL";

/** Messages for one form, by the name of the field (dots for nesting, as Zod writes its paths). */
export type FieldErrors = Record<string, string[]>;

export type Success<T> = { ok: true; data: T };

export type Failure = {
  ok: false;
  code: ErrorCode;
  /** One sentence for the person: what happened and what to do. */
  message: string;
  fieldErrors?: FieldErrors;
  /** BLOCKED: every rule that refuses, one sentence each. */
  reasons?: string[];
  /** CONFLICT: the record as it is now, to be shown beside what was typed. */
  current?: unknown;
};

/** What every action and domain call answers: data, or a refusal that is a value and not an exception. */
export type Result<T> = Success<T> | Failure;

/** Wraps the data of a call that succeeded. */
export function ok<T>(data: T): Success<T> {
  return { ok: true, data };
}

/** Builds a refusal. `extra` carries what the code needs: field messages, reasons, or the current record. */
export function fail(
  code: ErrorCode,
  message: string,
  extra: Pick<Failure, "fieldErrors" | "reasons" | "current"> = {},
): Failure {
  return { ok: false, code, message, ...extra };
}
