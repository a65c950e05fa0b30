import "server-only";
import { db } from "@/lib/db/client";
import type { Actor } from "@/lib/shared/actor";
import { isUuid } from "@/lib/shared/uuid";

/** What these parties are called. Ids that name none are left out. */
export async function nameParties(_actor: Actor, ids: readonly string[]): Promise<{ id: string; name: string }[]> {
  const known = [...new Set(ids)].filter(isUuid);
  if (known.length === 0) return [];
  return db.party.findMany({ where: { id: { in: known } }, select: { id: true, name: true } });
}
