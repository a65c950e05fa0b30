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
  options: JobOptions = {},
): Promise<void> {
  await addJobs(tx, name, [{ payload, ...options }]);
}

/** Asks for several jobs of one name, as addJob() does for one, in one statement; for none when there are none. */
export async function addJobs<N extends JobName>(
  tx: Tx,
  name: N,
  jobs: readonly (JobOptions & { payload: JobPayload<N> })[],
): Promise<void> {
  if (jobs.length === 0) return;
  const asked = jobs.map(({ payload, key, runAt, maxAttempts }) => ({
    payload: JOB_PAYLOADS[name].parse(payload),
    key,
    runAt,
    maxAttempts,
  }));
  await tx.$queryRaw`
    SELECT (graphile_worker.add_job(${name}, j."payload", run_at => j."runAt", max_attempts => j."maxAttempts", job_key => j."key")).id
    FROM jsonb_to_recordset(${JSON.stringify(asked)}::jsonb) j("payload" json, "key" text, "runAt" timestamptz, "maxAttempts" int)`;
}
