"use client";

import { PartyCombobox } from "@/components/parties/party-combobox";
import { Checkbox } from "@/components/ui/checkbox";
import { PARTIES } from "../../../_components/party-actions";
import { AssertionFields } from "./assertion-fields";
import type { SaidBy } from "./read-mark";
import type { ReaderData } from "./types";

const SPEECH = /^["“„«‘]|["“„«].+["”“»]/s;

/** Who says it. The rest appears once somebody is named: a claim may be marked before that is known. */
export function SaidByFields({
  reader,
  words,
  value,
  onChange,
}: {
  reader: ReaderData;
  words: string;
  value: SaidBy;
  onChange: (value: SaidBy) => void;
}) {
  const { outlet } = reader;
  const mode = SPEECH.test(words) ? "DIRECT_QUOTE" : "PARAPHRASE";
  return (
    <>
      <PartyCombobox
        label="Who says it"
        name="assertion.partyId"
        hint={outlet ? `In its own voice: ${outlet.name}. It can also be added later.` : "It can also be added later."}
        value={value.party}
        onChange={(party) => onChange({ ...value, party })}
        actions={PARTIES}
      />
      {/* Mounted from the start, so that a draft is put back into them as well. */}
      <div hidden={value.party === null} className="grid gap-4 [&[hidden]]:hidden">
        {outlet && outlet.id !== value.party?.id ? (
          <Checkbox
            label={`Reported by ${outlet.name}`}
            hint="The chain through which it came."
            checked={value.viaOutlet}
            onChange={(event) => onChange({ ...value, viaOutlet: event.target.checked })}
          />
        ) : null}
        <AssertionFields
          reader={reader}
          mode={mode}
          words={words}
          hint="Leave what the party said, and nothing of the report."
        />
      </div>
    </>
  );
}
