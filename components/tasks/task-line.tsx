import { DueChip } from "@/components/claims/due-chip";
import { formatInstant } from "@/lib/shared/dates";
import { TASK_KIND_LABELS } from "@/lib/tasks/labels";
import type { TaskItem } from "@/lib/tasks/types";

/** What is to be done, who does it and by when; of a closed task, what came of it. */
export function TaskLine({ task, now, mine = false }: { task: TaskItem; now: Date; mine?: boolean }) {
  const open = task.state === "OPEN";
  return (
    <div className="min-w-0">
      <p className="break-words">
        <b className={open ? undefined : "font-medium text-muted"}>{TASK_KIND_LABELS[task.kind]}</b>
        {task.note ? <span className={open ? undefined : "text-muted"}>: {task.note}</span> : null}
      </p>
      <p className="meta flex flex-wrap gap-x-2">
        {open ? (
          <>
            {mine ? null : <span>{task.assignee ? `${task.assignee.name} does it` : "Nobody has it yet"}</span>}
            {task.dueAt ? <DueChip dueAt={task.dueAt} now={now} /> : null}
            {task.createdBy && task.createdBy.id !== task.assignee?.id ? <span>from {task.createdBy.name}</span> : null}
          </>
        ) : null}
        {task.state === "DONE" && task.doneAt ? (
          <span>
            Done by {task.doneBy?.name ?? "somebody"}, {formatInstant(task.doneAt)}
          </span>
        ) : null}
        {task.state === "WITHDRAWN" ? <span>Withdrawn: {task.withdrawnReason}</span> : null}
      </p>
      {task.outcome ? <p className="mt-1 text-sm break-words whitespace-pre-line">{task.outcome}</p> : null}
    </div>
  );
}
