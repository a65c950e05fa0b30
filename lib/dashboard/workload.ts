import "server-only";
import { Prisma } from "@/lib/db/generated/client";
import { askList } from "@/lib/db/list-pool";
import { claimsOf, OPEN, rowsOf } from "./hrefs";
import { type Figure, type MemberWork, WORKED_STAGES } from "./types";

type Row = Pick<MemberWork, "id" | "name" | "disabled"> & Record<"open" | "overdue" | "soon" | "tasks", number>;

/** The open work of each member, the most first: every member of the desk, and who was disabled but still has some. */
export async function countWorkload(now: Date): Promise<MemberWork[]> {
  const at = Prisma.sql`${now.toISOString()}::timestamptz`;
  const due = (stage: string, until: Prisma.Sql) => Prisma.sql`
    SELECT FROM "DeskClaim" d WHERE d."ownerId" = m."id" AND d."stage" = ${Prisma.raw(`'${stage}'`)}::"Stage" AND ${until}`;
  const counted = (until: Prisma.Sql) => Prisma.sql`
    SELECT count(*)::int AS n FROM (${Prisma.join(
      WORKED_STAGES.map((stage) => due(stage, until)),
      " UNION ALL ",
    )}) x`;
  const rows = await askList<Row>(Prisma.sql`
    SELECT m."id"::text AS "id", m."name", m."disabledAt" IS NOT NULL AS "disabled", o."open", l.n AS "overdue", s.n AS "soon", k."tasks"
    FROM "Member" m CROSS JOIN LATERAL (
      SELECT coalesce(sum(t."claims"), 0)::int AS "open" FROM "ClaimTally" t
      WHERE t."facet" = 'owner' AND t."value" = m."id"::text AND t."stage" = ANY (${[...WORKED_STAGES]}::text[]::"Stage"[])
    ) o CROSS JOIN LATERAL (${counted(Prisma.sql`d."dueAt" < ${at}`)}) l
    CROSS JOIN LATERAL (${counted(Prisma.sql`d."dueAt" >= ${at} AND d."dueAt" < ${at} + interval '48 hours'`)}) s
    CROSS JOIN LATERAL (SELECT count(*)::int AS "tasks" FROM "Task" t WHERE t."state" = 'OPEN' AND t."assigneeId" = m."id") k
    WHERE m."disabledAt" IS NULL OR o."open" > 0 OR k."tasks" > 0
    ORDER BY o."open" DESC, fold(m."name"), m."id"`);
  return rows.map(({ id, name, disabled, open, overdue, soon, tasks }) => ({
    id,
    name,
    disabled,
    open: figure(open, claimsOf(`owner.is.${id};${OPEN}`)),
    overdue: figure(overdue, claimsOf(`owner.is.${id};due.before.now;${OPEN}`)),
    soon: figure(soon, claimsOf(`owner.is.${id};due.between.now,+48h;${OPEN}`)),
    tasks: figure(tasks, rowsOf({ of: "tasks", member: id })),
  }));
}

const figure = (count: number, href: string): Figure => ({ count, href });
