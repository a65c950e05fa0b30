import { Client } from "pg";
import { db } from "@/lib/db/client";
import { queueMail } from "@/lib/mail/queue-mail";
import { aMember } from "../../factories/members";
import { expect, test } from "../../support/integration";
import { sendThroughKills } from "../../support/killed-workers";
import { MailServer } from "../../support/mail-server";
import { createTestDatabase, useDatabase } from "../../support/test-database";

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
  const took = () => server.process.lines(/^took /).map((line) => line.slice(5));
  useDatabase(own);
  Object.assign(process.env, { ...mail, APP_ORIGIN: "http://localhost:3000" });
  try {
    const { id: memberId } = await aMember();
    for (let number = 1; number <= COUNT; number++) {
      const one = { memberId, kind: "AT_ONCE", subject: `Mail ${number}`, text: "…", notificationIds: [] } as const;
      await db.$transaction((tx) => queueMail(tx, one));
    }
    await sendThroughKills({ database: own, owner, server, env: mail }, [40, 110]);

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
    await server.end();
    await owner.end();
    useDatabase(database);
    for (const name of ["APP_ORIGIN", "SMTP_URL", "MAIL_FROM"]) delete process.env[name];
  }
});
