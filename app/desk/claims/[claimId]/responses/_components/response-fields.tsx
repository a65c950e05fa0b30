"use client";

import { useState } from "react";
import { PartyCombobox } from "@/components/parties/party-combobox";
import { DateInput } from "@/components/ui/date-input";
import { Field, FieldGroup } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { RadioCards } from "@/components/ui/radio-cards";
import { Textarea } from "@/components/ui/textarea";
import type { ClaimPassage } from "@/lib/claims/types";
import { RESPONSE_KIND_HINTS, RESPONSE_KIND_LABELS, type ResponseKind } from "@/lib/responses/labels";
import type { LedgerEntry } from "@/lib/responses/types";
import { typedDate } from "../../../../_components/form-fields";
import { PARTIES } from "../../../../_components/party-actions";
import { GroundFields } from "../../../_components/ground-fields";
import { WordsFields } from "../../../_components/words-fields";
import type { ResponseChoices } from "./read-response";

const kindsOf = (kinds: readonly ResponseKind[]) =>
  kinds.map((value) => ({ value, label: RESPONSE_KIND_LABELS[value], hint: RESPONSE_KIND_HINTS[value] }));

const ALL = Object.keys(RESPONSE_KIND_LABELS) as ResponseKind[];
const ANSWERS = kindsOf(ALL.filter((kind) => kind !== "REQUESTED"));
const EVERY = kindsOf(ALL);

/** What the desk asked: its own words, so without a translation. */
function QuestionFields({ entry }: { entry: LedgerEntry | null }) {
  return (
    <>
      <Field label="The question" name="words" hint="As the desk put it to the party, word for word.">
        <Textarea rows={3} defaultValue={entry?.words ?? ""} />
      </Field>
      <Field label="Language of the question" name="wordsLanguage" hint="A tag such as en, ru or ko.">
        <Input defaultValue={entry?.wordsLanguage ?? "en"} autoComplete="off" className="max-w-32" />
      </Field>
    </>
  );
}

/** The fields of an entry: what was said first, and apart from it how the desk codes it. A request has its own. */
export function ResponseFields({
  asks,
  entry,
  passages,
  choices,
  onChoices,
}: {
  /** A question of the desk to the party, instead of an answer. */
  asks: boolean;
  /** The entry that is corrected. */
  entry: LedgerEntry | null;
  passages: readonly ClaimPassage[];
  choices: ResponseChoices;
  onChoices: (choices: ResponseChoices) => void;
}) {
  const [kind, setKind] = useState<ResponseKind | null>(asks ? "REQUESTED" : (entry?.kind ?? null));
  const request = kind === "REQUESTED";
  return (
    <>
      <PartyCombobox
        label={asks ? "Whom the desk asked" : "Who answers"}
        name="partyId"
        required
        value={choices.party}
        onChange={(party) => onChoices({ ...choices, party })}
        actions={PARTIES}
      />
      {asks ? <input type="hidden" name="kind" value="REQUESTED" /> : null}
      {request ? (
        <QuestionFields entry={entry} />
      ) : (
        <>
          <Field
            label="Who spoke for it"
            name="speaker"
            hint="A foreign ministry spokesman, a lawyer, the chief herself."
          >
            <Input defaultValue={entry?.speaker ?? ""} autoComplete="off" />
          </Field>
          <WordsFields
            words={entry?.words ?? null}
            wordsLanguage={entry?.wordsLanguage ?? null}
            translation={entry?.translation ?? null}
          />
        </>
      )}
      <Field label={request ? "Asked on" : "Said on"} name="said" required>
        <DateInput defaultValue={typedDate(entry?.said ?? null)} />
      </Field>
      {request ? (
        <Field
          label="Answer awaited until"
          name="deadline"
          hint="After this day, silence counts as no answer."
          required
        >
          <DateInput
            defaultValue={entry?.deadline ? { precision: "DAY", from: entry.deadline, to: null } : null}
            placeholder="29 Dec 2022"
          />
        </Field>
      ) : null}
      <Field label="Channel" name="channel" hint="By e-mail, by telephone, in a press conference." required={request}>
        <Input defaultValue={entry?.channel ?? ""} autoComplete="off" />
      </Field>
      {request ? null : (
        <GroundFields
          passages={passages}
          passageId={entry?.passage?.id ?? null}
          source={choices.source}
          onSource={(source) => onChoices({ ...choices, source })}
          locator={entry?.locator ?? null}
        />
      )}
      {asks ? null : (
        <FieldGroup
          label="How the desk codes it"
          name="kind"
          hint="Apart from the words, under your name. A rejection in tone is not a denial."
        >
          <RadioCards
            name="kind"
            hints="chosen"
            defaultValue={entry?.kind ?? null}
            onChange={setKind}
            options={entry === null ? ANSWERS : EVERY}
          />
        </FieldGroup>
      )}
      <Field label={request ? "Note" : "Why so"} name="codingNote" hint="Internal to the desk.">
        <Textarea rows={2} defaultValue={entry?.codingNote ?? ""} />
      </Field>
    </>
  );
}
