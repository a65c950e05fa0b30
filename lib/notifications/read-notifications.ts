import "server-only";
import { db } from "@/lib/db/client";
import type { Actor } from "@/lib/shared/actor";
import { fail, ok, type Result } from "@/lib/shared/result";
import type { ReadNotifications } from "./schema";

/**
 * Marks the member's own notifications as read: one, or those that were there until a time, so that what came since is not read unseen. No record
 * changes by it, so the log does not hold it.
 */
export async function readNotifications(actor: Actor, input: ReadNotifications): Promise<Result<{ read: number }>> {
  const mine = { memberId: actor.id };
  if (input.what === "one") {
    const own = await db.notification.count({ where: { ...mine, id: input.id } });
    if (own === 0) return fail("NOT_FOUND", "There is no such notification.");
  }
  const which =
    input.what === "one"
      ? { id: input.id }
      : {
          updatedAt: { lte: new Date(input.until) },
          ...(input.what === "claim" ? { claimId: input.claimId } : {}),
        };
  const { count } = await db.notification.updateMany({
    where: { ...mine, ...which, readAt: null },
    data: { readAt: new Date() },
  });
  return ok({ read: count });
}
