"use client";

import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { Textarea } from "@/components/ui/textarea";
import { PARTY_KIND_LABELS, type PartyKind } from "@/lib/parties/labels";
import type { PartyProfile } from "@/lib/parties/types";
import { textOf } from "../../_components/form-fields";

/** The fields of what is said about a party. */
export function ProfileFields({ party }: { party: PartyProfile | null }) {
  return (
    <>
      <Field label="Name" name="name" required>
        <Input defaultValue={party?.name ?? ""} autoComplete="off" dir="auto" />
      </Field>
      <Field label="What it is" name="kind">
        <Select defaultValue={party?.kind ?? "PERSON"}>
          {Object.entries(PARTY_KIND_LABELS).map(([value, label]) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </Select>
      </Field>
      <Field label="Description" name="description" hint="What tells it apart from others. Internal to the desk.">
        <Textarea rows={2} defaultValue={party?.description ?? ""} />
      </Field>
      <Field label="Wikidata id" name="wikidataId" hint="Such as Q423.">
        <Input defaultValue={party?.wikidataId ?? ""} autoComplete="off" className="max-w-40" />
      </Field>
    </>
  );
}

/** What the fields hold, as the actions take it. */
export function readProfile(get: (name: string) => FormDataEntryValue | null) {
  return {
    name: textOf(get, "name") ?? "",
    kind: (textOf(get, "kind") ?? "PERSON") as PartyKind,
    description: textOf(get, "description"),
    wikidataId: textOf(get, "wikidataId"),
  };
}
