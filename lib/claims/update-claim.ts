import "server-only";
import type { Tx } from "@/lib/db/client";
import type { Stage } from "@/lib/db/generated/enums";
import type { Actor } from "@/lib/shared/actor";
import { type Failure, fail, ok, type Result } from "@/lib/shared/result";

type ClaimData = Parameters<Tx["claim"]["updateMany"]>[0]["data"];

/**
 * Updates a claim that is still at the stage, and the version where one is named, that the change was decided on; CONFLICT otherwise.
 * Part of a larger change: the caller appends the event.
 */
export async function updateClaim(
  tx: Tx,
  actor: Actor,
  at: { id: string; stage: Stage; version?: number },
  data: ClaimData,
): Promise<Result<{ version: number }>> {
  const { count } = await tx.claim.updateMany({
    where: { id: at.id, stage: at.stage, ...(at.version === undefined ? {} : { version: at.version }) },
    data: { ...data, version: { increment: 1 }, updatedAt: new Date(), updatedById: actor.id },
  });
  if (count === 0) return movedMeanwhile(tx, at.id);
  const { version } = await tx.claim.findUniqueOrThrow({ where: { id: at.id }, select: { version: true } });
  return ok({ version });
}

async function movedMeanwhile(tx: Tx, id: string): Promise<Failure> {
  const current = await tx.claim.findUnique({ where: { id }, select: { version: true, stage: true, ownerId: true } });
  if (current === null) return fail("NOT_FOUND", "There is no such claim.");
  return fail("CONFLICT", "Somebody else changed this claim since you opened it. Look at it again, then decide.", {
    current,
  });
}
