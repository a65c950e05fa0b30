"use client";

import { type FormEvent, useId, useState } from "react";
import { Button } from "@/components/ui/button";
import { Callout } from "@/components/ui/callout";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { fail, type Result } from "@/lib/shared/result";

/** Sign in again without leaving the page. Whatever was typed behind it stays where it is. */
export function ReauthDialog({
  open,
  email,
  signIn,
  onDone,
}: {
  open: boolean;
  email?: string;
  signIn: (credentials: { email: string; password: string }) => Promise<Result<unknown>>;
  onDone: (signedIn: boolean) => void;
}) {
  const formId = useId();
  const [message, setMessage] = useState<string | null>(null);
  const [pending, setPending] = useState(false);

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (pending) return;
    const data = new FormData(event.currentTarget);
    setPending(true);
    setMessage(null);
    const result = await signIn({ email: String(data.get("email")), password: String(data.get("password")) }).catch(
      () => fail("INTERNAL", "The desk did not answer. Check the connection and try again."),
    );
    setPending(false);
    if (result.ok) onDone(true);
    else setMessage(result.message);
  }

  return (
    <Dialog
      open={open}
      onOpenChange={(next) => {
        if (!next) onDone(false);
      }}
      title="Sign in again"
      description="Your session has ended. What you typed is still here, and is sent once you are signed in."
      footer={
        <Button type="submit" form={formId} variant="primary" aria-disabled={pending}>
          {pending ? "Signing in…" : "Sign in and go on"}
        </Button>
      }
    >
      <form id={formId} method="post" onSubmit={submit} className="grid gap-4">
        {message ? (
          <Callout tone="alert" role="alert">
            {message}
          </Callout>
        ) : null}
        <Field label="Email" name="email" required>
          <Input type="email" autoComplete="username" defaultValue={email} />
        </Field>
        <Field label="Password" name="password" required>
          <Input type="password" autoComplete="current-password" />
        </Field>
      </form>
    </Dialog>
  );
}
