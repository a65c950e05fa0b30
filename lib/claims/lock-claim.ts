import "server-only";
import type { Tx } from "@/lib/db/client";
import type { Stage } from "@/lib/db/generated/enums";

export type LockedClaim = { id: string; stage: Stage; attributorId: string | null };

/**
 * Reads a claim and keeps others from changing it or its content until the transaction ends; null when there is none. Changes of content
 * take this lock first, because the database touches the claim after them: taken late, two of them could wait for each other.
 */
export async function lockClaim(tx: Tx, id: string): Promise<LockedClaim | null> {
  const rows = await tx.$queryRaw<LockedClaim[]>`
    SELECT "id", "stage"::text AS "stage", "attributorId" FROM "Claim" WHERE "id" = ${id}::uuid FOR NO KEY UPDATE`;
  return rows[0] ?? null;
}
