"use client";

import { useState } from "react";
import { Form } from "@/components/forms/form";
import { SubmitButton } from "@/components/forms/submit-button";
import { MemberPicker, NOBODY } from "@/components/members/member-picker";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { notify } from "@/components/ui/toast";
import { PRIORITY_LABELS, type Priority } from "@/lib/claims/labels";
import type { Assignable, ClaimWorkspace } from "@/lib/claims/types";
import { fieldTime } from "../../_components/field-time";
import { planClaimAction } from "../../actions";

/** Owner, due time and priority. A checker plans their own claims; an editor gives them to anybody. */
export function PlanDialog({
  actorId,
  claim,
  owners,
}: {
  actorId: string;
  claim: ClaimWorkspace;
  owners: readonly Assignable[];
}) {
  const [open, setOpen] = useState(false);
  const [owner, setOwner] = useState<string | null>(claim.owner?.id ?? NOBODY);
  const choices = claim.can.assign.ok ? owners : owners.filter((owner) => owner.id === actorId);
  return (
    <Dialog
      open={open}
      onOpenChange={(next) => {
        setOpen(next);
        if (next) setOwner(claim.owner?.id ?? NOBODY);
      }}
      trigger={<Button>Plan</Button>}
      title="Plan the work"
    >
      <Form
        action={planClaimAction}
        read={(data) => ({
          id: claim.id,
          version: claim.version,
          ownerId: owner || null,
          dueAt: data.get("dueAt") ? new Date(`${data.get("dueAt")}Z`).toISOString() : null,
          priority: data.get("priority") as Priority,
        })}
        onSuccess={() => {
          setOpen(false);
          notify("The plan is saved.");
        }}
      >
        <Field
          label="Owner"
          name="ownerId"
          hint={claim.can.assign.ok ? undefined : "An editor assigns claims to others."}
        >
          <MemberPicker members={choices} value={owner} onChange={setOwner} />
        </Field>
        <Field label="Due" name="dueAt" hint="Time in UTC. Leave it empty when nothing presses.">
          <Input type="datetime-local" defaultValue={fieldTime(claim.dueAt)} />
        </Field>
        <Field label="Priority" name="priority">
          <Select defaultValue={claim.priority}>
            {Object.entries(PRIORITY_LABELS).map(([priority, label]) => (
              <option key={priority} value={priority}>
                {label}
              </option>
            ))}
          </Select>
        </Field>
        <SubmitButton>Save the plan</SubmitButton>
      </Form>
    </Dialog>
  );
}
