import { answerOf } from "@/components/forms/answer-of";
import { fail, type Result } from "@/lib/shared/result";
import type { CaptureSummary } from "@/lib/sources/types";

/** The largest file that the desk takes, in bytes. */
const MAX_BYTES = 20 * 1024 * 1024;

/** Sends a file to be kept as a copy of the source of an evidence item. Refuses one that is too large before anything is sent. */
export async function sendFile(input: { id: string; evidenceId: string; file: File }): Promise<Result<CaptureSummary>> {
  const { id, evidenceId, file } = input;
  if (file.size > MAX_BYTES)
    return fail("INVALID", `${file.name} is larger than 20 MB, the most that is kept. Choose a smaller file.`);
  return answerOf(await fetch(`/desk/evidence/${evidenceId}/file?id=${id}`, { method: "POST", body: file }));
}
