import "server-only";
import { memberNames } from "@/lib/claims/member-names";
import type { Person } from "@/lib/claims/types";
import { db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import type { Decision, MemberRole } from "@/lib/db/generated/enums";
import { askList } from "@/lib/db/list-pool";
import type { QueueDecision } from "./types";

type Row = {
  reviewId: string;
  wrote: string[];
  decisions: { by: string; role: MemberRole; decision: Decision; comment: string | null; at: string; kept: boolean }[];
};

/** Who has to do with an open round: who wrote part of it, who decided what, and in which role those whose approval counts gave it. */
export type QueuePeople = { wrote: Person[]; decisions: QueueDecision[]; approvedAs: MemberRole[] };

/** Who has to do with these open rounds, by the round. An approval counts while its member is kept out for it and for nothing they wrote. */
export async function queuePeople(reviewIds: readonly string[]): Promise<Map<string, QueuePeople>> {
  if (reviewIds.length === 0) return new Map();
  const rows = await askList<Row>(Prisma.sql`
    SELECT r."id"::text AS "reviewId", w."wrote"::text[] AS "wrote", coalesce(l."decisions", '[]') AS "decisions"
    FROM "Review" r JOIN "DeskClaim" d ON d."claimId" = r."claimId"
    CROSS JOIN LATERAL (SELECT ARRAY(SELECT contributors(r."claimId")) AS "wrote") w
    LEFT JOIN LATERAL (
      SELECT jsonb_agg(jsonb_build_object('by', a."memberId", 'role', a."memberRole", 'decision', a."decision", 'comment', a."comment",
        'at', a."createdAt", 'kept', a."memberId" = ANY (d."keptOut") AND a."memberId" <> ALL (w."wrote")) ORDER BY a."createdAt" DESC) AS "decisions"
      FROM (SELECT DISTINCT ON (x."memberId") x.* FROM "Approval" x WHERE x."reviewId" = r."id"
        ORDER BY x."memberId", x."createdAt" DESC, x."id" DESC) a) l ON true
    WHERE r."id" = ANY (${reviewIds}::uuid[])`);
  const names = await memberNames(
    db,
    rows.flatMap(({ wrote, decisions }) => [...wrote, ...decisions.map(({ by }) => by)]),
  );
  const person = (id: string): Person => names.get(id) ?? { id, name: "A member" };
  return new Map(
    rows.map(({ reviewId, wrote, decisions }) => [
      reviewId,
      {
        wrote: wrote.map(person).sort((a, b) => a.name.localeCompare(b.name, "en")),
        decisions: decisions.map(({ by, decision, comment, at, kept }) => ({
          member: person(by),
          decision,
          comment,
          at: new Date(at),
          standing: decision === "APPROVE" && !kept ? "LAPSED" : "COUNTS",
        })),
        approvedAs: decisions.filter(({ decision, kept }) => decision === "APPROVE" && kept).map(({ role }) => role),
      },
    ]),
  );
}
