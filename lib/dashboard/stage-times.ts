import "server-only";
import { Prisma } from "@/lib/db/generated/client";
import { askList } from "@/lib/db/list-pool";
import { rowsOf } from "./hrefs";
import { stageSpansSql } from "./outcomes-sql";
import { periodOf } from "./period";
import type { Weeks } from "./search-params";
import { type StageTime, WORKED_STAGES } from "./types";

/** How long what left each stage in the period had been in it: median and 90th percentile. */
export async function measureStages(weeks: Weeks, now: Date): Promise<StageTime[]> {
  const rows = await askList<{ stage: string; left: number; times: [number, number] }>(Prisma.sql`
    SELECT s."stage", count(*)::int AS "left",
      percentile_cont(ARRAY[0.5, 0.9]) WITHIN GROUP (ORDER BY date_part('epoch', s."until" - s."since") * 1000) AS "times"
    ${stageSpansSql(periodOf(weeks, now))} AND s."stage" = ANY (${[...WORKED_STAGES]}::text[]::"Stage"[]) GROUP BY 1`);
  return WORKED_STAGES.map((stage) => {
    const found = rows.find((row) => row.stage === stage);
    const left = { count: found?.left ?? 0, href: rowsOf({ of: "stage", weeks, stage }) };
    return { stage, left, median: found?.times[0] ?? null, p90: found?.times[1] ?? null };
  });
}
