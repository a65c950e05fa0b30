import "server-only";
import { appendEvent } from "@/lib/audit/append-event";
import type { Tx } from "@/lib/db/client";
import { transact } from "@/lib/db/transact";
import type { Actor } from "@/lib/shared/actor";
import { fail, ok, type Result } from "@/lib/shared/result";
import { lockClaim } from "./lock-claim";
import { moveWithin } from "./move-claim";
import type { ClaimVersion } from "./schema";
import { updateClaim } from "./update-claim";

/** Takes a claim of the inbox that nobody has and starts checking it: both, or neither. */
export async function acceptClaim(actor: Actor, { id, version }: ClaimVersion): Promise<Result<{ version: number }>> {
  return transact(async (tx) => {
    await lockClaim(tx, id);
    const claim = await tx.claim.findUnique({ where: { id }, include: { owner: { select: { name: true } } } });
    if (claim === null) return fail("NOT_FOUND", "There is no such claim.");
    if (claim.owner !== null && claim.ownerId !== actor.id)
      return fail("CONFLICT", `${claim.owner.name} took this claim before you.`, {
        current: { owner: claim.owner.name },
      });
    if (claim.ownerId === actor.id || claim.stage !== "INBOX") {
      const reason = claim.stage === "INBOX" ? "It is yours already." : "It is not in the inbox any more.";
      return fail("BLOCKED", reason, { reasons: [reason] });
    }
    const owned = await own(tx, actor, { id, version }, actor.id);
    if (!owned.ok) return owned;
    return moveWithin(tx, actor, { event: "START_CHECKING", id, version: owned.data.version });
  });
}

/** Takes an acceptance back: into the inbox, and nobody's. Refused once anybody changed the claim. */
export async function undoAccept(actor: Actor, { id, version }: ClaimVersion): Promise<Result<{ version: number }>> {
  return transact(async (tx) => {
    await lockClaim(tx, id);
    const claim = await tx.claim.findUnique({ where: { id }, select: { ownerId: true } });
    if (claim === null) return fail("NOT_FOUND", "There is no such claim.");
    if (claim.ownerId !== actor.id) return fail("CONFLICT", "The claim is not yours any more.");
    const back = await moveWithin(tx, actor, { event: "PUT_BACK", id, version });
    if (!back.ok) return back;
    return own(tx, actor, { id, version: back.data.version }, null);
  });
}

async function own(tx: Tx, actor: Actor, { id, version }: ClaimVersion, ownerId: string | null) {
  const updated = await updateClaim(tx, actor, { id, stage: "INBOX", version }, { ownerId });
  if (!updated.ok) return updated;
  await appendEvent(tx, {
    action: ownerId === null ? "claim.given_back" : "claim.taken",
    actorId: actor.id,
    claimId: id,
    subject: { type: "Claim", id },
    before: { ownerId: ownerId === null ? actor.id : null },
    after: { ownerId },
  });
  return ok(updated.data);
}
