import "server-only";
import { Prisma } from "@/lib/db/generated/client";
import { askList } from "@/lib/db/list-pool";
import type { Actor } from "@/lib/shared/actor";
import { isoDay } from "@/lib/shared/dates";
import { listAttention } from "./needs-attention";
import { countAges } from "./open-ages";
import { monthOf, periodOf } from "./period";
import { canSeeDashboard } from "./policy";
import type { Weeks } from "./search-params";
import { measureStages } from "./stage-times";
import { countCorrections, countThroughput } from "./throughput";
import { countTurns } from "./turns";
import type { Dashboard } from "./types";
import { countWorkload } from "./workload";

const DAY = 86_400_000;

/** How the desk is doing, over so many weeks in UTC; null for anybody but editors and admins. */
export async function getDashboard(actor: Actor, weeks: Weeks, now = new Date()): Promise<Dashboard | null> {
  if (!canSeeDashboard(actor)) return null;
  const period = periodOf(weeks, now);
  const [attention, throughput, stageTimes, ages, workload, turns, corrections, all] = await Promise.all([
    listAttention(actor, now),
    countThroughput(weeks, now),
    measureStages(weeks, now),
    countAges(actor, now),
    countWorkload(now),
    countTurns(now),
    countCorrections(weeks, now),
    askList(Prisma.sql`SELECT FROM "DeskClaim" d ORDER BY d."number" LIMIT 1`),
  ]);
  return {
    empty: all.length === 0,
    from: isoDay(period.from),
    until: isoDay(new Date(period.to.getTime() - DAY)),
    month: isoDay(monthOf(now).from),
    ...{ attention, throughput, stageTimes, ages, workload, turns, corrections },
  };
}
