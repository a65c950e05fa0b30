"use client";

import { useState } from "react";
import { Form } from "@/components/forms/form";
import { SubmitButton } from "@/components/forms/submit-button";
import { useDraft } from "@/components/forms/use-draft";
import { Callout } from "@/components/ui/callout";
import { Combobox } from "@/components/ui/combobox";
import { Field, FieldGroup } from "@/components/ui/field";
import { RadioCards } from "@/components/ui/radio-cards";
import type { Choice } from "@/components/ui/use-choice-search";
import { newId } from "@/lib/shared/new-id";
import { fail } from "@/lib/shared/result";
import { findSourcesAction } from "../../../../sources/actions";
import { searchSources } from "../../../_components/search-sources";
import { addEvidenceAction } from "../actions";
import { EvidenceFields, readEvidence } from "./evidence-fields";
import { readSource, SourceFields } from "./source-fields";

/** What was pasted or dropped to begin with. */
export type EvidenceStart = { url: string | null; file: File | null };

const MODES = [
  { value: "new", label: "A new source" },
  { value: "known", label: "A source on record" },
] as const;

const NO_SOURCE = "Choose a source on record, or describe a new one.";

/** The form of a new evidence item: the source, new or on record, and how it bears on the claim. */
export function EvidenceForm({
  claimId,
  start,
  onAdded,
}: {
  claimId: string;
  start: EvidenceStart;
  onAdded: (added: { id: string; number: number; url: string | null }, file: File | null) => void;
}) {
  const [ids] = useState(() => ({ id: newId(), sourceId: newId() }));
  const [mode, setMode] = useState<"new" | "known">("new");
  // A link or file has a draft of its own: what was typed about another item does not belong into it.
  const key = `evidence.new.${claimId}.${start.url ?? start.file?.name ?? ""}`;
  const source = useDraft<Choice | null>(`${key}.source`, null);
  return (
    <Form
      action={addEvidenceAction}
      draftKey={key}
      read={(data) => {
        const get = (name: string) => data.get(name);
        const item = { id: ids.id, claimId, ...readEvidence(get) };
        if (mode === "known") {
          if (source.value === null) return fail("INVALID", NO_SOURCE, { fieldErrors: { sourceId: [NO_SOURCE] } });
          return { ...item, sourceId: source.value.id, newSource: null };
        }
        const newSource = readSource(get, "newSource.");
        return "ok" in newSource ? newSource : { ...item, sourceId: ids.sourceId, newSource };
      }}
      onSuccess={(added, input) => {
        source.clear();
        onAdded({ ...added, url: input.newSource?.url ?? null }, start.file);
      }}
    >
      {start.file ? (
        <Callout>
          <b dir="auto">{start.file.name}</b> is kept as the copy of the source once the item is added.
        </Callout>
      ) : null}
      <FieldGroup label="Source" name="mode">
        <RadioCards name="mode" options={MODES} value={mode} onChange={setMode} className="sm:grid-cols-2" />
      </FieldGroup>
      {mode === "known" ? (
        <Field label="Which one" name="sourceId" required>
          <Combobox
            value={source.value}
            onChange={source.setValue}
            search={(query) => searchSources(findSourcesAction, query)}
            placeholder="Title, publisher or link"
          />
        </Field>
      ) : (
        <SourceFields source={null} url={start.url} title={start.file?.name ?? null} prefix="newSource." />
      )}
      <EvidenceFields item={null} />
      <SubmitButton>Add the evidence</SubmitButton>
    </Form>
  );
}
