import "server-only";
import type { Actor } from "@/lib/shared/actor";
import { countFilters } from "./count-filters";
import { claimsOf } from "./hrefs";
import { AGE_BUCKETS } from "./labels";
import { type Figure, type StageAge, WORKED_STAGES, type WorkedStage } from "./types";

type Bucket = { from?: string; to?: string };

/** The claims of a stage that have been in it for so long. */
function filterOf(stage: WorkedStage, { from, to }: Bucket): string {
  const stageIs = `stage.is.${stage}`;
  if (from === undefined) return `${stageIs};since.after.${to}`;
  return to === undefined ? `${stageIs};since.before.${from}` : `${stageIs};since.between.${to},${from}`;
}

/**
 * Open claims by stage and by how long they have been in it. The oldest are what the tally of the stage has beside the others: at a desk that
 * keeps everything they are the many, and would be counted one by one.
 */
export async function countAges(actor: Actor, now: Date): Promise<StageAge[]> {
  const younger = AGE_BUCKETS.slice(0, -1);
  const filters = WORKED_STAGES.flatMap((stage) => [
    `stage.is.${stage}`,
    ...younger.map((bucket) => filterOf(stage, bucket)),
  ]);
  const figures = await countFilters(actor, filters, now);
  const perStage = younger.length + 1;
  const oldest: Bucket = AGE_BUCKETS[younger.length] ?? {};
  return WORKED_STAGES.map((stage, index) => {
    const [total, ...buckets] = figures.slice(index * perStage, (index + 1) * perStage);
    if (total === undefined) throw new Error(`nothing was counted in ${stage}`);
    const others = buckets.reduce((sum, { count }) => sum + count, 0);
    const last: Figure = {
      count: Math.max(0, total.count - others),
      href: claimsOf(filterOf(stage, oldest)),
    };
    return { stage, total, buckets: [...buckets, last] };
  });
}
