import { Section } from "@/components/layout/section";
import { TaskLine } from "@/components/tasks/task-line";
import type { Assignable, ClaimWorkspace } from "@/lib/claims/types";
import type { Actor } from "@/lib/shared/actor";
import { counted } from "@/lib/shared/count";
import { canAssignOthers, canCreateTask } from "@/lib/tasks/policy";
import type { TaskItem } from "@/lib/tasks/types";
import { TaskTools } from "../../../_components/task-tools";
import { AddTask } from "./add-task";

/** The tasks of the claim: what is to be done, by whom, and what came of those that are closed. */
export function TaskPanel({
  actor,
  claim,
  tasks,
  members,
  now,
}: {
  actor: Actor;
  claim: ClaimWorkspace;
  tasks: readonly TaskItem[];
  members: readonly Assignable[];
  now: Date;
}) {
  const facts = { stage: claim.stage, ownerId: claim.owner?.id ?? null };
  const others = canAssignOthers(actor, facts);
  const open = tasks.filter(({ state }) => state === "OPEN");
  const closed = tasks.filter(({ state }) => state !== "OPEN");
  return (
    <Section
      title="Tasks"
      aside={open.length > 0 ? `${counted(open.length, "task")} open` : null}
      actions={
        canCreateTask(actor, facts).ok ? (
          <AddTask
            claimId={claim.id}
            members={others ? members : members.filter(({ id }) => id === actor.id)}
            hint={
              others
                ? undefined
                : "Yourself, or nobody: then whoever takes it. The owner or an editor gives tasks to others."
            }
          />
        ) : null
      }
      rule={false}
    >
      {tasks.length === 0 ? <p className="meta">Nothing is to be done for this claim.</p> : null}
      <TaskRows label="Open tasks" tasks={open} members={members} me={actor.id} now={now} />
      {closed.length > 0 ? (
        <details className="mt-2">
          <summary className="meta w-fit cursor-pointer py-1">{counted(closed.length, "closed task")}</summary>
          <TaskRows label="Closed tasks" tasks={closed} members={members} me={actor.id} now={now} />
        </details>
      ) : null}
    </Section>
  );
}

function TaskRows({
  label,
  tasks,
  members,
  me,
  now,
}: {
  label: string;
  tasks: readonly TaskItem[];
  members: readonly Assignable[];
  me: string;
  now: Date;
}) {
  if (tasks.length === 0) return null;
  return (
    <ul aria-label={label}>
      {tasks.map((task) => (
        <li
          key={task.id}
          className="flex flex-wrap items-start justify-between gap-x-3 gap-y-1 border-t border-rule py-2 first:border-0"
        >
          <TaskLine task={task} now={now} />
          <TaskTools task={task} members={members} me={me} />
        </li>
      ))}
    </ul>
  );
}
