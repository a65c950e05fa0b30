import "server-only";
import { db } from "@/lib/db/client";
import { isoDay } from "@/lib/shared/dates";
import { composeDigest } from "./compose-told";
import { mailUnread } from "./mail-unread";

/**
 * Writes each member who wants it the mail about the day, in UTC: one a member and day, about what is still unread. Broken off, it goes on
 * where it was. Answers how many were written.
 */
export async function mailDigests({ now }: { now: Date }): Promise<number> {
  const members = await db.member.findMany({
    where: { disabledAt: null, notifications: { some: { readAt: null, mailedAt: null } } },
    orderBy: { id: "asc" },
    select: { id: true },
  });
  const notSince = new Date(`${isoDay(now)}T00:00:00.000Z`);
  let count = 0;
  for (const { id } of members)
    if (await mailUnread({ memberId: id, kind: "DIGEST", notSince, compose: composeDigest })) count += 1;
  return count;
}
