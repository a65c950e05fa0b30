"use client";

import { Plus } from "lucide-react";
import { useState } from "react";
import { Form } from "@/components/forms/form";
import { SubmitButton } from "@/components/forms/submit-button";
import { KeyHint } from "@/components/layout/printed-keys";
import { useShortcut } from "@/components/layout/shortcuts";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { notify } from "@/components/ui/toast";
import type { Assignable } from "@/lib/claims/types";
import { newId } from "@/lib/shared/new-id";
import { readTask, TaskFields } from "../../../_components/task-fields";
import { createTaskAction } from "../../task-actions";

/** Writes a task on the claim. `members`: those to whom this member may give it. */
export function AddTask({
  claimId,
  members,
  hint,
}: {
  claimId: string;
  members: readonly Assignable[];
  hint?: string;
}) {
  const [open, setOpen] = useState(false);
  const [id, setId] = useState(newId);
  useShortcut({ keys: "a", label: "Add a task", group: "Claim" }, () => setOpen(true));
  return (
    <Dialog
      open={open}
      onOpenChange={setOpen}
      title="Add a task"
      trigger={
        <Button variant="quiet" size="small">
          <Plus aria-hidden /> Task <KeyHint keys="a" />
        </Button>
      }
    >
      <Form
        key={id}
        action={createTaskAction}
        draftKey={`task.new.${claimId}`}
        read={(data) => ({ id, claimId, ...readTask(data) })}
        onSuccess={() => {
          setId(newId());
          setOpen(false);
          notify("The task is added.");
        }}
      >
        <TaskFields members={members} hint={hint} />
        <SubmitButton>Add the task</SubmitButton>
      </Form>
    </Dialog>
  );
}
