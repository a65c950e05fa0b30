"use client";

import { useState } from "react";
import { Form } from "@/components/forms/form";
import { SubmitButton } from "@/components/forms/submit-button";
import { Combobox } from "@/components/ui/combobox";
import { Field, FieldGroup } from "@/components/ui/field";
import { RadioCards } from "@/components/ui/radio-cards";
import type { SeenClaim } from "@/lib/claims/find-seen-before";
import { VERIFICATION_STATE_LABELS } from "@/lib/claims/labels";
import { fail } from "@/lib/shared/result";
import { useSuggestions } from "../articles/[articleId]/_components/use-suggestions";
import { seenBeforeAction } from "../articles/[articleId]/actions";
import { moveClaimAction } from "../claims/actions";

/** What the dialog around the form says of it. */
export const DUPLICATE_WORDS = {
  title: "Mark as a duplicate",
  description: "The other claim is worked on. This one points to it, and can be restored.",
};

const MISSING = "Choose the claim that is kept.";
const SHOWN = 4;
const LIKE_EVERYTHING = 3;

type Kept = { id: string; label: string; detail?: string };

const choiceOf = (one: SeenClaim): Kept => ({
  id: String(one.number),
  label: `C-${one.number} ${one.statement}`,
  detail: VERIFICATION_STATE_LABELS[one.state],
});

/** Asks which claim is kept: shows those that are like this one, and finds any other by its code or its words. */
export function DuplicateForm({
  claim: { id, version, statement },
  onDone,
}: {
  claim: { id: string; version: number; statement: string };
  /** Told the code of the claim that is kept, and the version that the change made. */
  onDone: (kept: string, version: number) => void;
}) {
  const [kept, setKept] = useState<Kept | null>(null);
  const { status, claims } = useSuggestions(statement, LIKE_EVERYTHING, id);
  const alike = claims.slice(0, SHOWN).map(choiceOf);
  const isAlike = alike.some((one) => one.id === kept?.id);
  return (
    <Form
      action={moveClaimAction}
      read={() =>
        kept === null
          ? fail("INVALID", MISSING, { fieldErrors: { duplicateOf: [MISSING] } })
          : { event: "MARK_DUPLICATE" as const, id, version, duplicateOf: Number(kept.id) }
      }
      onSuccess={({ version: made }, input) => onDone(`C-${"duplicateOf" in input ? input.duplicateOf : ""}`, made)}
    >
      {alike.length > 0 ? (
        <FieldGroup label="Claims that are like it" name="alike">
          <RadioCards
            name="alike"
            value={isAlike ? (kept?.id ?? null) : null}
            onChange={(chosen) => setKept(alike.find((one) => one.id === chosen) ?? null)}
            options={alike.map((one) => ({ value: one.id, label: one.label, hint: one.detail }))}
          />
        </FieldGroup>
      ) : (
        <p role="status" className="meta">
          {status === "asking" ? "Looking for claims that are like it…" : "No other claim is like it."}
        </p>
      )}
      <Field
        label={alike.length > 0 ? "Or another claim" : "The claim that is kept"}
        name="duplicateOf"
        hint="Type its code, such as C-142, or words of it."
      >
        <Combobox
          value={isAlike ? null : kept}
          onChange={setKept}
          placeholder="C-142"
          search={async (query) => {
            const answer = await seenBeforeAction({ words: query || statement, exclude: id });
            if (!answer.ok) throw new Error(answer.message);
            return answer.data.map(choiceOf);
          }}
        />
      </Field>
      <SubmitButton>Mark as a duplicate</SubmitButton>
    </Form>
  );
}
