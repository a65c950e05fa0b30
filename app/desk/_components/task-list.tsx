import { ClaimCode } from "@/components/claims/claim-code";
import { TaskLine } from "@/components/tasks/task-line";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import { listOwners } from "@/lib/claims/list-owners";
import { markRows } from "@/lib/live/mark-rows";
import type { Actor } from "@/lib/shared/actor";
import { counted } from "@/lib/shared/count";
import { listMyTasks } from "@/lib/tasks/list-my-tasks";
import { WorkChanges } from "./live/work-changes";
import { TaskTools } from "./task-tools";

/** The open tasks that the member does. */
export async function TaskList({ actor }: { actor: Actor }) {
  const [{ tasks, total }, members] = await Promise.all([listMyTasks(actor), listOwners(actor)]);
  const now = new Date();
  const changes = <WorkChanges list="tasks" marks={markRows(tasks)} />;
  if (tasks.length === 0)
    return (
      <>
        <EmptyState className="mt-6" title="You have no tasks">
          Tasks stand at their claims. Those that nobody has are there to be taken.
        </EmptyState>
        {changes}
      </>
    );
  return (
    <>
      <ul aria-label="My tasks" className="pt-2">
        {tasks.map((task) => (
          <li
            key={task.id}
            className="flex flex-wrap items-start justify-between gap-x-4 gap-y-1 border-b border-rule py-2.5"
          >
            <div className="min-w-64 flex-1">
              <TaskLine task={task} now={now} mine />
              <p className="line-clamp-2 text-sm">
                <ClaimCode number={task.claim.number} className="me-2 text-muted" />
                <Link
                  href={`/desk/claims/${task.claim.id}`}
                  lang={task.claim.language}
                  className="said text-ink no-underline hover:underline"
                >
                  {task.claim.statement}
                </Link>
              </p>
            </div>
            <TaskTools task={task} members={members} me={actor.id} />
          </li>
        ))}
      </ul>
      {total > tasks.length ? <p className="meta mt-3">and {counted(total - tasks.length, "more task")}</p> : null}
      {changes}
    </>
  );
}
