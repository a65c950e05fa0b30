"use client";

import { useState } from "react";
import { MemberPicker, NOBODY } from "@/components/members/member-picker";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { Textarea } from "@/components/ui/textarea";
import type { Assignable } from "@/lib/claims/types";
import { TASK_KIND_LABELS, type TaskKind } from "@/lib/tasks/labels";
import type { TaskItem } from "@/lib/tasks/types";
import { fieldTime } from "../claims/_components/field-time";

/** What the fields below hold, as the actions take it. */
export function readTask(data: FormData) {
  const due = String(data.get("dueAt") ?? "");
  return {
    kind: data.get("kind") as TaskKind,
    note: String(data.get("note") ?? ""),
    assigneeId: String(data.get("assigneeId") ?? "") || null,
    dueAt: due === "" ? null : new Date(`${due}Z`).toISOString(),
  };
}

/** What is to be done, who does it, by when. `members` are those to whom this member may give it. */
export function TaskFields({
  task,
  members,
  hint,
}: {
  task?: TaskItem;
  members: readonly Assignable[];
  hint?: string;
}) {
  const [assignee, setAssignee] = useState<string | null>(task?.assignee?.id ?? NOBODY);
  return (
    <>
      <Field label="What" name="kind">
        <Select defaultValue={task?.kind ?? "FIND_SOURCE"}>
          {Object.entries(TASK_KIND_LABELS).map(([kind, label]) => (
            <option key={kind} value={kind}>
              {label}
            </option>
          ))}
        </Select>
      </Field>
      <Field label="Note" name="note" hint="What exactly, and where to look. Readers never see it." limit={2000}>
        <Textarea rows={3} defaultValue={task?.note ?? ""} />
      </Field>
      <Field label="Who does it" name="assigneeId" hint={hint}>
        <MemberPicker members={members} value={assignee} onChange={setAssignee} />
      </Field>
      <Field label="Due" name="dueAt" hint="Time in UTC. Leave it empty when nothing presses.">
        <Input type="datetime-local" defaultValue={fieldTime(task?.dueAt ?? null)} />
      </Field>
    </>
  );
}
