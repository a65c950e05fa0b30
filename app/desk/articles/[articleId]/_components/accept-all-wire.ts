import { answerOf } from "@/components/forms/answer-of";
import type { AcceptProposalInput } from "@/lib/proposing/proposal-schema";
import type { AcceptedOne } from "@/lib/proposing/types";
import { ok, type Result } from "@/lib/shared/result";

/** Asks for many proposals to be accepted, and tells what becomes of each as the desk says it. */
export async function requestAcceptAll(
  proposals: readonly AcceptProposalInput[],
  tell: (one: AcceptedOne) => void,
): Promise<Result<null>> {
  const response = await fetch("/desk/articles/proposals", {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ proposals }),
  });
  if (!response.ok || response.body === null) return answerOf(response);
  let rest = "";
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    const lines = (rest + part.value).split("\n");
    rest = lines.pop() ?? "";
    for (const line of lines) tell(JSON.parse(line) as AcceptedOne);
  }
  return ok(null);
}
