import type { Choice } from "@/components/ui/use-choice-search";
import type { ResponseKind } from "@/lib/responses/labels";
import { type Failure, fail } from "@/lib/shared/result";
import { dateOf, textOf } from "../../../../_components/form-fields";

export type ResponseChoices = { party: Choice | null; source: Choice | null };

type Get = (name: string) => FormDataEntryValue | null;

const missing = (name: string, message: string): Failure =>
  fail("INVALID", message, { fieldErrors: { [name]: [message] } });

/** What the form holds of an entry, as the action takes it, or the messages for what is missing before anything is sent. */
export function readResponse(get: Get, { party, source }: ResponseChoices) {
  const kind = textOf(get, "kind") as ResponseKind | null;
  if (party === null) return missing("partyId", "Choose the party that answers, or record it.");
  if (kind === null) return missing("kind", "Choose how the answer is coded.");
  const said = dateOf(get, "said");
  if (!said.ok) return said;
  if (said.date === null) return missing("said", "Say on which day, month or year it was.");
  const deadline = dateOf(get, "deadline");
  if (!deadline.ok) return deadline;
  if (deadline.date !== null && deadline.date.precision !== "DAY") return missing("deadline", "Name one day.");
  const words = textOf(get, "words");
  return {
    partyId: party.id,
    kind,
    codingNote: textOf(get, "codingNote"),
    words,
    wordsLanguage: words === null ? null : textOf(get, "wordsLanguage"),
    translation: textOf(get, "translation"),
    speaker: textOf(get, "speaker"),
    said: said.date,
    sourceId: source?.id ?? null,
    passageId: textOf(get, "passageId"),
    locator: textOf(get, "locator"),
    channel: textOf(get, "channel"),
    deadline: deadline.date?.from ?? null,
  };
}
