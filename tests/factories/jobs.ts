import { randomUUID } from "node:crypto";
import type { Client } from "pg";
import { db } from "@/lib/db/client";
import { addJob } from "@/lib/jobs/add-job";

/** A job `tell` with a key of its own, so that nothing else asks for it again, which failed this often or is being done. */
export async function aJob(
  owner: Client,
  state: { error?: string; attempts?: number; maxAttempts?: number; lockedBy?: string; runAt?: Date } = {},
): Promise<string> {
  const { error = null, attempts = 0, maxAttempts = 25, lockedBy = null, runAt = new Date("2099-01-01") } = state;
  const key = randomUUID();
  await db.$transaction((tx) => addJob(tx, "tell", {}, { key, runAt, maxAttempts }));
  const { rows } = await owner.query<{ id: string }>(
    `UPDATE graphile_worker._private_jobs SET "last_error" = $2, "attempts" = $3, "locked_by" = $4::text,
       "locked_at" = CASE WHEN $4::text IS NULL THEN NULL ELSE now() END WHERE "key" = $1 RETURNING "id"`,
    [key, error, attempts, lockedBy],
  );
  return rows[0]?.id ?? "";
}

/** The row of a job as text, and how many events there are of jobs; equal before and after means that nothing changed. */
export async function jobState(owner: Client, id: string): Promise<string> {
  const { rows } = await owner.query<{ state: string }>(
    `SELECT coalesce((SELECT to_jsonb(j)::text FROM graphile_worker._private_jobs j WHERE j."id" = $1), 'gone')
       || (SELECT count(*) FROM "Event" WHERE "action" LIKE 'job.%') AS "state"`,
    [id],
  );
  return rows[0]?.state ?? "";
}
