"use client";

import { Form } from "@/components/forms/form";
import { SubmitButton } from "@/components/forms/submit-button";
import { NewPasswordField } from "@/components/members/new-password-field";
import { requestSignIn } from "@/components/members/request-sign-in";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { acceptInviteAction } from "../actions";

type Props = {
  token: string;
  /** The address the link was made for; null for the first admin, who writes it. */
  email: string | null;
  name: string | null;
  /** A link for a new password changes nothing but that. */
  resets: boolean;
};

/** Uses the link, then signs in with what was typed. When that does not work, the sign-in page is next. */
export function JoinForm({ token, email, name, resets }: Props) {
  const read = (data: FormData) => {
    const text = (field: string) => String(data.get(field) ?? "");
    return {
      token,
      password: text("password"),
      ...(email === null ? { email: text("email") } : {}),
      ...(resets ? {} : { name: text("name") }),
    };
  };

  async function enter(address: string, password: string) {
    const result = await requestSignIn({ email: address, password }).catch(() => null);
    window.location.assign(result?.ok ? "/desk" : "/sign-in?password=1");
  }

  return (
    <Form action={acceptInviteAction} read={read} onSuccess={(data, input) => void enter(data.email, input.password)}>
      {email === null ? (
        <Field label="Email" name="email" required>
          <Input type="email" autoComplete="username" />
        </Field>
      ) : (
        <Field label="Email" name="email">
          <Input type="email" autoComplete="username" value={email} readOnly />
        </Field>
      )}
      {resets ? null : (
        <Field label="Name" name="name" required hint="As colleagues know you. Readers never see it.">
          <Input autoComplete="name" defaultValue={name ?? ""} />
        </Field>
      )}
      <NewPasswordField />
      <SubmitButton>{resets ? "Set the password" : "Join the desk"}</SubmitButton>
    </Form>
  );
}
