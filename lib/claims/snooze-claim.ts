import "server-only";
import { appendEvent } from "@/lib/audit/append-event";
import { transact } from "@/lib/db/transact";
import type { Actor } from "@/lib/shared/actor";
import { fail, ok, type Result } from "@/lib/shared/result";
import { lockClaim } from "./lock-claim";
import { canSnooze } from "./policy";
import type { ClaimVersion, SnoozeClaim } from "./schema";

const A_YEAR_MS = 366 * 86_400_000;

/**
 * Puts a claim of the inbox off: until then the triage leaves it out, and afterwards it is back by itself. `version` is the claim's; the
 * answer names that of the snooze, which takes it back.
 */
export async function snoozeClaim(actor: Actor, input: SnoozeClaim): Promise<Result<{ version: number }>> {
  const { id, version } = input;
  const until = new Date(input.until);
  const ahead = until.getTime() - Date.now();
  if (ahead <= 0 || ahead > A_YEAR_MS) {
    const message = ahead <= 0 ? "This time is over already." : "Put it off for a year at most.";
    return fail("INVALID", message, { fieldErrors: { until: [message] } });
  }
  return transact(async (tx) => {
    await lockClaim(tx, id);
    const claim = await tx.claim.findUnique({ where: { id }, include: { snooze: true, owner: true } });
    if (claim === null) return fail("NOT_FOUND", "There is no such claim.");
    const against = canSnooze(actor, claim, claim.owner?.name ?? null);
    if (against) return fail("BLOCKED", against, { reasons: [against] });
    if (claim.version !== version)
      return fail("CONFLICT", "Somebody else changed this claim since you opened it. Look at it again, then decide.", {
        current: { version: claim.version },
      });
    const now = new Date();
    const data = { until, updatedAt: now, updatedById: actor.id };
    const snooze = await tx.snooze.upsert({
      where: { claimId: id },
      create: { claimId: id, createdById: actor.id, ...data },
      update: { ...data, version: { increment: 1 } },
    });
    const was = claim.snooze?.until && claim.snooze.until > now ? claim.snooze.until.toISOString() : null;
    await appendEvent(tx, {
      action: "claim.snoozed",
      actorId: actor.id,
      claimId: id,
      subject: { type: "Claim", id },
      before: { snoozedUntil: was },
      after: { snoozedUntil: until.toISOString() },
    });
    return ok({ version: snooze.version });
  });
}

/** Brings a claim that was put off back at once. `version` is that of the snooze: one that somebody else has set since stays. */
export async function wakeClaim(actor: Actor, { id, version }: ClaimVersion): Promise<Result<{ version: number }>> {
  return transact(async (tx) => {
    const snooze = await tx.snooze.findUnique({ where: { claimId: id } });
    if (snooze === null) return fail("NOT_FOUND", "This claim was not put off.");
    const { count } = await tx.snooze.updateMany({
      where: { claimId: id, version, until: { not: null } },
      data: { until: null, version: version + 1, updatedAt: new Date(), updatedById: actor.id },
    });
    if (count === 0) return fail("CONFLICT", "Somebody else put this claim off, or brought it back, meanwhile.");
    await appendEvent(tx, {
      action: "claim.woken",
      actorId: actor.id,
      claimId: id,
      subject: { type: "Claim", id },
      before: { snoozedUntil: snooze.until?.toISOString() ?? null },
      after: { snoozedUntil: null },
    });
    return ok({ version: version + 1 });
  });
}
