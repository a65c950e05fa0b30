import type { Person } from "@/lib/claims/types";
import type { Stage, TaskKind, TaskState } from "@/lib/db/generated/enums";
import type { Ability } from "@/lib/shared/ability";

/** What the policy asks about the claim of a task. */
export type TaskClaim = { stage: Stage; ownerId: string | null };

/** What the policy asks about a task. */
export type TaskFacts = { state: TaskState; assigneeId: string | null; createdById: string };

/** What the member can do with a task now, and why not. */
export type TaskAbilities = Record<"take" | "giveBack" | "change" | "assign" | "finish" | "withdraw", Ability>;

/** A task as its claim shows it. */
export type TaskItem = {
  id: string;
  claimId: string;
  version: number;
  kind: TaskKind;
  note: string | null;
  assignee: Person | null;
  dueAt: Date | null;
  state: TaskState;
  outcome: string | null;
  withdrawnReason: string | null;
  createdAt: Date;
  createdBy: Person | null;
  doneAt: Date | null;
  doneBy: Person | null;
  can: TaskAbilities;
};

/** A task as "My work" shows it: with the claim it belongs to. */
export type MyTask = TaskItem & {
  claim: { id: string; number: number; statement: string; language: string; stage: Stage };
};
