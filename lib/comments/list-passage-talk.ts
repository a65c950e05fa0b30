import "server-only";
import { db } from "@/lib/db/client";
import type { Actor } from "@/lib/shared/actor";
import { canTalk } from "./policy";
import { readPeople, THREAD, threadFrom } from "./thread-row";
import type { Talk } from "./types";

/**
 * What members say about each passage of a text, by the passage's id: also what they said about it on the texts before, from which it was
 * carried over. A passage that nobody talked about has an empty talk.
 */
export async function listPassageTalk(actor: Actor, articleVersionId: string): Promise<Map<string, Talk>> {
  const passages = await db.passage.findMany({
    where: { articleVersionId, withdrawnAt: null },
    select: { id: true, claimId: true, claim: { select: { stage: true } } },
  });
  const chains = await db.$queryRaw<{ passageId: string; earlierId: string }[]>`
    WITH RECURSIVE chain AS (
      SELECT p."id" AS "passageId", p."id" AS "earlierId", p."movedFromId" FROM "Passage" p
      WHERE p."articleVersionId" = ${articleVersionId}::uuid AND p."withdrawnAt" IS NULL
      UNION ALL
      SELECT c."passageId", p."id", p."movedFromId" FROM chain c JOIN "Passage" p ON p."id" = c."movedFromId"
    ) SELECT c."passageId"::text, c."earlierId"::text FROM chain c JOIN "Thread" t ON t."passageId" = c."earlierId"`;
  const rows = await db.thread.findMany({
    where: { passageId: { in: chains.map(({ earlierId }) => earlierId) } },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    select: THREAD,
  });
  const names = await readPeople(db, rows);
  const present = new Map(chains.map(({ passageId, earlierId }) => [earlierId, passageId]));
  return new Map(
    passages.map(({ id, claimId, claim }) => [
      id,
      {
        claimId,
        threads: rows
          .filter(({ passage }) => passage !== null && present.get(passage.id) === id)
          .map((row) => threadFrom(actor, row, claim.stage, names)),
        names: Object.fromEntries(names),
        open: canTalk(claim.stage),
      },
    ]),
  );
}
