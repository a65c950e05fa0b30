import "server-only";
import type { Tx } from "@/lib/db/client";
import { type Failure, type FieldErrors, fail } from "@/lib/shared/result";
import { saidDateProblem } from "@/lib/shared/said-date";
import type { AddAssertion } from "./schema";

/**
 * What is wrong with an assertion, by field; null when nothing is. It needs words, a passage of its claim or a source; a direct quotation
 * needs the words; words have a language; nothing was said after today.
 */
export async function checkAssertion(
  tx: Tx,
  input: Omit<AddAssertion, "id" | "primary">,
  now = new Date(),
): Promise<Failure | null> {
  const errors: FieldErrors = {};
  if (input.mode === "DIRECT_QUOTE" && input.words === null)
    errors.words = ["A direct quotation needs the words. Paste them, or choose another mode."];
  else if (input.words === null && input.passageId === null && input.sourceId === null)
    errors.words = ["Give the words, or the passage or source that reports them."];
  if (input.words !== null && input.wordsLanguage === null)
    errors.wordsLanguage = ["Say in which language the words are."];
  const dated = saidDateProblem(input.said, now);
  if (dated !== null) errors.said = [dated];
  if (input.viaIds.includes(input.partyId)) errors.viaIds = ["A party does not reach the reader through itself."];
  if (input.passageId !== null) {
    const passage = await tx.passage.findFirst({
      where: { id: input.passageId, claimId: input.claimId, withdrawnAt: null },
      select: { id: true },
    });
    if (passage === null) errors.passageId = ["This passage does not carry the claim. Choose one that does."];
  }
  const messages = Object.values(errors).flat();
  return messages.length === 0 ? null : fail("INVALID", messages.join(" "), { fieldErrors: errors });
}
