"use client";

import { FieldGroup } from "@/components/ui/field";
import { RadioCards } from "@/components/ui/radio-cards";
import { CORRECTION_KIND_HINTS, CORRECTION_KIND_LABELS } from "@/lib/publishing/labels";

const KINDS = ["UPDATE", "CLARIFICATION", "CORRECTION_FACT", "CORRECTION_RATING"] as const;

/** What kind of change a later version is, as readers are told. */
export function CorrectionFields() {
  return (
    <FieldGroup label="What kind of change" name="correctionKind">
      <RadioCards
        name="correctionKind"
        options={KINDS.map((kind) => ({
          value: kind,
          label: CORRECTION_KIND_LABELS[kind],
          hint: CORRECTION_KIND_HINTS[kind],
        }))}
      />
    </FieldGroup>
  );
}
