import { Client } from "pg";
import { db } from "@/lib/db/client";
import { queueMail } from "@/lib/mail/queue-mail";
import { aMember } from "../../factories/members";
import { expect, test } from "../../support/integration";
import { MailServer } from "../../support/mail-server";
import { createTestDatabase, useDatabase } from "../../support/test-database";
import { TestProcess } from "../../support/test-process";

const COUNT = 200;

test("of 200 mails, with the worker killed in the middle, none arrives twice and all arrive that are not shown as uncertain", async ({
  database,
}) => {
  // Three workers are started, one after the other.
  test.slow();
  const own = await createTestDatabase("killed_worker");
  const server = await MailServer.start();
  const mail = { SMTP_URL: server.url, MAIL_FROM: "desk@example.org" };
  const owner = new Client({ connectionString: own.owner });
  await owner.connect();
  const workers: TestProcess[] = [];
  const startWorker = () => {
    const worker = new TestProcess(own, "scripts/worker.ts", [], mail);
    workers.push(worker);
    return worker;
  };
  const took = () => server.process.lines(/^took /).map((line) => line.slice(5));
  useDatabase(own);
  Object.assign(process.env, { ...mail, APP_ORIGIN: "http://localhost:3000" });
  try {
    const { id: memberId } = await aMember();
    for (let number = 1; number <= COUNT; number++) {
      const one = { memberId, kind: "AT_ONCE", subject: `Mail ${number}`, text: "…", notificationIds: [] } as const;
      await db.$transaction((tx) => queueMail(tx, one));
    }
    for (const kill of [40, 110]) {
      const worker = startWorker();
      await server.process.prints(/^took /, kill);
      await worker.kill("SIGKILL");
      expect(took().length).toBeLessThan(COUNT);
      // A minute later, as far as the locks know.
      await owner.query(`UPDATE graphile_worker._private_jobs SET "locked_at" = "locked_at" - interval '1 minute'`);
    }
    startWorker();
    const open = () => db.mail.count({ where: { state: { in: ["QUEUED", "HANDED_OVER"] } } });
    await expect.poll(open, { timeout: 50_000 }).toBe(0);

    const arrived = took();
    expect(new Set(arrived).size, "a mail arrived twice").toBe(arrived.length);
    const mails = await db.mail.findMany({ select: { messageId: true, state: true } });
    const sent = mails.filter(({ state }) => state === "SENT").map(({ messageId }) => messageId);
    const uncertain = mails.filter(({ state }) => state === "UNCERTAIN").map(({ messageId }) => messageId);
    expect(sent.length + uncertain.length).toBe(COUNT);
    // A worker does two jobs at a time.
    expect(uncertain.length).toBeLessThanOrEqual(2 * 2);
    expect(sent.filter((id) => !arrived.includes(id))).toEqual([]);
    expect(arrived.filter((id) => !sent.includes(id) && !uncertain.includes(id))).toEqual([]);
  } finally {
    for (const worker of workers) await worker.kill("SIGKILL");
    await server.end();
    await owner.end();
    useDatabase(database);
    for (const name of ["APP_ORIGIN", "SMTP_URL", "MAIL_FROM"]) delete process.env[name];
  }
});
