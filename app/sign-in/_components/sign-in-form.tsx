"use client";

import { Form } from "@/components/forms/form";
import { SubmitButton } from "@/components/forms/submit-button";
import { requestSignIn } from "@/components/members/request-sign-in";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { fail } from "@/lib/shared/result";

const read = (data: FormData) => {
  const email = String(data.get("email")).trim();
  const password = String(data.get("password"));
  const fieldErrors = {
    ...(email === "" ? { email: ["Write your email address."] } : {}),
    ...(password === "" ? { password: ["Write your password."] } : {}),
  };
  return Object.keys(fieldErrors).length > 0
    ? fail("INVALID", "Both fields are needed.", { fieldErrors })
    : { email, password };
};

/** Signs in and goes to `next`, with the page loaded anew: nothing rendered for somebody else stays in the browser. */
export function SignInForm({ next }: { next: string }) {
  return (
    <Form action={requestSignIn} read={read} onSuccess={() => window.location.assign(next)}>
      <Field label="Email" name="email" required>
        <Input type="email" autoComplete="username" />
      </Field>
      <Field label="Password" name="password" required>
        <Input type="password" autoComplete="current-password" />
      </Field>
      <SubmitButton pendingLabel="Signing in…">Sign in</SubmitButton>
    </Form>
  );
}
