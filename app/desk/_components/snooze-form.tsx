"use client";

import { useState } from "react";
import { Form } from "@/components/forms/form";
import { SubmitButton } from "@/components/forms/submit-button";
import { Field, FieldGroup } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { RadioCards } from "@/components/ui/radio-cards";
import { formatInstant } from "@/lib/shared/dates";
import { fail } from "@/lib/shared/result";
import { type SnoozeChoice, snoozeUntil } from "./snooze-times";
import { snoozeClaimAction } from "./triage-actions";

const LABELS: Record<SnoozeChoice, string> = {
  TOMORROW: "Until tomorrow",
  MONDAY: "Until Monday",
  WEEK: "For a week",
  DAY: "Until a day",
};

const MISSING = "Choose a day.";

/** Asks until when a claim is put off. */
export function SnoozeForm({
  claim: { id, version },
  onDone,
}: {
  claim: { id: string; version: number };
  /** Told until when, and the version of the snooze. */
  onDone: (until: Date, version: number) => void;
}) {
  const [choice, setChoice] = useState<SnoozeChoice>("TOMORROW");
  const [now] = useState(() => new Date());
  const options = (Object.keys(LABELS) as SnoozeChoice[]).map((value) => {
    const until = snoozeUntil(value, now);
    return { value, label: LABELS[value], hint: until ? formatInstant(until) : undefined };
  });
  return (
    <Form
      action={snoozeClaimAction}
      read={(data) => {
        const until = snoozeUntil(choice, now, String(data.get("until") ?? ""));
        if (until === null) return fail("INVALID", MISSING, { fieldErrors: { until: [MISSING] } });
        return { id, version, until: until.toISOString() };
      }}
      onSuccess={({ version: made }, { until }) => onDone(new Date(until), made)}
    >
      <FieldGroup label="Put it off" name="choice" hint="It comes back by itself.">
        <RadioCards name="choice" options={options} value={choice} onChange={setChoice} />
      </FieldGroup>
      {choice === "DAY" ? (
        <Field label="Day" name="until" required>
          <Input type="date" />
        </Field>
      ) : null}
      <SubmitButton>Put it off</SubmitButton>
    </Form>
  );
}
