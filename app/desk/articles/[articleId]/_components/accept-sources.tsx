"use client";

import { Checkbox } from "@/components/ui/checkbox";
import { DateInput } from "@/components/ui/date-input";
import { Field } from "@/components/ui/field";
import type { ReaderProposal } from "@/lib/proposing/types";
import { AssertionFields } from "./assertion-fields";
import type { Sources } from "./read-acceptance";
import { SourceField } from "./source-field";
import { sourceName } from "./speaker-words";
import type { ReaderData } from "./types";

/** Who says it, through whom, in which words and when, and who denies it in the text. */
export function AcceptSources({
  reader,
  proposal,
  value,
  onChange,
}: {
  reader: ReaderData;
  proposal: ReaderProposal;
  value: Sources;
  onChange: (value: Sources) => void;
}) {
  const { speaker, via, denials } = value;
  const day = reader.publishedOn ? { precision: "DAY" as const, from: reader.publishedOn, to: null } : null;
  return (
    <>
      <SourceField
        label="Who says it"
        name="assertion.party"
        match={proposal.attributor}
        value={speaker}
        onChange={(party) => onChange({ ...value, speaker: party })}
      />
      {/* Mounted from the start, so that a draft is put back into them as well. */}
      <div hidden={speaker === null} className="grid gap-4 [&[hidden]]:hidden">
        {via.map(({ match, on }, at) => (
          <Checkbox
            key={match.name}
            label={`Through ${sourceName(match)}`}
            hint={hopHint(match.status)}
            checked={on}
            onChange={() => onChange({ ...value, via: toggled(via, at) })}
          />
        ))}
        <AssertionFields
          reader={reader}
          mode={proposal.mode}
          words={proposal.words ?? ""}
          hint="What the party said itself. The passage is kept in any case."
        />
      </div>
      {denials.length > 0 ? (
        <fieldset className="grid gap-3 border-t border-rule pt-3">
          <legend className="sr-only">Denials in the text</legend>
          {denials.map(({ match, party, on }, at) => (
            <div key={match.name} className="grid gap-2">
              <Checkbox
                label={`Denied in the text by ${sourceName(match)}`}
                checked={on}
                onChange={() => onChange({ ...value, denials: toggled(denials, at) })}
              />
              {on && match.status !== "KNOWN" ? (
                <SourceField
                  label="Who denies it"
                  name={`denial.${at}`}
                  match={match}
                  value={party}
                  onChange={(next) =>
                    onChange({
                      ...value,
                      denials: denials.map((one, other) => (other === at ? { ...one, party: next } : one)),
                    })
                  }
                />
              ) : null}
            </div>
          ))}
          <Field label="Denied on" name="denial.said">
            <DateInput defaultValue={day} />
          </Field>
        </fieldset>
      ) : null}
    </>
  );
}

function hopHint(status: "KNOWN" | "NEW" | "UNCLEAR"): string | undefined {
  if (status === "NEW") return "New to the desk.";
  return status === "UNCLEAR" ? "Recorded as a party of its own." : undefined;
}

/** The list with one box pressed. */
function toggled<T extends { on: boolean }>(list: readonly T[], at: number): T[] {
  return list.map((one, index) => (index === at ? { ...one, on: !one.on } : one));
}
