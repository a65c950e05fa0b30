import "server-only";
import type { Tx } from "@/lib/db/client";
import { JOB_PAYLOADS, type JobName, type JobPayload } from "./payloads";

export type JobOptions = {
  /** While a job with this key waits, another takes its place; one that runs is followed by another. */
  key?: string;
  /** Not before this time. */
  runAt?: Date;
  /** How often it is tried, 25 times by default, which takes about three days. */
  maxAttempts?: number;
};

/**
 * Asks for a job in the caller's transaction: there is no job without the change, and no change without the job. Call it before
 * appendEvent(), which locks the end of the log. Throws when the payload is not what the job takes.
 */
export async function addJob<N extends JobName>(
  tx: Tx,
  name: N,
  payload: JobPayload<N>,
  { key, runAt, maxAttempts }: JobOptions = {},
): Promise<void> {
  const json = JSON.stringify(JOB_PAYLOADS[name].parse(payload));
  await tx.$queryRaw`SELECT (graphile_worker.add_job(${name}, ${json}::json, run_at => ${runAt ?? null}::timestamptz,
    max_attempts => ${maxAttempts ?? null}::int, job_key => ${key ?? null})).id`;
}
