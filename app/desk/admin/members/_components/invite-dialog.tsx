"use client";

import { UserPlus } from "lucide-react";
import { useState } from "react";
import { Form } from "@/components/forms/form";
import { SubmitButton } from "@/components/forms/submit-button";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Field, FieldGroup } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import type { MemberRole } from "@/lib/members/labels";
import type { NewLink } from "@/lib/members/types";
import { inviteAction } from "../actions";
import { LinkOnce } from "./link-once";
import { RoleCards } from "./role-cards";

/** Invites somebody: who and as what, then the link to hand over. */
export function InviteDialog() {
  const [open, setOpen] = useState(false);
  const [made, setMade] = useState<{ link: NewLink; name: string } | null>(null);
  return (
    <Dialog
      open={open}
      onOpenChange={(next) => {
        setOpen(next);
        if (!next) setMade(null);
      }}
      trigger={
        <Button variant="primary">
          <UserPlus aria-hidden />
          Invite a member
        </Button>
      }
      title="Invite a member"
      description={made ? undefined : "You get a link to hand over. The desk sends no mail."}
    >
      {made ? (
        <LinkOnce link={made.link} forWhom={made.name} />
      ) : (
        <Form
          action={inviteAction}
          read={(data) => ({
            email: String(data.get("email")),
            name: String(data.get("name")),
            role: data.get("role") as MemberRole,
          })}
          onSuccess={(link, input) => setMade({ link, name: input.name })}
        >
          <Field label="Email" name="email" required>
            <Input type="email" autoComplete="off" />
          </Field>
          <Field label="Name" name="name" required>
            <Input autoComplete="off" />
          </Field>
          <FieldGroup label="Role" name="role">
            <RoleCards defaultValue="CHECKER" />
          </FieldGroup>
          <SubmitButton pendingLabel="Making the link…">Make the link</SubmitButton>
        </Form>
      )}
    </Dialog>
  );
}
