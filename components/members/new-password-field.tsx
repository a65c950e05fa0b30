"use client";

import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";

/** A password that is being chosen. Which ones are refused is decided on the server. */
export function NewPasswordField({ label = "Password" }: { label?: string }) {
  return (
    <Field
      label={label}
      name="password"
      required
      hint="At least 8 characters. A few words together are easy to remember and hard to guess."
    >
      <Input type="password" autoComplete="new-password" />
    </Field>
  );
}
