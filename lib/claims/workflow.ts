import type { Stage } from "@/lib/db/generated/enums";
import { type Ability, denied, unless } from "@/lib/shared/ability";
import type { Actor } from "@/lib/shared/actor";
import { STAGE_LABELS } from "./labels";
import { isEditor } from "./policy";
import type { ClaimFacts } from "./types";

/** What happens to a claim. CHANGE_CONTENT and REVERSAL are done by the rules of the database, nobody presses a button for them. */
export type WorkflowEvent =
  | "START_CHECKING"
  | "PUT_BACK"
  | "DECLINE"
  | "MARK_DUPLICATE"
  | "RESTORE"
  | "REQUEST_REVIEW"
  | "RECALL_REVIEW"
  | "APPROVE"
  | "REQUEST_CHANGES"
  | "PUBLISH"
  | "REOPEN"
  | "WITHDRAW"
  | "CHANGE_CONTENT"
  | "REVERSAL";

/** Who may do it. REVIEWER: any member; who wrote part of it is kept out by a condition. RULE: the database alone. */
type Permission = "MEMBER" | "REVIEWER" | "OWN_DRAFT" | "EDITOR" | "RULE";

/** What must hold besides the stage: a reason against it, or nothing. */
type Condition = (facts: ClaimFacts, actor: Actor) => string | string[] | false;

type Transition = { from: readonly Stage[]; to: Stage; by: Permission; must: readonly Condition[] };

const noPage: Condition = (facts) =>
  facts.publications > 0 && "It has a public page already: withdraw it with a public reason instead.";
const noDuplicates: Condition = (facts) =>
  facts.duplicates.length > 0 &&
  `${facts.duplicates.join(", ")} count as duplicates of this claim. Restore them first.`;
const drafted: Condition = (facts) => facts.round === null && "No verdict is drafted yet.";
const checklistMet: Condition = (facts) => missingPoints(facts);
const wroteNothing: Condition = (facts) =>
  facts.contributed && "You wrote or last changed part of it. Somebody else approves it.";
const notApprovedYet: Condition = (facts) =>
  facts.approvedNow &&
  // A party or source that was changed and changed back moves no claim: one of the approvals is given again.
  !(facts.stage === "IN_REVIEW" && facts.approvals.complete) &&
  "You approved exactly this already.";
const approvalsComplete: Condition = (facts) => facts.approvals.lacking;
const published: Condition = (facts) => facts.publications === 0 && "It has no public page.";

/** How a claim moves: event by event, from which stages, to which, by whom, and what must hold. The same moves as SQL's stage_allowed(). */
export const WORKFLOW: Record<WorkflowEvent, readonly Transition[]> = {
  START_CHECKING: [{ from: ["INBOX"], to: "CHECKING", by: "MEMBER", must: [] }],
  PUT_BACK: [{ from: ["CHECKING"], to: "INBOX", by: "MEMBER", must: [noPage] }],
  DECLINE: [{ from: ["INBOX", "CHECKING"], to: "DECLINED", by: "MEMBER", must: [noPage] }],
  MARK_DUPLICATE: [{ from: ["INBOX", "CHECKING"], to: "DUPLICATE", by: "MEMBER", must: [noPage, noDuplicates] }],
  RESTORE: [{ from: ["DECLINED", "DUPLICATE"], to: "INBOX", by: "MEMBER", must: [] }],
  // Approvals that were given before, on exactly this content, still count: the rules move it on to APPROVED then.
  REQUEST_REVIEW: [{ from: ["CHECKING"], to: "IN_REVIEW", by: "MEMBER", must: [drafted, checklistMet] }],
  RECALL_REVIEW: [{ from: ["IN_REVIEW", "APPROVED"], to: "CHECKING", by: "OWN_DRAFT", must: [] }],
  APPROVE: [
    {
      from: ["IN_REVIEW", "APPROVED"],
      to: "APPROVED",
      by: "REVIEWER",
      must: [wroteNothing, notApprovedYet, checklistMet],
    },
  ],
  REQUEST_CHANGES: [{ from: ["IN_REVIEW", "APPROVED"], to: "CHECKING", by: "REVIEWER", must: [] }],
  PUBLISH: [{ from: ["APPROVED"], to: "PUBLISHED", by: "EDITOR", must: [approvalsComplete, checklistMet] }],
  REOPEN: [{ from: ["PUBLISHED"], to: "CHECKING", by: "EDITOR", must: [] }],
  WITHDRAW: [
    {
      from: ["INBOX", "CHECKING", "IN_REVIEW", "APPROVED", "PUBLISHED"],
      to: "WITHDRAWN",
      by: "EDITOR",
      must: [published],
    },
  ],
  CHANGE_CONTENT: [
    { from: ["APPROVED"], to: "IN_REVIEW", by: "RULE", must: [] },
    { from: ["IN_REVIEW"], to: "APPROVED", by: "RULE", must: [approvalsComplete] },
  ],
  REVERSAL: [
    { from: ["PUBLISHED"], to: "CHECKING", by: "RULE", must: [] },
    { from: ["APPROVED"], to: "IN_REVIEW", by: "RULE", must: [] },
  ],
};

/** The transition that an event makes from a stage, if there is one. */
export function transitionOf(event: WorkflowEvent, stage: Stage): Transition | undefined {
  return WORKFLOW[event].find((transition) => transition.from.includes(stage));
}

/** Whether the event belongs to the stage at all: what does not is left out of the screen instead of being shown blocked. */
export function isOffered(event: WorkflowEvent, stage: Stage): boolean {
  return transitionOf(event, stage) !== undefined;
}

/** Whether a member can make it happen now, and every reason why not. Pure: the facts come from load-facts.ts. */
export function abilityTo(event: WorkflowEvent, actor: Actor, facts: ClaimFacts): Ability {
  const transition = transitionOf(event, facts.stage);
  if (transition === undefined) return unless(wrongStage(event, facts.stage), ...waitingFor(event, facts));
  const forbidden = lacksPermission(transition.by, actor, facts);
  if (forbidden !== null) return denied(forbidden);
  return unless(...transition.must.flatMap((condition) => condition(facts, actor)));
}

/** The points of the checklist that block, in words. An override lets all but the draft itself through. */
export function missingPoints(facts: ClaimFacts): string[] {
  return facts.checklist
    .filter((point) => !point.ok && !(facts.round?.overridden && point.point !== "DRAFT"))
    .flatMap((point) => point.missing);
}

function lacksPermission(by: Permission, actor: Actor, facts: ClaimFacts): string | null {
  switch (by) {
    case "MEMBER":
    case "REVIEWER":
      return null;
    case "OWN_DRAFT":
      return isEditor(actor) || facts.round?.authorId === actor.id || facts.ownerId === actor.id
        ? null
        : "The author of the draft, the owner of the claim or an editor takes it back.";
    case "EDITOR":
      return isEditor(actor) ? null : "An editor does this.";
    case "RULE":
      return "The rules of the desk do this by themselves.";
  }
}

/** What a review still waits for, beside the reason that it is not approved yet. */
function waitingFor(event: WorkflowEvent, facts: ClaimFacts): string[] {
  if (event !== "PUBLISH" || facts.stage !== "IN_REVIEW") return [];
  return facts.approvals.complete
    ? ["The content is again what was approved: one of the approvals is given once more."]
    : facts.approvals.lacking;
}

/** Why nothing of the kind happens in this stage. */
function wrongStage(event: WorkflowEvent, stage: Stage): string {
  if (stage === "WITHDRAWN") return "The claim is withdrawn. Its page stays as it is.";
  if (event === "RESTORE") return "Only a declined claim or a duplicate is restored.";
  if (stage === "DECLINED") return "The claim is declined. Restore it first.";
  if (stage === "DUPLICATE") return "The claim is a duplicate. Restore it first.";
  if (stage === "PUBLISHED") return "The claim is published. Re-open it first.";
  switch (event) {
    case "START_CHECKING":
      return "Checking has started already.";
    case "PUT_BACK":
      return stage === "INBOX" ? "It is in the inbox already." : "Take it back from review first.";
    case "DECLINE":
    case "MARK_DUPLICATE":
      return "Take it back from review first.";
    case "REQUEST_REVIEW":
      return stage === "INBOX" ? "Start checking it first." : "Review is requested already.";
    case "REOPEN":
      return "Only a published claim is re-opened.";
    case "PUBLISH":
      return stage === "IN_REVIEW" ? "It is not approved yet." : "It has not been reviewed yet.";
    case "APPROVE":
    case "REQUEST_CHANGES":
    case "RECALL_REVIEW":
      return "No review is requested.";
    default:
      return `Nothing of the kind happens while a claim is ${STAGE_LABELS[stage].toLowerCase()}.`;
  }
}
