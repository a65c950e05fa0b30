import "server-only";
import { db } from "@/lib/db/client";
import type { Actor } from "@/lib/shared/actor";
import { TOLD, toldItems } from "./told-row";
import type { ToldItem } from "./types";

const PAGE = 40;
const NEWEST = 10;

/** What a member was told at one claim; null for what is about many at once. */
export type ToldOfClaim = { claim: ToldItem["claim"] | null; items: ToldItem[]; unread: number };

/** One page of what the member was told at the desk, claim by claim, the newest first. */
export async function listTold(
  actor: Actor,
  { page, unread }: { page: number; unread: boolean },
): Promise<{ claims: ToldOfClaim[]; total: number; pages: number; unread: number; newest: Date | null }> {
  const where = { memberId: actor.id, inDesk: true, ...(unread ? { readAt: null } : {}) };
  const [total, left, rows] = await Promise.all([
    db.notification.count({ where }),
    countUnread(actor),
    db.notification.findMany({
      where,
      orderBy: [{ updatedAt: "desc" }, { id: "desc" }],
      skip: (Math.min(Math.max(page, 1), 10_000) - 1) * PAGE,
      take: PAGE,
      select: TOLD,
    }),
  ]);
  const items = await toldItems(db, rows);
  const claims = new Map<string, ToldOfClaim>();
  for (const item of items) {
    const key = item.many ? "many" : item.claim.id;
    const of = claims.get(key) ?? { claim: item.many ? null : item.claim, items: [], unread: 0 };
    of.items.push(item);
    if (!item.read) of.unread += 1;
    claims.set(key, of);
  }
  const pages = Math.max(1, Math.ceil(total / PAGE));
  return { claims: [...claims.values()], total, pages, unread: left, newest: items[0]?.at ?? null };
}

/** How much the member has not read: the number on the bell. */
export function countUnread(actor: Actor): Promise<number> {
  return db.notification.count({ where: { memberId: actor.id, inDesk: true, readAt: null } });
}

/** The newest of what the member was told. */
export async function listNewest(actor: Actor): Promise<ToldItem[]> {
  const rows = await db.notification.findMany({
    where: { memberId: actor.id, inDesk: true },
    orderBy: [{ updatedAt: "desc" }, { id: "desc" }],
    take: NEWEST,
    select: TOLD,
  });
  return toldItems(db, rows);
}
