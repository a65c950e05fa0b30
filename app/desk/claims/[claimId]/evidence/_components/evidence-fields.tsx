"use client";

import { Checkbox } from "@/components/ui/checkbox";
import { Field, FieldGroup } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { RadioCards } from "@/components/ui/radio-cards";
import { Select } from "@/components/ui/select";
import { Textarea } from "@/components/ui/textarea";
import {
  CREDIBILITIES,
  CREDIBILITY_LABELS,
  DIRECTNESS_HINTS,
  DIRECTNESS_LABELS,
  type Directness,
  STANCE_HINTS,
  STANCE_LABELS,
  type Stance,
} from "@/lib/evidence/labels";
import type { EvidenceContent } from "@/lib/evidence/types";
import { textOf } from "../../../../_components/form-fields";

type Get = (name: string) => FormDataEntryValue | null;

const optionsOf = <V extends string>(labels: Record<V, string>, hints: Record<V, string>) =>
  (Object.keys(labels) as V[]).map((value) => ({ value, label: labels[value], hint: hints[value] }));

/** How a source bears on the claim: the fields of an evidence item. */
export function EvidenceFields({ item }: { item: EvidenceContent | null }) {
  return (
    <>
      <FieldGroup label="Which way it speaks" name="stance">
        <RadioCards
          name="stance"
          hints="chosen"
          defaultValue={item?.stance ?? null}
          options={optionsOf(STANCE_LABELS, STANCE_HINTS)}
        />
      </FieldGroup>
      <Field label="Place in it" name="locator" hint="Page, paragraph or time: p. 4, ¶2, 12:30. Review asks for it.">
        <Input defaultValue={item?.locator ?? ""} autoComplete="off" />
      </Field>
      <Field label="Excerpt" name="excerpt" hint="The words that matter, in their own language.">
        <Textarea serif rows={3} defaultValue={item?.excerpt ?? ""} />
      </Field>
      <Field label="Language of the excerpt" name="excerptLanguage" hint="A tag such as en, ru or ko.">
        <Input defaultValue={item?.excerptLanguage ?? ""} autoComplete="off" className="max-w-32" />
      </Field>
      <FieldGroup label="How direct it is" name="directness">
        <RadioCards
          name="directness"
          hints="chosen"
          defaultValue={item?.directness ?? "SECONDARY"}
          options={optionsOf(DIRECTNESS_LABELS, DIRECTNESS_HINTS)}
        />
      </FieldGroup>
      <Field label="Credibility of this item" name="credibility">
        <Select defaultValue={item?.credibility ?? ""}>
          <option value="">Not judged yet</option>
          {CREDIBILITIES.map((value) => (
            <option key={value} value={value}>
              {value}: {CREDIBILITY_LABELS[value]}
            </option>
          ))}
        </Select>
      </Field>
      <Field label="Note" name="note" hint="Internal to the desk.">
        <Textarea rows={2} defaultValue={item?.note ?? ""} />
      </Field>
      <Checkbox
        name="confidential"
        defaultChecked={item?.confidential ?? false}
        label="Confidential"
        hint="Readers never see it; they see only how many such items there are."
      />
    </>
  );
}

/** What the fields hold, as the actions take it. The server says what is missing. */
export function readEvidence(get: Get) {
  const credibility = textOf(get, "credibility");
  return {
    stance: textOf(get, "stance") as Stance,
    locator: textOf(get, "locator"),
    excerpt: textOf(get, "excerpt"),
    excerptLanguage: textOf(get, "excerptLanguage"),
    note: textOf(get, "note"),
    credibility: credibility === null ? null : Number(credibility),
    directness: (textOf(get, "directness") ?? "SECONDARY") as Directness,
    confidential: get("confidential") !== null,
  };
}

/** Every text of an item by the name of its field, for the comparison of two of them. */
export function evidenceTexts(item: ReturnType<typeof readEvidence>): Record<string, string> {
  return {
    stance: item.stance,
    locator: item.locator ?? "",
    excerpt: item.excerpt ?? "",
    excerptLanguage: item.excerptLanguage ?? "",
    directness: item.directness,
    credibility: item.credibility === null ? "" : String(item.credibility),
    note: item.note ?? "",
  };
}
