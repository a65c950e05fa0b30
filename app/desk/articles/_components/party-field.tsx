"use client";

import { useState } from "react";
import { Combobox } from "@/components/ui/combobox";
import { Field } from "@/components/ui/field";
import type { Choice } from "@/components/ui/use-choice-search";
import { PARTY_KIND_LABELS } from "@/lib/parties/labels";
import type { PartyChoice } from "@/lib/parties/types";
import { findPartiesAction } from "../party-actions";
import { NewParty } from "./new-party";

/** A party found as one types, by name or alias, or recorded on the spot. */
export function PartyField({
  label,
  name,
  hint,
  value,
  onChange,
}: {
  label: string;
  name: string;
  hint?: string;
  value: Choice | null;
  onChange: (party: Choice | null) => void;
}) {
  const [newName, setNewName] = useState<string | null>(null);
  return (
    <div className="grid gap-2">
      <Field label={label} name={name} hint={hint}>
        <Combobox
          value={value}
          onChange={(choice) => {
            setNewName(null);
            onChange(choice);
          }}
          search={searchParties}
          create={{
            label: (query) => `Record “${query}” as a new party`,
            run: async (query) => {
              setNewName(query);
              return null;
            },
          }}
          placeholder="Name of a person, government or organisation"
        />
      </Field>
      {newName !== null ? (
        <NewParty
          key={newName}
          name={newName}
          onDone={(party) => {
            setNewName(null);
            if (party) onChange(partyChoice(party));
          }}
        />
      ) : null}
    </div>
  );
}

/** A party as the list of a combobox shows it. */
export function partyChoice({ id, name, kind, alias }: PartyChoice): Choice {
  const detail = alias ? `${PARTY_KIND_LABELS[kind]}, also ${alias}` : PARTY_KIND_LABELS[kind];
  return { id, label: name, detail };
}

/** Parties for what is typed. Throws when the desk refuses, which the combobox says. */
export async function searchParties(query: string): Promise<Choice[]> {
  const found = await findPartiesAction({ query });
  if (!found.ok) throw new Error(found.message);
  return found.data.map(partyChoice);
}
