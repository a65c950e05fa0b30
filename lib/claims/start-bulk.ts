import "server-only";
import { log } from "@/lib/log";
import type { Actor } from "@/lib/shared/actor";
import { ok, type Result } from "@/lib/shared/result";
import type { RunBulk } from "./bulk-schema";
import { type BulkReport, getBulkRun } from "./get-bulk-run";
import { runBulk } from "./run-bulk";

/** How long an answer waits for the end of a run. */
const PATIENCE_MS = 5_000;

/**
 * Runs a bulk change and answers its report: when it is done, or after five seconds as it is then. It goes on by itself, whether or not
 * anybody waits.
 */
export async function startBulk(actor: Actor, input: RunBulk): Promise<Result<BulkReport>> {
  const running = runBulk(actor, input);
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), PATIENCE_MS);
  });
  const first = await Promise.race([running, late]).finally(() => clearTimeout(timer));
  if (first !== null) return first;
  running.catch((err: unknown) => log().error({ err, run: input.id, actorId: actor.id }, "a bulk change was cut off"));
  const report = await getBulkRun(actor, input.id);
  // Nothing is there yet while many claims are counted: then there is nothing to answer but the end.
  return report === null ? running : ok(report);
}
