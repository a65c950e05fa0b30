"use client";

import { type ReactNode, useState } from "react";
import { BlockedReasons } from "@/components/forms/blocked-reasons";
import { Form } from "@/components/forms/form";
import { SubmitButton } from "@/components/forms/submit-button";
import type { Action } from "@/components/forms/use-action";
import { Button } from "@/components/ui/button";
import type { ButtonLook } from "@/components/ui/button-look";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Textarea } from "@/components/ui/textarea";
import { notify } from "@/components/ui/toast";
import type { Ability } from "@/lib/shared/ability";

/**
 * A button that asks for a reason, and then does it. When it cannot be done now, its reasons stand below it instead.
 * `name` is what the reason is called in the action's input.
 */
export function ReasonDialog<I, T>({
  label,
  title,
  description,
  reasonLabel,
  hint,
  first,
  name = "reason",
  can,
  action,
  input,
  done,
  variant,
  size,
  extra,
}: {
  label: ReactNode;
  title: string;
  description?: ReactNode;
  reasonLabel: string;
  hint?: ReactNode;
  /** What stands there before anything is typed. */
  first?: string;
  name?: string;
  can: Ability;
  action: Action<I, T>;
  input: (reason: string, data: FormData) => I;
  /** Said when it is done. */
  done: string;
  variant?: ButtonLook["variant"];
  /** Of the button that asks. */
  size?: ButtonLook["size"];
  /** Further fields above the reason. */
  extra?: ReactNode;
}) {
  const [open, setOpen] = useState(false);
  const trigger = (
    <Button variant={variant} size={size} aria-disabled={can.ok ? undefined : true}>
      {label}
    </Button>
  );
  if (!can.ok) {
    return (
      <div className="grid justify-items-start gap-2">
        {trigger}
        <BlockedReasons reasons={can.reasons} />
      </div>
    );
  }
  return (
    <Dialog open={open} onOpenChange={setOpen} trigger={trigger} title={title} description={description}>
      <Form
        action={action}
        read={(data) => input(String(data.get(name) ?? ""), data)}
        onSuccess={() => {
          setOpen(false);
          notify(done);
        }}
      >
        {extra}
        <Field label={reasonLabel} name={name} hint={hint} required>
          <Textarea rows={3} defaultValue={first} />
        </Field>
        <SubmitButton variant={variant === "danger" ? "danger" : "primary"}>{label}</SubmitButton>
      </Form>
    </Dialog>
  );
}
