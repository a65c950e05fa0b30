"use client";

import { useState } from "react";
import { Form } from "@/components/forms/form";
import { SubmitButton } from "@/components/forms/submit-button";
import { NewPasswordField } from "@/components/members/new-password-field";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { notify } from "@/components/ui/toast";
import { changePasswordAction } from "../actions";

const ENDED = (count: number) =>
  count === 0
    ? "You were signed in nowhere else."
    : `Signed out in ${count === 1 ? "one other place" : `${count} other places`}.`;

/** Asks for the current password, so that an unattended screen is not enough. */
export function PasswordForm({ email }: { email: string }) {
  // A new key empties the fields once the password is changed.
  const [changes, setChanges] = useState(0);
  return (
    <Form
      key={changes}
      action={changePasswordAction}
      read={(data) => ({ current: String(data.get("current")), password: String(data.get("password")) })}
      onSuccess={({ ended }) => {
        setChanges((count) => count + 1);
        notify("Your password is changed.", { detail: ENDED(ended) });
      }}
      className="max-w-md"
    >
      <input type="hidden" name="username" autoComplete="username" value={email} readOnly />
      <Field label="Current password" name="current" required>
        <Input type="password" autoComplete="current-password" />
      </Field>
      <NewPasswordField label="New password" />
      <SubmitButton>Change the password</SubmitButton>
    </Form>
  );
}
