import "server-only";
import { db } from "@/lib/db/client";
import type { Actor } from "@/lib/shared/actor";
import { eventWords } from "./history-words";
import type { ClaimPulse } from "./types";

/** So many changes are named; of more, the newest. */
const NAMED = 5;

type Row = { seq: bigint; action: string; name: string | null };

/** What happened to a claim after the event `since`, the newest first. Which claims there are is no secret among members. */
export async function claimPulse(_actor: Actor, claimId: string, since: bigint): Promise<ClaimPulse> {
  const rows = await db.$queryRaw<
    Row[]
  >`SELECT e."seq", e."action", m."name" FROM "Event" e LEFT JOIN "Member" m ON m."id" = e."actorId"
    WHERE e."claimId" = ${claimId}::uuid AND e."seq" > ${since} ORDER BY e."seq" DESC LIMIT ${NAMED}`;
  return { changes: rows.map(({ seq, action, name }) => ({ seq: Number(seq), by: name, words: eventWords(action) })) };
}

/** The newest event of a claim: what a page that is rendered now has seen. */
export async function lastEventOf(claimId: string): Promise<number> {
  const rows = await db.$queryRaw<
    { seq: bigint | null }[]
  >`SELECT max("seq") AS "seq" FROM "Event" WHERE "claimId" = ${claimId}::uuid`;
  return Number(rows[0]?.seq ?? 0);
}
