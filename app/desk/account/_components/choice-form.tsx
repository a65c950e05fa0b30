"use client";

import { Form } from "@/components/forms/form";
import { SubmitButton } from "@/components/forms/submit-button";
import { CheckboxBox } from "@/components/ui/checkbox";
import { Select } from "@/components/ui/select";
import { notify } from "@/components/ui/toast";
import { ALWAYS, MAIL_CHOICE_LABELS, NOTIFICATION_KINDS } from "@/lib/notifications/labels";
import type { KindChoice } from "@/lib/notifications/types";
import { keepChoicesAction } from "../../notifications/actions";

/** What the member is told: at the desk, and, where mail goes out, by mail. */
export function ChoiceForm({ choices, mails }: { choices: readonly KindChoice[]; mails: boolean }) {
  return (
    <Form
      action={keepChoicesAction}
      read={(data) => ({
        choices: choices.map(({ kind, mail }) => ({
          kind,
          desk: ALWAYS.includes(kind) || data.has(`desk.${kind}`),
          mail: mails ? (data.get(`mail.${kind}`) as KindChoice["mail"]) : mail,
        })),
      })}
      onSuccess={() => notify("Your choice is kept.")}
      className="max-w-3xl"
    >
      <ul>
        {choices.map(({ kind, desk, mail }) => {
          const { label } = NOTIFICATION_KINDS[kind];
          return (
            <li key={kind} className="flex flex-wrap items-center gap-x-4 gap-y-1 border-b border-rule py-1.5">
              <span className="min-w-0 flex-1 basis-64">{label}</span>
              {/* biome-ignore lint/a11y/noLabelWithoutControl: the box is the control */}
              <label className="flex min-h-6 w-44 items-center gap-1">
                <CheckboxBox
                  name={`desk.${kind}`}
                  defaultChecked={desk}
                  disabled={ALWAYS.includes(kind)}
                  aria-label={`At the desk: ${label}`}
                />
                {ALWAYS.includes(kind) ? "At the desk, always" : "At the desk"}
              </label>
              {mails ? (
                <Select name={`mail.${kind}`} defaultValue={mail} aria-label={`By mail: ${label}`} className="w-44">
                  {Object.entries(MAIL_CHOICE_LABELS).map(([value, words]) => (
                    <option key={value} value={value}>
                      {words}
                    </option>
                  ))}
                </Select>
              ) : null}
            </li>
          );
        })}
      </ul>
      <SubmitButton>Keep this</SubmitButton>
    </Form>
  );
}
