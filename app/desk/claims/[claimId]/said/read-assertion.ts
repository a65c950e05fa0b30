import type { AssertionMode } from "@/lib/claims/labels";
import type { AssertionRecord } from "@/lib/claims/types";
import { fail } from "@/lib/shared/result";
import { dateOf, dateText, textOf } from "../../../_components/form-fields";
import type { AssertionChoices } from "./assertion-fields";

type Get = (name: string) => FormDataEntryValue | null;

const NO_PARTY = "Choose the party that says so, or record it.";

/** What the form holds, as the actions take it, or the messages for what is missing before anything is sent. */
export function readAssertion(get: Get, { party, via, source }: AssertionChoices, primary: boolean) {
  const said = dateOf(get, "said");
  if (!said.ok) return said;
  if (party === null) return fail("INVALID", NO_PARTY, { fieldErrors: { partyId: [NO_PARTY] } });
  const words = textOf(get, "words");
  return {
    partyId: party.id,
    primary: primary || get("primary") !== null,
    capacity: textOf(get, "capacity"),
    mode: (get("mode") ?? "DIRECT_QUOTE") as AssertionMode,
    words,
    wordsLanguage: words === null ? null : textOf(get, "wordsLanguage"),
    translation: textOf(get, "translation"),
    said: said.date,
    passageId: textOf(get, "passageId"),
    sourceId: source?.id ?? null,
    locator: textOf(get, "locator"),
    viaIds: via.map((hop) => hop.id),
  };
}

/** The choices that an assertion fills its form with. */
export function choicesOf(record: AssertionRecord | null): AssertionChoices {
  return {
    party: record === null ? null : { id: record.party.id, label: record.party.name },
    via: record?.via.map((hop) => ({ id: hop.id, label: hop.name })) ?? [],
    source: record?.source ? { id: record.source.id, label: record.source.title } : null,
  };
}

/** Every text of an assertion by the name of its field, for the comparison of two of them. */
export function assertionTexts(record: AssertionRecord): Record<string, string> {
  return {
    capacity: record.capacity ?? "",
    words: record.words ?? "",
    wordsLanguage: record.wordsLanguage ?? "",
    translation: record.translation ?? "",
    said: dateText(record.said),
    locator: record.locator ?? "",
  };
}
