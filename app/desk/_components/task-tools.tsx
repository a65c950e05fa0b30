"use client";

import { useState } from "react";
import { ActionButton } from "@/components/forms/action-button";
import { Form } from "@/components/forms/form";
import { SubmitButton } from "@/components/forms/submit-button";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { notify } from "@/components/ui/toast";
import type { Assignable } from "@/lib/claims/types";
import { TASK_KIND_LABELS } from "@/lib/tasks/labels";
import type { TaskItem } from "@/lib/tasks/types";
import { ReasonDialog } from "../claims/_components/reason-dialog";
import {
  changeTaskAction,
  finishTaskAction,
  giveBackTaskAction,
  takeTaskAction,
  withdrawTaskAction,
} from "../claims/task-actions";
import { readTask, TaskFields } from "./task-fields";

/** What this member can do with a task. What belongs to others is left out. */
export function TaskTools({ task, members, me }: { task: TaskItem; members: readonly Assignable[]; me: string }) {
  const { id, version, can } = task;
  const what = TASK_KIND_LABELS[task.kind].toLowerCase();
  if (task.state !== "OPEN") return null;
  return (
    <div className="flex flex-wrap items-start gap-1 print:hidden">
      {can.take.ok ? (
        <ActionButton
          size="small"
          aria-label={`Take the task: ${what}`}
          action={takeTaskAction}
          input={{ id }}
          onSuccess={() => notify("The task is yours.")}
        >
          Take
        </ActionButton>
      ) : null}
      {can.finish.ok ? (
        <ReasonDialog
          label="Done"
          title={`Done: ${what}`}
          reasonLabel="What came of it"
          hint="What was found, and where it is recorded. That nothing was found is worth saying too."
          name="outcome"
          size="small"
          can={can.finish}
          action={finishTaskAction}
          input={(outcome) => ({ id, version, outcome })}
          done="The task is done."
        />
      ) : null}
      {can.giveBack.ok ? (
        <ActionButton
          variant="quiet"
          size="small"
          aria-label={`Give back the task: ${what}`}
          action={giveBackTaskAction}
          input={{ id }}
          onSuccess={() => notify("You gave the task back.")}
        >
          Give back
        </ActionButton>
      ) : null}
      {can.change.ok ? <ChangeTask key={version} task={task} members={members} me={me} /> : null}
      {can.withdraw.ok ? (
        <ReasonDialog
          label="Withdraw"
          title={`Withdraw the task: ${what}`}
          description="It is not done, and stays in the history of the claim."
          reasonLabel="Why it is withdrawn"
          variant="quiet"
          size="small"
          can={can.withdraw}
          action={withdrawTaskAction}
          input={(reason) => ({ id, version, reason })}
          done="The task is withdrawn."
        />
      ) : null}
    </div>
  );
}

function ChangeTask({ task, members, me }: { task: TaskItem; members: readonly Assignable[]; me: string }) {
  const [open, setOpen] = useState(false);
  const offered = task.can.assign.ok
    ? members
    : members.filter(({ id }) => id === task.assignee?.id || (id === me && task.assignee === null));
  return (
    <Dialog
      open={open}
      onOpenChange={setOpen}
      title="Change the task"
      trigger={
        <Button
          variant="quiet"
          size="small"
          aria-label={`Change the task: ${TASK_KIND_LABELS[task.kind].toLowerCase()}`}
        >
          Change
        </Button>
      }
    >
      <Form
        action={changeTaskAction}
        read={(data) => ({ id: task.id, version: task.version, ...readTask(data) })}
        onSuccess={() => {
          setOpen(false);
          notify("The task is saved.");
        }}
      >
        <TaskFields
          task={task}
          members={offered}
          hint={task.can.assign.ok ? undefined : "The owner of the claim or an editor gives tasks to others."}
        />
        <SubmitButton>Save the task</SubmitButton>
      </Form>
    </Dialog>
  );
}
