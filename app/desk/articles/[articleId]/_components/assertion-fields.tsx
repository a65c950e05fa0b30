"use client";

import { DateInput } from "@/components/ui/date-input";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { Textarea } from "@/components/ui/textarea";
import { ASSERTION_MODE_LABELS, type AssertionMode } from "@/lib/claims/labels";
import type { ReaderData } from "./types";

/** How, as whom, in which words and when it was said, as far as the article tells. */
export function AssertionFields({
  reader: { language, publishedOn },
  mode,
  words,
  hint,
}: {
  reader: ReaderData;
  mode: AssertionMode;
  words: string;
  /** What belongs into the words. */
  hint: string;
}) {
  return (
    <>
      <div className="grid grid-cols-2 gap-3">
        <Field label="Mode" name="assertion.mode">
          <Select defaultValue={mode}>
            {Object.entries(ASSERTION_MODE_LABELS).map(([code, label]) => (
              <option key={code} value={code}>
                {label}
              </option>
            ))}
          </Select>
        </Field>
        <Field label="Capacity" name="assertion.capacity">
          <Input dir="auto" placeholder="Researcher, IISS" />
        </Field>
      </div>
      <Field label="The words" name="assertion.words" hint={hint}>
        <Textarea serif rows={2} defaultValue={words} lang={language} />
      </Field>
      <Field label="Said on" name="assertion.said">
        <DateInput defaultValue={publishedOn ? { precision: "DAY", from: publishedOn, to: null } : null} />
      </Field>
    </>
  );
}
