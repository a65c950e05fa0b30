import "server-only";
import { db } from "@/lib/db/client";
import type { Actor } from "@/lib/shared/actor";

/** A window that was not heard of for so long is closed: its process ended without a word. */
const GONE_MS = 45_000;

/** Notes that a window of the member's shows a claim. Said again it is only seen again. */
export async function enterClaim(actor: Actor, { id, claimId }: { id: string; claimId: string }): Promise<void> {
  await db.$executeRaw`INSERT INTO "Presence" ("id", "memberId", "claimId") VALUES (${id}::uuid, ${actor.id}::uuid, ${claimId}::uuid)
    ON CONFLICT ("id") DO UPDATE SET "seenAt" = now()`;
}

/** Notes that the window is closed, and forgets those of the claim that went without a word. */
export async function leaveClaim({ id, claimId }: { id: string; claimId: string }): Promise<void> {
  await db.presence.deleteMany({
    where: { OR: [{ id }, { claimId, seenAt: { lt: new Date(Date.now() - GONE_MS) } }] },
  });
}

/** The others who have the claim open now, each once, those who came first at the front. */
export async function listPresent(actor: Actor, claimId: string): Promise<{ id: string; name: string }[]> {
  return db.$queryRaw<
    { id: string; name: string }[]
  >`SELECT m."id"::text, m."name" FROM "Presence" p JOIN "Member" m ON m."id" = p."memberId"
    WHERE p."claimId" = ${claimId}::uuid AND p."memberId" <> ${actor.id}::uuid AND m."disabledAt" IS NULL
      AND p."seenAt" > now() - ${GONE_MS} * interval '1 millisecond'
    GROUP BY m."id", m."name" ORDER BY min(p."since"), m."id"`;
}
