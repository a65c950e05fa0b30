import "server-only";
import type { EventValue } from "@/lib/audit/append-event";
import { changedFields } from "@/lib/audit/changed-fields";
import type { Priority, Stage } from "@/lib/db/generated/enums";
import type { Actor } from "@/lib/shared/actor";
import type { SkipReason } from "./bulk-labels";
import type { BulkChange } from "./bulk-schema";
import { MOVE_ACTIONS } from "./move-claim";
import { canAssign, canChangeContent, canPlan, leftTheDesk } from "./policy";
import type { ClaimFacts } from "./types";
import { abilityTo, transitionOf } from "./workflow";

/** What a bulk change has to know of a claim. */
export type BulkClaim = {
  id: string;
  number: number;
  version: number;
  stage: Stage;
  ownerId: string | null;
  dueAt: Date | null;
  priority: Priority;
  topics: string[];
  publications: number;
};

/** What happens to one claim: nothing, and why; or the event of its change. `topics` are those it has afterwards. */
export type BulkStep =
  | { skip: SkipReason }
  | {
      skip: null;
      topics: string[];
      event: {
        action: string;
        before: Record<string, EventValue>;
        after: Record<string, EventValue>;
        reason: string | null;
      };
    };

const TOPICS_AT_MOST = 12;

/** What a bulk change does to a claim as it is now: by the same policy and workflow as the change of one claim. Pure. */
export function planStep(actor: Actor, claim: BulkClaim, change: BulkChange): BulkStep {
  switch (change.kind) {
    case "ASSIGN":
      if (!canAssign(actor, claim, change.ownerId)) return { skip: "NOT_ALLOWED" };
      if (change.ownerId !== null && change.ownerId !== claim.ownerId && leftTheDesk(claim))
        return { skip: claim.stage };
      return planned(claim, { ownerId: change.ownerId }, change.note);
    case "DUE":
      if (!canPlan(actor, claim)) return { skip: "NOT_ALLOWED" };
      return planned(claim, { dueAt: change.dueAt === null ? null : new Date(change.dueAt) });
    case "PRIORITY":
      if (!canPlan(actor, claim)) return { skip: "NOT_ALLOWED" };
      return planned(claim, { priority: change.priority });
    case "TOPICS":
      return retopiced(actor, claim, change);
    case "STAGE":
      return moved(actor, claim, change);
  }
}

function planned(claim: BulkClaim, plan: Partial<BulkClaim>, note: string | null = null): BulkStep {
  const { before, after, changed } = changedFields(claim, plan);
  if (!changed) return { skip: "UNCHANGED" };
  return { skip: null, topics: claim.topics, event: { action: "claim.planned", before, after, reason: note } };
}

function retopiced(actor: Actor, claim: BulkClaim, { add, remove }: Extract<BulkChange, { kind: "TOPICS" }>): BulkStep {
  if (!canChangeContent(actor, claim)) return { skip: claim.stage };
  const topics = [...new Set([...claim.topics.filter((topic) => !remove.includes(topic)), ...add])];
  if (topics.length > TOPICS_AT_MOST) return { skip: "TOPICS_FULL" };
  const { before, after, changed } = changedFields(claim, { topics });
  if (!changed) return { skip: "UNCHANGED" };
  return { skip: null, topics, event: { action: "claim.changed", before, after, reason: null } };
}

function moved(actor: Actor, claim: BulkClaim, { event, reason }: Extract<BulkChange, { kind: "STAGE" }>): BulkStep {
  const to = transitionOf(event, claim.stage)?.to;
  if (to === undefined) return { skip: claim.stage };
  if (!abilityTo(event, actor, factsOf(claim)).ok) return { skip: "PUBLIC_PAGE" };
  const moving = {
    action: MOVE_ACTIONS[event],
    before: { stage: claim.stage },
    after: { stage: to },
    reason: event === "DECLINE" ? reason : null,
  };
  return { skip: null, topics: claim.topics, event: moving };
}

/** The moves that many claims can make at once ask for the stage and the public page alone; a test compares them with single moves. */
function factsOf({ stage, publications, ownerId }: BulkClaim): ClaimFacts {
  return {
    stage,
    publications,
    ownerId,
    hasVerdict: false,
    round: null,
    checklist: [],
    approvals: { hash: "", need: 0, have: 0, stale: 0, complete: false, lacking: [] },
    contributed: false,
    approvedNow: false,
    duplicates: [],
  };
}
