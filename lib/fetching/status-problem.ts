import "server-only";
import type { FetchProblem } from "./failures";

const BY_STATUS: Record<number, FetchProblem> = {
  401: "SIGN_IN_NEEDED",
  402: "PAYMENT_NEEDED",
  403: "FORBIDDEN",
  404: "MISSING",
  407: "SIGN_IN_NEEDED",
  410: "GONE",
  429: "THROTTLED",
  451: "LEGAL_BLOCK",
};

/** Names the problem with a final status, or null when the answer carries a page. */
export function statusProblem(status: number): FetchProblem | null {
  if (status >= 200 && status < 300) return status === 204 || status === 205 ? "EMPTY_BODY" : null;
  return BY_STATUS[status] ?? (status >= 500 ? "SERVER_ERROR" : "BAD_STATUS");
}
