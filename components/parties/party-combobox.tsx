"use client";

import { useState } from "react";
import type { Action } from "@/components/forms/use-action";
import { Combobox } from "@/components/ui/combobox";
import { Field } from "@/components/ui/field";
import type { Choice } from "@/components/ui/use-choice-search";
import { PARTY_KIND_LABELS } from "@/lib/parties/labels";
import type { CreatePartyInput } from "@/lib/parties/schema";
import type { PartyChoice } from "@/lib/parties/types";
import { NewParty } from "./new-party";

/** How the desk finds parties and records one; the page hands them over. */
export type PartyActions = {
  find: Action<{ query: string }, PartyChoice[]>;
  create: Action<CreatePartyInput, PartyChoice>;
};

/** A party as a list of choices shows it: what it is, and the other name by which it was found. */
export function partyChoice({ id, name, kind, alias }: PartyChoice): Choice {
  const detail = alias ? `${PARTY_KIND_LABELS[kind]}, also ${alias}` : PARTY_KIND_LABELS[kind];
  return { id, label: name, detail };
}

/** Parties for what is typed. Throws when the desk refuses, which the combobox says. */
export async function searchParties(find: PartyActions["find"], query: string): Promise<Choice[]> {
  const found = await find({ query });
  if (!found.ok) throw new Error(found.message);
  return found.data.map(partyChoice);
}

/** A party found as one types, by name or alias, or recorded on the spot. */
export function PartyCombobox({
  label,
  name,
  hint,
  required,
  value,
  onChange,
  actions,
}: {
  label: string;
  name: string;
  hint?: string;
  required?: boolean;
  value: Choice | null;
  onChange: (party: Choice | null) => void;
  actions: PartyActions;
}) {
  const [newName, setNewName] = useState<string | null>(null);
  return (
    <div className="grid gap-2">
      <Field label={label} name={name} hint={hint} required={required}>
        <Combobox
          value={value}
          onChange={(choice) => {
            setNewName(null);
            onChange(choice);
          }}
          search={(query) => searchParties(actions.find, query)}
          create={{
            label: (query) => `Record “${query}” as a new party`,
            run: async (query) => {
              setNewName(query);
              return null;
            },
          }}
          placeholder="Person, government or organisation"
        />
      </Field>
      {newName === null ? null : (
        <NewParty
          key={newName}
          name={newName}
          create={actions.create}
          onDone={(party) => {
            setNewName(null);
            if (party) onChange(partyChoice(party));
          }}
        />
      )}
    </div>
  );
}
