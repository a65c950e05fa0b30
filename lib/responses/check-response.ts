import "server-only";
import type { ResponseKind } from "@/lib/db/generated/enums";
import { formatDay } from "@/lib/shared/dates";
import { type Failure, type FieldErrors, fail } from "@/lib/shared/result";
import { saidDateProblem } from "@/lib/shared/said-date";
import type { RecordResponse } from "./schema";

const WITHOUT_SUBSTANCE: ReadonlySet<ResponseKind> = new Set(["REQUESTED", "NO_REPLY", "DECLINED"]);

/**
 * What is wrong with an entry, by field; null when nothing is. Nothing was said after today; a request names its channel and deadline; an
 * answer of substance has words, or a passage or source that reports it; words have a language.
 */
export function checkResponse(input: Omit<RecordResponse, "id" | "corrects">, now = new Date()): Failure | null {
  const errors: FieldErrors = {};
  const dated = saidDateProblem(input.said, now);
  if (dated !== null) errors.said = [dated];
  if (input.kind === "REQUESTED") {
    if (input.channel === null) errors.channel = ["Say how the party was asked: by e-mail, by telephone, in writing."];
    if (input.deadline === null) errors.deadline = ["Say by which day an answer is awaited."];
    else if (input.deadline < input.said.from)
      errors.deadline = [`The deadline is before the day of asking, ${formatDay(input.said.from)}.`];
  } else if (!WITHOUT_SUBSTANCE.has(input.kind) && !(input.words || input.passageId || input.sourceId)) {
    errors.words = ["Give the party’s words, or the passage or source that reports them."];
  }
  if (input.words !== null && input.wordsLanguage === null)
    errors.wordsLanguage = ["Say in which language the words are."];
  const messages = Object.values(errors).flat();
  return messages.length === 0 ? null : fail("INVALID", messages.join(" "), { fieldErrors: errors });
}
