"use client";

import { PartyCombobox } from "@/components/parties/party-combobox";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import type { Choice } from "@/components/ui/use-choice-search";
import { PARTY_KIND_LABELS, type PartyKind } from "@/lib/parties/labels";
import type { SourceMatch } from "@/lib/proposing/types";
import { PARTIES } from "../../../_components/party-actions";

/** Who a source is said to be: a party on record, a new one, or nobody yet. */
export type ChosenParty = { known: Choice } | { name: string; kind: PartyKind } | null;

/** What is taken for a source before anybody has looked. */
export function firstChoice({ status, party, name, kind }: SourceMatch): ChosenParty {
  if (party) return { known: { id: party.id, label: party.name } };
  return status === "NEW" ? { name, kind } : null;
}

/** A source of the text: found among the parties on record, or recorded as a new one when the proposal is accepted. */
export function SourceField({
  label,
  name,
  match,
  value,
  onChange,
}: {
  label: string;
  name: string;
  match: SourceMatch | null;
  value: ChosenParty;
  onChange: (value: ChosenParty) => void;
}) {
  if (value !== null && "name" in value)
    return (
      <fieldset className="grid gap-2.5 border border-rule p-3">
        <legend className="meta px-1">{label}: new to the desk</legend>
        <div className="grid grid-cols-[minmax(0,1fr)_9rem] gap-3">
          <Field label="Name" name={name} required>
            <Input
              dir="auto"
              value={value.name}
              onChange={(event) => onChange({ ...value, name: event.target.value })}
            />
          </Field>
          <Field label="What it is">
            <Select
              value={value.kind}
              onChange={(event) => onChange({ ...value, kind: event.target.value as PartyKind })}
            >
              {Object.entries(PARTY_KIND_LABELS).map(([code, words]) => (
                <option key={code} value={code}>
                  {words}
                </option>
              ))}
            </Select>
          </Field>
        </div>
        <Button size="small" variant="quiet" className="w-fit" onClick={() => onChange(null)}>
          Choose one on record
        </Button>
      </fieldset>
    );
  return (
    <div className="grid gap-2">
      <PartyCombobox
        label={label}
        name={name}
        hint={match ? `In the text: “${match.printed}”` : undefined}
        value={value?.known ?? null}
        onChange={(party) => onChange(party && { known: party })}
        actions={PARTIES}
      />
      {value === null && match ? (
        <div className="flex flex-wrap gap-2">
          {match.near.map(({ id, name: near }) => (
            <Button key={id} size="small" onClick={() => onChange({ known: { id, label: near } })}>
              Use {near}
            </Button>
          ))}
          <Button size="small" variant="quiet" onClick={() => onChange({ name: match.name, kind: match.kind })}>
            Record “{match.name}”
          </Button>
        </div>
      ) : null}
    </div>
  );
}
