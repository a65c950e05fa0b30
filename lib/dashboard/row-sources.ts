import "server-only";
import { Prisma } from "@/lib/db/generated/client";
import { dueBefore, unansweredSql } from "@/lib/responses/open-requests";
import { isoDay } from "@/lib/shared/dates";
import { isUuid } from "@/lib/shared/uuid";
import { correctionsSql, publishedSql, stageSpansSql, TURNED, turnsSql } from "./outcomes-sql";
import { monthOf, periodOf, weekOf } from "./period";
import type { AskedRows } from "./search-params";

/** Where rows come from: what stands after SELECT (with "id", "claimId", "note", "ms", "at" and "place"), from FROM on, and after ORDER BY. */
export type RowSource = { columns: Prisma.Sql; from: Prisma.Sql; order: Prisma.Sql };

type Columns = { id: string; claimId: string; note: Prisma.Sql; ms?: Prisma.Sql; at: Prisma.Sql; order: Prisma.Sql };

/** What the numbers of the dashboard count, row by row: the same conditions as they are counted by. Null for what no number stands for. */
export function rowSource(asked: AskedRows, now: Date): RowSource | null {
  const period = periodOf(asked.weeks, now);
  switch (asked.of) {
    case "published": {
      const span = asked.week === null ? period : weekOf(period, asked.week);
      if (span === null) return null;
      const verdict =
        asked.verdict === null ? Prisma.empty : Prisma.sql`AND p."verdict" = ${asked.verdict}::"VerdictCode"`;
      return source(Prisma.sql`${publishedSql(span)} ${verdict}`, PUBLICATION(Prisma.sql`p."verdict"::text`));
    }
    case "corrections": {
      const kind =
        asked.kind === null ? Prisma.empty : Prisma.sql`AND p."correctionKind" = ${asked.kind}::"CorrectionKind"`;
      return source(Prisma.sql`${correctionsSql(period)} ${kind}`, PUBLICATION(Prisma.sql`p."correctionKind"::text`));
    }
    case "turns": {
      const direction = asked.direction === null ? Prisma.empty : Prisma.sql`AND ${TURNED} = ${asked.direction}`;
      return source(Prisma.sql`${turnsSql(monthOf(now))} ${direction}`, {
        id: "r",
        claimId: "r",
        note: TURNED,
        at: Prisma.sql`e."at"`,
        order: Prisma.sql`e."seq" DESC`,
      });
    }
    case "stage":
      if (asked.stage === null) return null;
      return source(Prisma.sql`${stageSpansSql(period)} AND s."stage" = ${asked.stage}::"Stage"`, {
        id: "s",
        claimId: "s",
        note: Prisma.sql`NULL`,
        ms: Prisma.sql`(extract(epoch FROM s."until" - s."since") * 1000)::float8`,
        at: Prisma.sql`s."until"`,
        order: Prisma.sql`s."until" - s."since" DESC, s."claimId"`,
      });
    case "questions":
      return source(unansweredSql(dueBefore(isoDay(now))), {
        id: "r",
        claimId: "r",
        note: Prisma.sql`(SELECT y."name" FROM "Party" y WHERE y."id" = r."partyId")`,
        at: Prisma.sql`r."deadline"::timestamp AT TIME ZONE 'UTC'`,
        order: Prisma.sql`r."deadline", r."id"`,
      });
    case "tasks":
      if (asked.member === null || !isUuid(asked.member)) return null;
      return tasks(Prisma.sql`t."assigneeId" = ${asked.member}::uuid`);
    case "left-tasks":
      return tasks(Prisma.sql`(
        EXISTS (SELECT FROM "Member" m WHERE m."id" = t."assigneeId" AND m."disabledAt" IS NOT NULL)
        OR EXISTS (SELECT FROM "Absence" x WHERE x."memberId" = t."assigneeId" AND x."endedAt" IS NULL
          AND (now() AT TIME ZONE 'UTC')::date BETWEEN x."from" AND x."until"))`);
    default:
      return null;
  }
}

const PUBLICATION = (note: Prisma.Sql): Columns => ({
  id: "p",
  claimId: "p",
  note,
  at: Prisma.sql`e."at"`,
  order: Prisma.sql`e."seq" DESC`,
});

function tasks(whose: Prisma.Sql): RowSource {
  return source(Prisma.sql`FROM "Task" t WHERE t."state" = 'OPEN' AND ${whose}`, {
    id: "t",
    claimId: "t",
    note: Prisma.sql`t."kind"::text`,
    at: Prisma.sql`coalesce(t."dueAt", t."createdAt")`,
    order: Prisma.sql`t."dueAt", t."createdAt", t."id"`,
  });
}

/** A span has no id of its own: its claim and its beginning name it. */
function source(from: Prisma.Sql, { id, claimId, note, ms, at, order }: Columns): RowSource {
  const key =
    id === "s" ? Prisma.sql`s."claimId"::text || ' ' || s."since"::text` : Prisma.sql`${Prisma.raw(id)}."id"::text`;
  return {
    from,
    order,
    columns: Prisma.sql`${key} AS "id", ${Prisma.raw(claimId)}."claimId"::text AS "claimId", (${note})::text AS "note",
      ${ms ?? Prisma.sql`NULL::float8`} AS "ms", ${at} AS "at", row_number() OVER (ORDER BY ${order}) AS "place"`,
  };
}
