import { answerOf } from "@/components/forms/answer-of";
import { IMPORT_LIMITS } from "@/lib/exchange/schema";
import type { ImportPreview } from "@/lib/exchange/types";
import { newId } from "@/lib/shared/new-id";
import { fail, type Result } from "@/lib/shared/result";

/** Sends a file of claims. Refuses one that is too large before anything is sent. */
export async function sendImportFile(file: File): Promise<Result<ImportPreview>> {
  if (file.size > IMPORT_LIMITS.bytes)
    return fail("INVALID", `${file.name} is larger than 20 MB. Split it, and import the parts one after the other.`);
  const asked = new URLSearchParams({ id: newId(), name: file.name });
  return answerOf(await fetch(`/desk/claims/import/file?${asked}`, { method: "POST", body: file }));
}
