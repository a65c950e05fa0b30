import type { Stage } from "@/lib/db/generated/enums";
import { type Ability, denied, unless } from "@/lib/shared/ability";
import type { Actor } from "@/lib/shared/actor";

type Who = Pick<Actor, "id" | "role">;
type CommentState = { authorId: string; withdrawnAt: Date | null };

const CLOSED: Partial<Record<Stage, string>> = {
  DECLINED: "The claim is declined. What was said about it can be read, and stays as it is.",
  DUPLICATE: "The claim is a duplicate. Talk about the claim it points to.",
  WITHDRAWN: "The claim is withdrawn. What was said about it can be read, and stays as it is.",
};

/** Any member talks about any claim that is in the workflow or published; of the others the talk is read only. */
export function canTalk(stage: Stage): Ability {
  return unless(CLOSED[stage]);
}

/** A resolved thread takes no comment before it is reopened. */
export function canAdd(stage: Stage, resolved: boolean): Ability {
  return unless(CLOSED[stage], resolved && "The thread is resolved. Reopen it first.");
}

export function canResolve(stage: Stage, resolved: boolean): Ability {
  return unless(CLOSED[stage], resolved && "The thread is resolved already.");
}

export function canReopen(stage: Stage, resolved: boolean): Ability {
  return unless(CLOSED[stage], !resolved && "The thread is open.");
}

const GONE = "The comment was withdrawn.";

/** Nobody changes what somebody else said. */
export function canChange(actor: Who, stage: Stage, comment: CommentState): Ability {
  if (comment.authorId !== actor.id) return denied("Only its author changes a comment.");
  return unless(CLOSED[stage], comment.withdrawnAt !== null && GONE);
}

/** Its author withdraws a comment, or an editor with a reason. */
export function canWithdraw(actor: Who, stage: Stage, comment: CommentState): Ability {
  if (comment.authorId !== actor.id && actor.role === "CHECKER")
    return denied("Its author withdraws a comment, or an editor.");
  return unless(CLOSED[stage], comment.withdrawnAt !== null && GONE);
}

/** Who takes back what somebody else said says why. */
export function asksReason(actor: Who, comment: CommentState): boolean {
  return comment.authorId !== actor.id;
}
