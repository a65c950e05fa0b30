import type { Risk, Stage } from "@/lib/db/generated/enums";
import type { Actor } from "@/lib/shared/actor";

type ClaimState = { stage: Stage };

/** Enough of an actor for these questions: the screens ask them too, before they offer something. */
type Who = Pick<Actor, "id" | "role">;

const OPEN: readonly Stage[] = ["INBOX", "CHECKING", "IN_REVIEW", "APPROVED"];

/** Whether the desk works on a claim in this stage: it is in the workflow and neither finished nor out of it. */
export function isOpen(stage: Stage): boolean {
  return OPEN.includes(stage);
}

/** Editors and admins answer for what is published: they assign, override, publish, withdraw. */
export function isEditor(actor: Who): boolean {
  return actor.role === "EDITOR" || actor.role === "ADMIN";
}

/** Any member may change the content of a claim that is in the workflow; a published one is re-opened first. */
export function canChangeContent(_actor: Who, claim: ClaimState): boolean {
  return OPEN.includes(claim.stage);
}

/** Checkers may take a claim that has no owner, or give back their own; editors assign anybody. */
export function canAssign(actor: Who, claim: { ownerId: string | null }, newOwnerId: string | null): boolean {
  if (isEditor(actor)) return true;
  return (claim.ownerId === null && newOwnerId === actor.id) || (claim.ownerId === actor.id && newOwnerId === null);
}

/** Stages in which a claim is given to somebody: the open ones, and published, because its owner is told when an answer turns. */
export const OWNED_STAGES: readonly Stage[] = [...OPEN, "PUBLISHED"];

/** Why nobody gets a claim that is out of the workflow; false while somebody may. */
export function leftTheDesk({ stage }: ClaimState): string | false {
  if (OWNED_STAGES.includes(stage)) return false;
  if (stage === "WITHDRAWN") return "The claim is withdrawn. Nobody works on it any more.";
  return stage === "DUPLICATE"
    ? "The claim is a duplicate. Take the claim it points to, or restore it first."
    : "The claim is declined. Restore it first.";
}

/** Why a member may not put a claim off; null when they may. Only the inbox is put off: what is checked has a clock. */
export function canSnooze(
  actor: Who,
  claim: { stage: Stage; ownerId: string | null },
  owner: string | null,
): string | null {
  if (claim.stage !== "INBOX")
    return isOpen(claim.stage)
      ? "Its checking has started. Only what is in the inbox is put off."
      : "The claim is closed.";
  if (claim.ownerId === null || claim.ownerId === actor.id || isEditor(actor)) return null;
  return `${owner ?? "Somebody"} has it.`;
}

/** The owner sets due date and priority of a claim; editors those of every claim. */
export function canPlan(actor: Who, claim: { ownerId: string | null }): boolean {
  return isEditor(actor) || claim.ownerId === actor.id;
}

const RISK_ORDER: readonly Risk[] = ["NORMAL", "SENSITIVE", "LEGAL"];

/** Anybody may ask for more approvals than before; fewer are an editor's decision, or the rule on approvals could be walked around. */
export function canChangeRisk(actor: Who, from: Risk, to: Risk): boolean {
  return isEditor(actor) || RISK_ORDER.indexOf(to) >= RISK_ORDER.indexOf(from);
}
