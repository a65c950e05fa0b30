import type { ErrorCode } from "@/lib/shared/result";

/** The HTTP status of every refusal. Total: a new code does not compile without one. */
export const HTTP_STATUS: Record<ErrorCode, number> = {
  INVALID: 400,
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  CONFLICT: 409,
  BLOCKED: 422,
  RATE_LIMITED: 429,
  INTERNAL: 500,
};
