"use client";

import { X } from "lucide-react";
import { useState } from "react";
import { FailureNotice } from "@/components/forms/failure-notice";
import { Form } from "@/components/forms/form";
import { SubmitButton } from "@/components/forms/submit-button";
import { useAction } from "@/components/forms/use-action";
import { Button } from "@/components/ui/button";
import { DateInput } from "@/components/ui/date-input";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { IconButton } from "@/components/ui/icon-button";
import { Input } from "@/components/ui/input";
import { notify } from "@/components/ui/toast";
import { roleSpan } from "@/lib/parties/labels";
import type { PartyRoleRecord } from "@/lib/parties/types";
import { newId } from "@/lib/shared/new-id";
import { dateOf, textOf } from "../../../_components/form-fields";
import { addRoleAction, withdrawRoleAction } from "../../actions";

/** What a party was, and when: the latest first. */
export function RoleList({ partyId, roles }: { partyId: string; roles: readonly PartyRoleRecord[] }) {
  const { run, failure } = useAction(withdrawRoleAction);
  return (
    <div className="grid gap-4">
      {roles.length > 0 ? (
        <ul className="grid gap-2">
          {roles.map((role) => (
            <li key={role.id} className="flex items-start gap-2">
              <span>
                {role.title}
                {role.organisation ? `, ${role.organisation}` : ""}
                <span className="meta block">{roleSpan(role.from, role.to) ?? "when, is not known"}</span>
              </span>
              <IconButton
                label={`Take back ${role.title}`}
                className="ms-auto"
                onClick={() => void run({ id: role.id, version: role.version })}
              >
                <X aria-hidden />
              </IconButton>
            </li>
          ))}
        </ul>
      ) : (
        <p className="meta">No role is recorded.</p>
      )}
      {failure ? <FailureNotice failure={failure} /> : null}
      <AddRole partyId={partyId} />
    </div>
  );
}

function AddRole({ partyId }: { partyId: string }) {
  const [open, setOpen] = useState(false);
  const [id, setId] = useState(newId);
  return (
    <Dialog
      open={open}
      onOpenChange={setOpen}
      title="What it was, and when"
      trigger={<Button className="justify-self-start">Add a role</Button>}
    >
      <Form
        action={addRoleAction}
        draftKey={`party.${partyId}.role`}
        read={(data) => {
          const get = (name: string) => data.get(name);
          const [from, to] = [dateOf(get, "from"), dateOf(get, "to")];
          if (!from.ok) return from;
          if (!to.ok) return to;
          const role = { title: textOf(get, "title") ?? "", organisation: textOf(get, "organisation") };
          return { id, partyId, ...role, from: from.date, to: to.date };
        }}
        onSuccess={() => {
          setId(newId());
          setOpen(false);
          notify("The role is added.");
        }}
      >
        <Field label="Role" name="title" hint="Defence Minister, spokesman." required>
          <Input autoComplete="off" />
        </Field>
        <Field label="Of" name="organisation" hint="A ministry, an army, a company.">
          <Input autoComplete="off" />
        </Field>
        <Field label="From" name="from">
          <DateInput placeholder="2020" />
        </Field>
        <Field label="Until" name="to" hint="Leave it empty when it lasts, or is not known.">
          <DateInput placeholder="2024" />
        </Field>
        <SubmitButton>Add the role</SubmitButton>
      </Form>
    </Dialog>
  );
}
