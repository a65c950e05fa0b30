"use client";

import { useState } from "react";
import { ActionButton } from "@/components/forms/action-button";
import { Form } from "@/components/forms/form";
import { SubmitButton } from "@/components/forms/submit-button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { notify } from "@/components/ui/toast";
import { awayWords } from "@/lib/members/labels";
import type { AbsenceRow } from "@/lib/members/types";
import { formatDay } from "@/lib/shared/dates";
import { newId } from "@/lib/shared/new-id";
import { endAbsenceAction, setAbsenceAction } from "../account/absence-actions";

/** When a member is away, and a form for further days. */
export function Absences({ memberId, absences }: { memberId: string; absences: readonly AbsenceRow[] }) {
  const [id, setId] = useState(newId);
  return (
    <div className="grid max-w-md gap-4">
      {absences.length === 0 ? null : (
        <ul aria-label="Absences">
          {absences.map((absence) => {
            const days = `${formatDay(absence.from)} to ${formatDay(absence.until)}`;
            return (
              <li key={absence.id} className="flex items-start gap-3 border-b border-rule py-2 text-sm">
                <span className="min-w-0 flex-1">
                  {absence.begun ? <b>Away until {formatDay(absence.until)}</b> : days}
                  {absence.note ? <span className="text-muted">, {absence.note}</span> : null}
                </span>
                <ActionButton
                  size="small"
                  aria-label={`${absence.begun ? "End it now" : "Take back"}: the absence, ${days}`}
                  action={endAbsenceAction}
                  input={{ id: absence.id, version: absence.version }}
                  onSuccess={() => notify(absence.begun ? "The absence is ended." : "The absence is taken back.")}
                >
                  {absence.begun ? "End it now" : "Take back"}
                </ActionButton>
              </li>
            );
          })}
        </ul>
      )}
      <Form
        key={id}
        action={setAbsenceAction}
        read={(data) => ({
          id,
          memberId,
          from: String(data.get("from") ?? ""),
          until: String(data.get("until") ?? ""),
          note: String(data.get("note") ?? ""),
        })}
        onSuccess={(_, { from, until }) => {
          setId(newId());
          notify(`Saved: ${awayWords({ from, until })}.`);
        }}
      >
        <div className="grid gap-5 sm:grid-cols-2">
          <Field label="First day away" name="from" required>
            <Input type="date" />
          </Field>
          <Field label="Last day away" name="until" required>
            <Input type="date" />
          </Field>
        </div>
        <Field label="Note" name="note" hint="Who stands in, for instance. Admins see it too.">
          <Input autoComplete="off" />
        </Field>
        <SubmitButton variant="plain">Add the absence</SubmitButton>
      </Form>
    </div>
  );
}
