import "server-only";
import { appendEvent } from "@/lib/audit/append-event";
import type { Tx } from "@/lib/db/client";
import type { Stage } from "@/lib/db/generated/enums";
import { transact } from "@/lib/db/transact";
import { refusal } from "@/lib/shared/ability";
import type { Actor } from "@/lib/shared/actor";
import { fail, ok, type Result } from "@/lib/shared/result";
import { loadFacts } from "./load-facts";
import { lockClaim } from "./lock-claim";
import type { MoveClaim } from "./schema";
import { updateClaim } from "./update-claim";
import { abilityTo, transitionOf } from "./workflow";

/** What the event of a move is called. */
export const MOVE_ACTIONS: Record<MoveClaim["event"], string> = {
  START_CHECKING: "claim.checking_started",
  PUT_BACK: "claim.put_back",
  RESTORE: "claim.restored",
  DECLINE: "claim.declined",
  MARK_DUPLICATE: "claim.marked_duplicate",
};

/** Moves a claim through the desk: starts checking, declines, marks a duplicate, restores. Refuses with every reason of the workflow. */
export function moveClaim(actor: Actor, input: MoveClaim): Promise<Result<{ stage: Stage; version: number }>> {
  return transact((tx) => moveWithin(tx, actor, input));
}

/** The same as part of a larger change. It appends the move's event. */
export async function moveWithin(
  tx: Tx,
  actor: Actor,
  input: MoveClaim,
): Promise<Result<{ stage: Stage; version: number }>> {
  await lockClaim(tx, input.id);
  const facts = await loadFacts(tx, actor, input.id);
  if (facts === null) return fail("NOT_FOUND", "There is no such claim.");
  const ability = abilityTo(input.event, actor, facts);
  if (!ability.ok) return refusal(ability);
  const stage = transitionOf(input.event, facts.stage)?.to ?? facts.stage;
  const details = await detailsOf(tx, input);
  if (!details.ok) return details;
  const moved = await updateClaim(
    tx,
    actor,
    { id: input.id, stage: facts.stage, version: input.version },
    { stage, ...details.data },
  );
  if (!moved.ok) return moved;
  await appendEvent(tx, {
    action: MOVE_ACTIONS[input.event],
    actorId: actor.id,
    claimId: input.id,
    subject: { type: "Claim", id: input.id },
    before: { stage: facts.stage },
    after: { stage, ...(details.data.duplicateOfId ? { duplicateOfId: details.data.duplicateOfId } : {}) },
    ...(details.data.stageReason ? { reason: details.data.stageReason } : {}),
  });
  return ok({ stage, version: moved.data.version });
}

type Details = { stageReason: string | null; duplicateOfId: string | null };

async function detailsOf(tx: Tx, input: MoveClaim): Promise<Result<Details>> {
  if (input.event === "DECLINE") return ok({ stageReason: input.reason, duplicateOfId: null });
  if (input.event !== "MARK_DUPLICATE") return ok({ stageReason: null, duplicateOfId: null });
  const code = `C-${input.duplicateOf}`;
  const kept = await tx.claim.findUnique({
    where: { number: input.duplicateOf },
    select: { id: true, stage: true, duplicateOf: { select: { number: true } } },
  });
  const wrong = (message: string) => fail("INVALID", message, { fieldErrors: { duplicateOf: [message] } });
  if (kept === null) return wrong(`There is no claim ${code}.`);
  if (kept.id === input.id) return wrong("A claim is no duplicate of itself. Name the other claim.");
  if (kept.stage === "DUPLICATE")
    return wrong(`${code} is a duplicate itself. Name the claim it points to: C-${kept.duplicateOf?.number}.`);
  return ok({ stageReason: null, duplicateOfId: kept.id });
}
