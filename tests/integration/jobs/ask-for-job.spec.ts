import { randomUUID } from "node:crypto";
import { appendEvent } from "@/lib/audit/append-event";
import { db } from "@/lib/db/client";
import { addJob } from "@/lib/jobs/add-job";
import { defineTask } from "@/lib/jobs/define-task";
import { tell } from "@/lib/notifications/tell";
import { aMember } from "../../factories/members";
import { expect, test } from "../../support/integration";

// The log is read to its end here: of the hundreds of editors that all other tests make, each would be told of every review.
test.use({ apart: "told" });

const context = { now: new Date(), signal: new AbortController().signal };

type Row = { key: string; run_at: Date; attempts: number; revision: number };

const jobsWith = (key: string) =>
  db.$queryRaw<
    Row[]
  >`SELECT "key", "run_at", "attempts", "revision" FROM graphile_worker._private_jobs WHERE "key" = ${key}`;

test("a job is asked for with the change, and not without it", async () => {
  const key = randomUUID();
  await expect(
    db.$transaction(async (tx) => {
      await addJob(tx, "tell", {}, { key });
      throw new Error("no change after all");
    }),
  ).rejects.toThrow("no change after all");
  expect(await jobsWith(key)).toEqual([]);

  const runAt = new Date("2099-01-02T03:04:05Z");
  for (const _again of [1, 2]) await db.$transaction((tx) => addJob(tx, "tell", {}, { key, runAt }));
  expect(await jobsWith(key)).toMatchObject([{ run_at: runAt, attempts: 0 }]);
});

test("what a job is given is checked before it runs", async () => {
  const given: unknown[] = [];
  const task = defineTask("tell", async (payload) => void given.push(payload));
  await expect(task("nothing of the kind", context)).rejects.toThrow(/expected object/i);
  expect(given).toEqual([]);
  await task({ _cron: { ts: "2026-11-24T12:00:00Z" } }, context);
  expect(given).toEqual([{}]);
});

test("whoever writes events asks for the job that tells, with the transaction, and keeps workers from it until then", async ({
  app,
  owner,
}) => {
  const { id: actorId } = await aMember("EDITOR");
  const event = { action: "test.happened", actorId };
  const take = `SELECT "id" FROM graphile_worker._private_jobs WHERE "key" = 'tell' AND "is_available" FOR UPDATE SKIP LOCKED`;
  const untaken = async () => (await app.query(take)).rows.length;
  await owner.query(`DELETE FROM graphile_worker._private_jobs WHERE "key" = 'tell'`);
  const undone = db.$transaction(async (tx) => {
    await appendEvent(tx, event);
    throw new Error("undone");
  });
  await expect(undone).rejects.toThrow("undone");
  expect(await jobsWith("tell")).toEqual([]);
  for (const before of [0, 1])
    await db.$transaction(async (tx) => {
      expect(await untaken()).toBe(before);
      for (let number = 1; number <= 20; number++) await appendEvent(tx, event);
      expect(await untaken()).toBe(0);
    });
  expect(await untaken()).toBe(1);
  // One that is being done is followed by another: what it has read may not have been all.
  await owner.query(
    `UPDATE graphile_worker._private_jobs SET "locked_at" = now(), "locked_by" = 'x' WHERE "key" = 'tell'`,
  );
  await db.$transaction((tx) => appendEvent(tx, event));
  expect(await untaken()).toBe(1);
});

test("the log is read to its end, by two at once too, and never back", async ({ app }) => {
  const { id: actorId } = await aMember("EDITOR");
  // More than are read at once.
  for (let number = 1; number <= 250; number++)
    await db.$transaction((tx) => appendEvent(tx, { action: "test.happened", actorId }));
  await Promise.all([tell(context.signal), tell(context.signal)]);
  const { seq } = await db.notificationCursor.findFirstOrThrow();
  expect(seq).toBe((await db.auditHead.findFirstOrThrow()).seq);
  for (const other of [seq - 1n, seq + 1n])
    await expect(app.query(`UPDATE "NotificationCursor" SET "seq" = $1`, [other])).rejects.toThrow(/read on, never/);
});

test("the public side sees neither jobs nor mail, and the desk cannot empty the cursor", async ({ app, reader }) => {
  for (const table of [`"Mail"`, `"NotificationCursor"`, "graphile_worker.jobs", "graphile_worker._private_jobs"])
    await expect(reader.query(`SELECT FROM ${table}`), table).rejects.toThrow(/permission denied/);
  await expect(reader.query("SELECT graphile_worker.add_job('tell')")).rejects.toThrow(/permission denied/);
  await expect(app.query(`DELETE FROM "NotificationCursor"`)).rejects.toThrow(/permission denied/);
});
