import "server-only";
import { db } from "@/lib/db/client";
import type { Actor } from "@/lib/shared/actor";
import { canTalk } from "./policy";
import { readPeople, THREAD, threadFrom } from "./thread-row";
import type { Talk } from "./types";

/** All that members say about a claim: open threads first, each group in the order in which they were opened. Null without such a claim. */
export async function listThreads(actor: Actor, claimId: string): Promise<Talk | null> {
  const [claim, rows] = await Promise.all([
    db.claim.findUnique({ where: { id: claimId }, select: { stage: true } }),
    db.thread.findMany({
      where: { claimId },
      orderBy: [{ resolvedAt: { sort: "asc", nulls: "first" } }, { createdAt: "asc" }, { id: "asc" }],
      select: THREAD,
    }),
  ]);
  if (claim === null) return null;
  const names = await readPeople(db, rows);
  return {
    claimId,
    threads: rows.map((row) => threadFrom(actor, row, claim.stage, names)),
    names: Object.fromEntries(names),
    open: canTalk(claim.stage),
  };
}

/** How many threads of a claim are open: the number on its tab. */
export function countOpenThreads(_actor: Actor, claimId: string): Promise<number> {
  return db.thread.count({ where: { claimId, resolvedAt: null } });
}
