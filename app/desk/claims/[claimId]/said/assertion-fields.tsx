"use client";

import { PartyCombobox } from "@/components/parties/party-combobox";
import { Checkbox } from "@/components/ui/checkbox";
import { DateInput } from "@/components/ui/date-input";
import { Field, FieldGroup } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { RadioCards } from "@/components/ui/radio-cards";
import type { Choice } from "@/components/ui/use-choice-search";
import { ASSERTION_MODE_HINTS, ASSERTION_MODE_LABELS, type AssertionMode } from "@/lib/claims/labels";
import type { AssertionRecord, ClaimPassage } from "@/lib/claims/types";
import { typedDate } from "../../../_components/form-fields";
import { PARTIES } from "../../../_components/party-actions";
import { GroundFields } from "../../_components/ground-fields";
import { PartyChain } from "../../_components/party-chain";
import { WordsFields } from "../../_components/words-fields";

/** What the form's own controls cannot hold, kept with the draft. */
export type AssertionChoices = { party: Choice | null; via: Choice[]; source: Choice | null };

const MODES = (Object.keys(ASSERTION_MODE_LABELS) as AssertionMode[]).map((value) => ({
  value,
  label: ASSERTION_MODE_LABELS[value],
  hint: ASSERTION_MODE_HINTS[value],
}));

/** The fields of an assertion, empty or filled from one. */
export function AssertionFields({
  record,
  passages,
  choices,
  onChoices,
  offersPrimary,
}: {
  record: AssertionRecord | null;
  passages: readonly ClaimPassage[];
  choices: AssertionChoices;
  onChoices: (choices: AssertionChoices) => void;
  /** Another assertion is the primary one, so that this one could take its place. */
  offersPrimary: boolean;
}) {
  return (
    <>
      <PartyCombobox
        label="Who says it"
        name="partyId"
        required
        value={choices.party}
        onChange={(party) => onChoices({ ...choices, party })}
        actions={PARTIES}
      />
      <Field label="In what capacity, at the time" name="capacity" hint="White House spokesman, chief of the port.">
        <Input defaultValue={record?.capacity ?? ""} autoComplete="off" />
      </Field>
      <FieldGroup label="How it is said" name="mode">
        <RadioCards name="mode" hints="chosen" defaultValue={record?.mode ?? "DIRECT_QUOTE"} options={MODES} />
      </FieldGroup>
      <WordsFields
        words={record?.words ?? null}
        wordsLanguage={record?.wordsLanguage ?? null}
        translation={record?.translation ?? null}
      />
      <Field label="Said on" name="said" hint="As exactly as it is known.">
        <DateInput defaultValue={typedDate(record?.said ?? null)} />
      </Field>
      <GroundFields
        passages={passages}
        passageId={record?.passage?.id ?? null}
        source={choices.source}
        onSource={(source) => onChoices({ ...choices, source })}
        locator={record?.locator ?? null}
      />
      <PartyChain value={choices.via} onChange={(via) => onChoices({ ...choices, via })} />
      {offersPrimary ? (
        <Checkbox
          name="primary"
          label="Primary assertion"
          hint="The claim is told as this party’s, instead of the one that it is told as now."
        />
      ) : null}
    </>
  );
}
