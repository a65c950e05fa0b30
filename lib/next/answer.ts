import "server-only";
import { HTTP_STATUS } from "@/lib/errors";
import type { Failure } from "@/lib/shared/result";

/** A refusal as JSON, with the status of its code. */
export function refusalResponse(failure: Failure, headers: HeadersInit = {}): Response {
  const answer = Response.json(failure, { status: HTTP_STATUS[failure.code], headers });
  answer.headers.set("Cache-Control", "no-store");
  return answer;
}
