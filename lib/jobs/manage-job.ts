import "server-only";
import { appendEvent } from "@/lib/audit/append-event";
import type { Tx } from "@/lib/db/client";
import { transact } from "@/lib/db/transact";
import { refusal } from "@/lib/shared/ability";
import type { Actor } from "@/lib/shared/actor";
import { fail, ok, type Result } from "@/lib/shared/result";
import { manageJobs } from "./policy";
import type { OneJob } from "./schema";

type JobState = { name: string; locked: boolean; attempts: number; error: string | null };

const MOVED_ON = "The job went on meanwhile. Look at it again.";

async function change(
  actor: Actor,
  { id, attempts }: OneJob,
  action: string,
  run: (tx: Tx, job: bigint) => Promise<number>,
): Promise<Result<null>> {
  const allowed = manageJobs(actor);
  if (!allowed.ok) return refusal(allowed);
  return transact(async (tx) => {
    const [job] = await tx.$queryRaw<JobState[]>`
      SELECT j."task_identifier" AS "name", j."locked_at" IS NOT NULL AS "locked", j."attempts"::int AS "attempts", j."last_error" AS "error"
      FROM graphile_worker.jobs j WHERE j."id" = ${BigInt(id)}`;
    if (job === undefined) return fail("NOT_FOUND", "This job is done, or was given up.");
    if (job.locked || job.attempts !== attempts) return fail("CONFLICT", MOVED_ON);
    if (job.error === null) return fail("BLOCKED", "This job did not fail.", { reasons: ["This job did not fail."] });
    // First, for once: writers lock the end of the log before the job that tells, and so does this.
    await appendEvent(tx, {
      action,
      actorId: actor.id,
      before: { job: id, task: job.name, attempts, error: job.error },
    });
    return (await run(tx, BigInt(id))) === 1 ? ok(null) : fail("CONFLICT", MOVED_ON);
  });
}

/** Tries a job that failed again at once, with all its tries before it. For admins. */
export function retryJob(actor: Actor, input: OneJob): Promise<Result<null>> {
  return change(
    actor,
    input,
    "job.retried",
    (tx, id) => tx.$executeRaw`
      UPDATE graphile_worker._private_jobs SET "run_at" = now(), "attempts" = 0, "updated_at" = now()
      WHERE "id" = ${id} AND "locked_at" IS NULL AND "attempts" = ${input.attempts}::int`,
  );
}

/** Takes a job that failed out of the queue: what it was to do is not done. For admins. */
export function giveUpJob(actor: Actor, input: OneJob): Promise<Result<null>> {
  return change(
    actor,
    input,
    "job.given_up",
    (tx, id) => tx.$executeRaw`
      DELETE FROM graphile_worker._private_jobs
      WHERE "id" = ${id} AND "locked_at" IS NULL AND "attempts" = ${input.attempts}::int`,
  );
}
