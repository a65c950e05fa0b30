import "server-only";
import { db } from "@/lib/db/client";
import type { Actor } from "@/lib/shared/actor";
import { JOB_PAYLOADS } from "./payloads";
import { manageJobs } from "./policy";
import type { FailedJob, JobList, QueueRow } from "./types";

const SHOWN = 100;

type CountRow = Omit<QueueRow, "oldestMs"> & { oldestMs: number | null };
type FailedRow = Omit<FailedJob, "askedAt" | "nextTryAt"> & { askedAt: Date; nextTryAt: Date | null };

/** Every kind of job with its counts, and the latest hundred that failed; null for anybody but admins. */
export async function listJobs(actor: Actor): Promise<JobList | null> {
  if (!manageJobs(actor).ok) return null;
  const [counts, failed] = await Promise.all([readCounts(), readFailed()]);
  const empty = { waiting: 0, running: 0, failed: 0, oldestMs: null };
  const known = Object.keys(JOB_PAYLOADS).map((name) => ({ name, ...empty }));
  const others = known.filter(({ name }) => !counts.some((row) => row.name === name));
  return {
    queues: [...counts, ...others].sort((a, b) => a.name.localeCompare(b.name)),
    failed: failed.map((row) => ({
      ...row,
      askedAt: row.askedAt.toISOString(),
      nextTryAt: row.nextTryAt?.toISOString() ?? null,
    })),
    failedCount: counts.reduce((sum, row) => sum + row.failed, 0),
  };
}

/** How many jobs failed; null for anybody but admins. */
export async function countFailedJobs(actor: Actor): Promise<number | null> {
  if (!manageJobs(actor).ok) return null;
  const [row] = await db.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS "count" FROM graphile_worker.jobs j WHERE j."last_error" IS NOT NULL AND j."locked_at" IS NULL`;
  return row?.count ?? 0;
}

function readCounts(): Promise<CountRow[]> {
  return db.$queryRaw<CountRow[]>`
    SELECT j."task_identifier" AS "name",
      count(*) FILTER (WHERE j."locked_at" IS NULL AND j."last_error" IS NULL AND j."attempts" < j."max_attempts")::int AS "waiting",
      count(*) FILTER (WHERE j."locked_at" IS NOT NULL)::int AS "running",
      count(*) FILTER (WHERE j."locked_at" IS NULL AND j."last_error" IS NOT NULL)::int AS "failed",
      (extract(epoch FROM now() - min(j."run_at") FILTER (
        WHERE j."locked_at" IS NULL AND j."run_at" <= now() AND j."attempts" < j."max_attempts")) * 1000)::float8 AS "oldestMs"
    FROM graphile_worker.jobs j GROUP BY 1`;
}

function readFailed(): Promise<FailedRow[]> {
  return db.$queryRaw<FailedRow[]>`
    SELECT j."id"::text AS "id", j."task_identifier" AS "name", j."attempts"::int AS "attempts", j."max_attempts"::int AS "maxAttempts",
      j."last_error" AS "error", j."created_at" AS "askedAt",
      CASE WHEN j."attempts" < j."max_attempts" THEN j."run_at" END AS "nextTryAt"
    FROM graphile_worker.jobs j WHERE j."last_error" IS NOT NULL AND j."locked_at" IS NULL
    ORDER BY j."updated_at" DESC, j."id" DESC LIMIT ${SHOWN}`;
}
