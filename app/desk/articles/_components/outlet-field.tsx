"use client";

import { searchParties } from "@/components/parties/party-combobox";
import { Combobox } from "@/components/ui/combobox";
import { Field } from "@/components/ui/field";
import type { Choice } from "@/components/ui/use-choice-search";
import { PARTIES } from "../../_components/party-actions";

/** Stands for an outlet that nobody knew: it is recorded when the article is, and not before. */
const NEW = "new:";

/** An outlet by its name: a party that is known, or one that will be recorded with the article. */
export function outletChoice(outlet: { id: string | null; name: string } | null): Choice | null {
  if (outlet === null) return null;
  return outlet.id === null
    ? { id: NEW + outlet.name, label: outlet.name, detail: "New outlet" }
    : { id: outlet.id, label: outlet.name };
}

/** The same as the desk takes it. */
export function outletInput(choice: Choice | null): { id: string } | { name: string } | null {
  if (choice === null) return null;
  return choice.id.startsWith(NEW) ? { name: choice.label } : { id: choice.id };
}

/** Who published the article. A name that is not known yet is kept as it is typed. */
export function OutletField({ value, onChange }: { value: Choice | null; onChange: (outlet: Choice | null) => void }) {
  const isNew = value?.id.startsWith(NEW) ?? false;
  return (
    <Field
      label="Outlet"
      name="outlet"
      hint={isNew ? `${value?.label} is new, and is recorded with the article.` : null}
    >
      <Combobox
        value={value}
        onChange={onChange}
        search={(query) => searchParties(PARTIES.find, query)}
        create={{
          label: (name) => `${name}, a new outlet`,
          run: async (name) => outletChoice({ id: null, name }),
        }}
        placeholder="Newspaper, agency or site"
      />
    </Field>
  );
}
