import { isEditor, isOpen } from "@/lib/claims/policy";
import { type Ability, denied, unless } from "@/lib/shared/ability";
import type { Actor } from "@/lib/shared/actor";
import type { TaskAbilities, TaskClaim, TaskFacts } from "./types";

type Who = Pick<Actor, "id" | "role">;

const CLOSED_CLAIM = "The claim is closed: nobody works on it now.";
const OTHERS = "The owner of the claim or an editor gives tasks to others.";

/** Whether the desk still works on the claim; editors also plan what comes after its publication. */
const isWorkedOn = (actor: Who, claim: TaskClaim) =>
  isOpen(claim.stage) || (claim.stage === "PUBLISHED" && isEditor(actor));

/** Every member writes tasks on open claims; an editor on published ones too. */
export function canCreateTask(actor: Who, claim: TaskClaim): Ability {
  return unless(!isWorkedOn(actor, claim) && CLOSED_CLAIM);
}

/** Whether the member decides for others who does the tasks of a claim: its owner, and editors. */
export function canAssignOthers(actor: Who, claim: TaskClaim): boolean {
  return isEditor(actor) || claim.ownerId === actor.id;
}

/** Whether the member may give a task, which `from` has, to `to`. A new task is nobody's before. */
export function canAssignTask(actor: Who, claim: TaskClaim, from: string | null, to: string | null): Ability {
  if (from === to) return unless();
  const own = from === null ? to === actor.id : from === actor.id && to === null;
  if (!own && !canAssignOthers(actor, claim)) return denied(OTHERS);
  return unless(to !== null && !isWorkedOn(actor, claim) && CLOSED_CLAIM);
}

/** What the member can do with a task of a claim. `assignee` is named to whoever comes second. */
export function taskAbilities(actor: Who, task: TaskFacts, claim: TaskClaim, assignee: string | null): TaskAbilities {
  const closed = task.state !== "OPEN" && (task.state === "DONE" ? "It is done already." : "It is withdrawn.");
  const mine = task.assigneeId === actor.id;
  const editor = isEditor(actor);
  const wrote = task.createdById === actor.id;
  const by = (allowed: boolean, reason: string, ...against: (string | false)[]) =>
    allowed ? unless(closed, ...against) : denied(reason);
  return {
    take: unless(
      closed,
      task.assigneeId !== null && (mine ? "It is yours already." : `${assignee ?? "Somebody"} has it.`),
      !isOpen(claim.stage) && CLOSED_CLAIM,
    ),
    giveBack: unless(closed, !mine && "It is not yours."),
    change: by(
      editor || wrote || mine || claim.ownerId === actor.id,
      "Who wrote the task, who does it, the owner of the claim or an editor changes it.",
    ),
    assign: by(canAssignOthers(actor, claim), OTHERS, !isWorkedOn(actor, claim) && CLOSED_CLAIM),
    finish: by(editor || mine, "Who does the task finishes it, or an editor."),
    withdraw: by(editor || wrote, "Who wrote the task withdraws it, or an editor."),
  };
}
