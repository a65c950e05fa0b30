import "server-only";
import { Prisma } from "@/lib/db/generated/client";
import { CorrectionKind, VerdictCode } from "@/lib/db/generated/enums";
import { askList } from "@/lib/db/list-pool";
import { rowsOf } from "./hrefs";
import { correctionsSql, publishedSql } from "./outcomes-sql";
import { periodOf, weeksOf } from "./period";
import type { Weeks } from "./search-params";
import type { CorrectionFigure, ThroughputWeek } from "./types";

/** First verdicts published in each week, by verdict; the latest week first. */
export async function countThroughput(weeks: Weeks, now: Date): Promise<ThroughputWeek[]> {
  const period = periodOf(weeks, now);
  const rows = await askList<{ week: string; verdict: VerdictCode; count: number }>(Prisma.sql`
    SELECT x."week"::date::text AS "week", x."verdict", x."count" FROM (
      SELECT date_trunc('week', e."at" AT TIME ZONE 'UTC') AS "week", p."verdict", count(*)::int AS "count" ${publishedSql(period)} GROUP BY 1, 2) x`);
  return weeksOf(period).map((week) => {
    const figure = (count: number, more: Record<string, string>) => ({
      count,
      href: rowsOf({ of: "published", weeks, week, ...more }),
    });
    const ofWeek = rows.filter((row) => row.week === week);
    const verdicts = Object.values(VerdictCode).map((verdict) => [
      verdict,
      figure(ofWeek.find((row) => row.verdict === verdict)?.count ?? 0, { verdict }),
    ]);
    return {
      week,
      total: figure(
        ofWeek.reduce((sum, { count }) => sum + count, 0),
        {},
      ),
      verdicts: Object.fromEntries(verdicts) as ThroughputWeek["verdicts"],
    };
  });
}

/** Later versions of published claims in the period, by kind; every kind, none of which left out. */
export async function countCorrections(weeks: Weeks, now: Date): Promise<CorrectionFigure[]> {
  const rows = await askList<{ kind: CorrectionKind; count: number }>(Prisma.sql`
    SELECT p."correctionKind" AS "kind", count(*)::int AS "count" ${correctionsSql(periodOf(weeks, now))} GROUP BY 1`);
  return Object.values(CorrectionKind).map((kind) => ({
    kind,
    count: rows.find((row) => row.kind === kind)?.count ?? 0,
    href: rowsOf({ of: "corrections", weeks, kind }),
  }));
}
