"use client";

import { Form } from "@/components/forms/form";
import { SubmitButton } from "@/components/forms/submit-button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { notify } from "@/components/ui/toast";
import { PRIORITY_LABELS } from "@/lib/claims/labels";
import type { ClockTargetRow } from "@/lib/claims/types";
import { changeClockTargetAction } from "../actions";

/** The hours of one priority. */
export function TargetForm({ target }: { target: ClockTargetRow }) {
  const { id, version, priority, hours } = target;
  const label = PRIORITY_LABELS[priority];
  return (
    <Form
      action={changeClockTargetAction}
      read={(data) => ({ id, version, hours: Number(data.get("hours")) })}
      onSuccess={(_, { hours: now }) => notify(`${label}: ${now} h.`)}
      className="grid-cols-[minmax(0,1fr)_auto] items-end gap-3 *:role-[alert]:col-span-2"
    >
      <Field label={`${label}, hours`} name="hours">
        <Input type="number" min={1} max={8760} step={1} inputMode="numeric" defaultValue={hours} />
      </Field>
      <SubmitButton variant="plain" aria-label={`Save the hours of priority ${label.toLowerCase()}`}>
        Save
      </SubmitButton>
    </Form>
  );
}
