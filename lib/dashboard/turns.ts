import "server-only";
import { Prisma } from "@/lib/db/generated/client";
import { askList } from "@/lib/db/list-pool";
import { rowsOf } from "./hrefs";
import { TURNED, turnsSql } from "./outcomes-sql";
import { monthOf } from "./period";
import { TURN_DIRECTIONS, type TurnDirection, type TurnFigure } from "./types";

/** Answers recorded this month (UTC) that say the opposite of what the party said before, by direction. */
export async function countTurns(now: Date): Promise<TurnFigure[]> {
  const rows = await askList<{ direction: TurnDirection; count: number }>(Prisma.sql`
    SELECT ${TURNED} AS "direction", count(*)::int AS "count" ${turnsSql(monthOf(now))} GROUP BY 1`);
  return TURN_DIRECTIONS.map((direction) => ({
    direction,
    count: rows.find((row) => row.direction === direction)?.count ?? 0,
    href: rowsOf({ of: "turns", direction }),
  }));
}
