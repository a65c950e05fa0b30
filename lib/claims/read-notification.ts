import "server-only";
import { db } from "@/lib/db/client";
import type { Actor } from "@/lib/shared/actor";
import { fail, ok, type Result } from "@/lib/shared/result";

/** Marks one of the member's own notifications as read; no record changes by it, so the log does not hold it. */
export async function readNotification(actor: Actor, { id }: { id: string }): Promise<Result<{ id: string }>> {
  const { count } = await db.notification.updateMany({
    where: { id, memberId: actor.id },
    data: { readAt: new Date() },
  });
  return count === 0 ? fail("NOT_FOUND", "There is no such notification.") : ok({ id });
}
