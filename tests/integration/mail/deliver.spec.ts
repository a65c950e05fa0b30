import { db } from "@/lib/db/client";
import { deliverMail } from "@/lib/mail/deliver-mail";
import { queueMail } from "@/lib/mail/queue-mail";
import { disableMember } from "@/lib/members/change-member";
import { aMember, anAccount, type TestAccount } from "../../factories/members";
import { dataOf } from "../../support/data-of";
import { expect, test } from "../../support/integration";
import { MailServer } from "../../support/mail-server";

let server: MailServer;
let [gone, busy, late, silent]: TestAccount[] = [];

test.beforeAll(async ({ database }) => {
  expect(database.name).not.toBe("");
  process.env.APP_ORIGIN = "https://claims.example.org";
  [gone, busy, late, silent] = await Promise.all([1, 2, 3, 4].map(() => anAccount()));
  const rules = [`550:${gone?.email}`, `451:${busy?.email}`, `554:${late?.email}`, `hang:${silent?.email}`];
  server = await MailServer.start("verbose", ...rules);
  process.env.SMTP_URL = server.url;
  process.env.MAIL_FROM = "Gainsay, the desk <desk@example.org>";
});

test.afterAll(async () => {
  for (const name of ["APP_ORIGIN", "SMTP_URL", "MAIL_FROM"]) delete process.env[name];
  await server.end();
});

async function queued(memberId = "", subject = "Something happened", text = "See https://claims.example.org/desk.\n") {
  const mail = { memberId, kind: "AT_ONCE", subject, text, notificationIds: [] } as const;
  return (await db.$transaction((tx) => queueMail(tx, mail))) ?? "";
}

const stateOf = (id: string) => db.mail.findUniqueOrThrow({ where: { id } });
const receivedBy = (account: TestAccount) => server.received().filter(({ to }) => to === account.email);

test("a mail arrives once, as plain text, and no name or subject makes a line of its head", async () => {
  const account = await anAccount({ name: 'Ana "the, <fox>" Öz' });
  const id = await queued(
    account.id,
    "Two lines\r\nBcc: eve@evil.example\u2028X-Evil: 1",
    "Grüße\n.\nhttps://claims.example.org/desk/claims/1\n",
  );
  await Promise.allSettled([deliverMail(id), deliverMail(id)]);
  await deliverMail(id);
  const [mail, second] = receivedBy(account);
  expect(second).toBeUndefined();
  expect(mail?.from).toBe("desk@example.org");
  const [head = "", body = ""] = mail?.mail.split(/\r\n\r\n/) ?? [];
  expect(head).toMatch(new RegExp(`^Message-ID: <mail\\.${id}@claims\\.example\\.org>`, "im"));
  expect(head).toMatch(/^From: "Gainsay, the desk" <desk@example\.org>/im);
  expect(head).toMatch(/^Auto-Submitted: auto-generated/im);
  expect(head).toMatch(/^Content-Type: text\/plain; charset=utf-8/im);
  expect(head).not.toMatch(/^(Bcc|X-Evil)/im);
  expect(head.match(/^To: .*(\r\n[ \t].*)*/im)?.[0]).toContain(`<${account.email}>`);
  expect(body).toContain("https://claims.example.org/desk/claims/1");
  expect(await stateOf(id)).toMatchObject({
    state: "SENT",
    attempts: 1,
    subject: "Two lines Bcc: eve@evil.example X-Evil: 1",
  });
});

test("what the server refuses for good is given up at once, what it refuses for now is tried twelve times", async () => {
  const [forGood, after, forNow] = [await queued(gone?.id), await queued(late?.id), await queued(busy?.id)];
  await deliverMail(forGood);
  expect(await stateOf(forGood)).toMatchObject({ state: "FAILED", attempts: 1, handedOverAt: null, error: /550/ });
  await deliverMail(after);
  expect(await stateOf(after)).toMatchObject({ state: "FAILED", error: /554/ });
  for (let attempt = 1; attempt < 12; attempt++) await expect(deliverMail(forNow)).rejects.toThrow(/451/);
  expect(await stateOf(forNow)).toMatchObject({ state: "QUEUED", attempts: 11 });
  await deliverMail(forNow);
  // What the server said, without the address in it: it goes into the log too.
  for (const id of [forGood, after, forNow]) expect((await stateOf(id)).error).toMatch(/<\[address\]>: not here$/);
  expect(await stateOf(forNow)).toMatchObject({ state: "FAILED", attempts: 12, handedOverAt: null });
});

test("a server that is away is asked again", async () => {
  const other = await MailServer.start("verbose");
  await other.end();
  const id = await queued((await anAccount()).id);
  process.env.SMTP_URL = other.url;
  await expect(deliverMail(id)).rejects.toThrow(/ECONNREFUSED/);
  process.env.SMTP_URL = server.url;
  expect(await stateOf(id)).toMatchObject({ state: "QUEUED", attempts: 1 });
  await deliverMail(id);
  expect(await stateOf(id)).toMatchObject({ state: "SENT", error: null });
});

test("a server that ends after the text leaves a mail uncertain, and it is not sent by itself again", async () => {
  const other = await MailServer.start(`hang:${silent?.email}`);
  const id = await queued(silent?.id);
  process.env.SMTP_URL = other.url;
  const delivering = deliverMail(id);
  await expect.poll(async () => (await stateOf(id)).state).toBe("HANDED_OVER");
  await other.end();
  await delivering;
  process.env.SMTP_URL = server.url;
  expect(await stateOf(id)).toMatchObject({ state: "UNCERTAIN", error: /may have been sent/ });
  await deliverMail(id);
  expect(await stateOf(id)).toMatchObject({ state: "UNCERTAIN" });
});

test("a delivery that was broken off after the mark leaves a mail uncertain", async () => {
  const account = await anAccount();
  const id = await queued(account.id);
  await db.mail.update({ where: { id }, data: { state: "HANDED_OVER", handedOverAt: new Date() } });
  await deliverMail(id);
  expect(await stateOf(id)).toMatchObject({ state: "UNCERTAIN" });
  expect(receivedBy(account)).toEqual([]);
});

test("a disabled member gets no mail, queued before or after", async () => {
  const account = await anAccount();
  const before = await queued(account.id);
  dataOf(await disableMember(await aMember("ADMIN"), { id: account.id, version: 1 }));
  expect(await queued(account.id)).toBe("");
  await deliverMail(before);
  expect(await stateOf(before)).toMatchObject({ state: "FAILED", error: /not at the desk/ });
  expect(receivedBy(account)).toEqual([]);
});

test("without a mail server nothing is put into the queue", async () => {
  const account = await anAccount();
  delete process.env.SMTP_URL;
  try {
    expect(await queued(account.id)).toBe("");
    expect(await db.mail.count({ where: { memberId: account.id } })).toBe(0);
  } finally {
    process.env.SMTP_URL = server.url;
  }
});

test("by plain SQL too: what was sent is not queued again, and a mail keeps its text and its reader", async ({
  app,
  owner,
}) => {
  const id = await queued((await anAccount()).id);
  await deliverMail(id);
  const before = await stateOf(id);
  for (const change of [`"state" = 'QUEUED'`, `"state" = 'FAILED'`, `"text" = 'other'`, `"memberId" = uuid_v7()`])
    await expect(app.query(`UPDATE "Mail" SET ${change} WHERE "id" = $1`, [id]), change).rejects.toThrow(/a mail/);
  await expect(app.query(`DELETE FROM "Mail" WHERE "id" = $1`, [id])).rejects.toThrow(/permission denied/);
  await expect(owner.query(`DELETE FROM "Mail" WHERE "id" = $1`, [id])).rejects.toThrow(/kept as they are/);
  const subject = (await anAccount()).id;
  await expect(
    app.query(
      `INSERT INTO "Mail" ("id", "memberId", "kind", "subject", "text", "messageId") VALUES (uuid_v7(), $1, 'DIGEST', E'a\\nBcc: b@c', '', '<x@y>')`,
      [subject],
    ),
  ).rejects.toThrow(/Mail_one_line/);
  expect(await stateOf(id)).toEqual(before);
});
