import { db } from "@/lib/db/client";
import { listJobs } from "@/lib/jobs/list-jobs";
import { giveUpJob, retryJob } from "@/lib/jobs/manage-job";
import { aJob, jobState } from "../../factories/jobs";
import { aMember } from "../../factories/members";
import { expect, test } from "../../support/integration";

const FAILED = { error: "The mail server does not answer", attempts: 3 };

const eventsOf = async (job: string) => {
  const events = await db.event.findMany({ where: { action: { startsWith: "job." } }, orderBy: { seq: "asc" } });
  return events.map(({ body }) => JSON.parse(body)).filter((event) => event.before.job === job);
};

for (const [verb, run, action] of [
  ["tried again", retryJob, "job.retried"],
  ["given up", giveUpJob, "job.given_up"],
] as const) {
  test(`a job that failed is ${verb} by an admin, and by nobody else`, async ({ owner }) => {
    const id = await aJob(owner, FAILED);
    const before = await jobState(owner, id);
    for (const role of ["CHECKER", "EDITOR"] as const) {
      expect(await run(await aMember(role), { id, attempts: 3 })).toMatchObject({ code: "FORBIDDEN" });
      expect(await jobState(owner, id)).toBe(before);
    }
    const admin = await aMember("ADMIN");
    expect(await run(admin, { id, attempts: 3 })).toMatchObject({ ok: true });
    const { rows } = await owner.query(
      `SELECT "attempts", "run_at" <= now() AS due FROM graphile_worker._private_jobs WHERE "id" = $1`,
      [id],
    );
    expect(rows).toEqual(verb === "given up" ? [] : [{ attempts: 0, due: true }]);
    const said = { job: id, task: "tell", attempts: 3, error: FAILED.error };
    expect(await eventsOf(id)).toMatchObject([{ action, actorId: admin.id, before: said }]);
  });

  test(`a job is not ${verb} while it runs, when it went on, when it did not fail, and when it is gone`, async ({
    owner,
  }) => {
    const admin = await aMember("ADMIN");
    for (const [state, attempts, code] of [
      [{ ...FAILED, lockedBy: "somebody" }, 3, "CONFLICT"],
      [FAILED, 2, "CONFLICT"],
      [{}, 0, "BLOCKED"],
    ] as const) {
      const id = await aJob(owner, state);
      const before = await jobState(owner, id);
      expect(await run(admin, { id, attempts })).toMatchObject({ code });
      expect(await jobState(owner, id)).toBe(before);
    }
    expect(await run(admin, { id: "99999999999", attempts: 0 })).toMatchObject({ code: "NOT_FOUND" });
  });
}

test("of two admins at once one gives the job up, and there is one event", async ({ owner }) => {
  const id = await aJob(owner, FAILED);
  const admins = [await aMember("ADMIN"), await aMember("ADMIN")];
  const results = await Promise.all(admins.map((admin) => giveUpJob(admin, { id, attempts: 3 })));
  expect(results.filter(({ ok }) => ok)).toHaveLength(1);
  expect(await eventsOf(id)).toHaveLength(1);
});

test("admins see the queue by kind and what failed; nobody else knows of it", async ({ owner }) => {
  const again = await aJob(owner, FAILED);
  const over = await aJob(owner, { error: "No more", attempts: 2, maxAttempts: 2 });
  await aJob(owner, { runAt: new Date(Date.now() - 3_600_000) });
  for (const role of ["CHECKER", "EDITOR"] as const) expect(await listJobs(await aMember(role))).toBeNull();
  const admin = await aMember("ADMIN");
  // Nothing may come or go between the two counts: other tests of this database ask for jobs too.
  await owner.query("BEGIN");
  await owner.query("LOCK TABLE graphile_worker._private_jobs IN SHARE MODE");
  const list = await listJobs(admin);
  const { rows } = await owner.query(
    `SELECT count(*) FILTER (WHERE "locked_at" IS NOT NULL)::int AS running, count(*) FILTER (WHERE "locked_at" IS NULL AND "last_error" IS NOT NULL)::int AS failed,
       count(*) FILTER (WHERE "locked_at" IS NULL AND "last_error" IS NULL)::int AS waiting
     FROM graphile_worker._private_jobs j JOIN graphile_worker._private_tasks t ON t."id" = j."task_id" WHERE t."identifier" = 'tell'`,
  );
  await owner.query("COMMIT");
  const tell = list?.queues.find(({ name }) => name === "tell");
  expect(tell).toMatchObject(rows[0]);
  expect(tell?.oldestMs).toBeGreaterThanOrEqual(3_600_000);
  expect(list?.failed.find(({ id }) => id === again)).toMatchObject({
    name: "tell",
    attempts: 3,
    maxAttempts: 25,
    error: FAILED.error,
    nextTryAt: "2099-01-01T00:00:00.000Z",
  });
  expect(list?.failed.find(({ id }) => id === over)).toMatchObject({ attempts: 2, nextTryAt: null });
});
