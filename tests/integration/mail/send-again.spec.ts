import type { Client } from "pg";
import { db } from "@/lib/db/client";
import type { MailState } from "@/lib/db/generated/enums";
import { listStuckMail } from "@/lib/mail/list-stuck-mail";
import { queueMail } from "@/lib/mail/queue-mail";
import { sendMailAgain } from "@/lib/mail/send-again";
import { aMember } from "../../factories/members";
import { expect, test } from "../../support/integration";

test.beforeEach(() => {
  Object.assign(process.env, {
    SMTP_URL: "smtp://127.0.0.1:1",
    MAIL_FROM: "desk@example.org",
    APP_ORIGIN: "http://localhost:3000",
  });
});

test.afterEach(() => {
  for (const name of ["SMTP_URL", "MAIL_FROM", "APP_ORIGIN"]) delete process.env[name];
});

/** A mail that came this far, the way that deliveries take it. */
async function aMail(state: MailState, attempts = 1): Promise<string> {
  const { id: memberId } = await aMember("CHECKER", "Ana");
  const mail = { memberId, kind: "AT_ONCE", subject: "Something", text: "…", notificationIds: [] } as const;
  const id = (await db.$transaction((tx) => queueMail(tx, mail))) ?? "";
  const by: Partial<Record<MailState, MailState[]>> = { SENT: ["HANDED_OVER"], UNCERTAIN: ["HANDED_OVER"] };
  for (const next of [...(by[state] ?? []), state])
    await db.mail.update({
      where: { id },
      data: { state: next, attempts, error: state === "SENT" ? null : "No answer" },
    });
  return id;
}

async function mailState(owner: Client, id: string): Promise<string> {
  const { rows } = await owner.query<{ state: string }>(
    `SELECT (SELECT to_jsonb(m) FROM "Mail" m WHERE m."id" = $1)::text || (SELECT count(*) FROM "Event" WHERE "subjectId" = $1)
       || (SELECT coalesce(sum(j."revision"), -1) FROM graphile_worker._private_jobs j WHERE j."key" = 'mail.' || $1) AS "state"`,
    [id],
  );
  return rows[0]?.state ?? "";
}

for (const state of ["UNCERTAIN", "FAILED", "QUEUED"] as const)
  test(`a mail that is ${state} is sent again by an admin, and by nobody else`, async ({ owner }) => {
    const id = await aMail(state);
    const before = await mailState(owner, id);
    for (const role of ["CHECKER", "EDITOR"] as const)
      expect(await sendMailAgain(await aMember(role), { id, attempts: 1 })).toMatchObject({ code: "FORBIDDEN" });
    expect(await sendMailAgain(await aMember("ADMIN"), { id, attempts: 2 })).toMatchObject({ code: "CONFLICT" });
    expect(await mailState(owner, id)).toBe(before);
    const admin = await aMember("ADMIN");
    const answers = await Promise.all([1, 2].map(() => sendMailAgain(admin, { id, attempts: 1 })));
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await db.mail.findUniqueOrThrow({ where: { id } })).toMatchObject({
      state: "QUEUED",
      attempts: 0,
      error: null,
    });
    const events = await db.event.findMany({ where: { subjectId: id } });
    expect(events.map(({ body }) => JSON.parse(body))).toMatchObject([
      { action: "mail.sent_again", actorId: admin.id, before: { state, attempts: 1, error: "No answer" } },
    ]);
  });

test("a mail that is sent, on its way, or waits for its first try is not sent again, nor any without a server", async ({
  owner,
}) => {
  const admin = await aMember("ADMIN");
  for (const [state, attempts] of [
    ["SENT", 1],
    ["HANDED_OVER", 1],
    ["QUEUED", 0],
  ] as const) {
    const id = await aMail(state, attempts);
    const before = await mailState(owner, id);
    expect(await sendMailAgain(admin, { id, attempts })).toMatchObject({ code: "BLOCKED" });
    expect(await mailState(owner, id)).toBe(before);
  }
  const id = await aMail("FAILED");
  delete process.env.SMTP_URL;
  expect(await sendMailAgain(admin, { id, attempts: 1 })).toMatchObject({ code: "BLOCKED" });
});

test("admins see what is stuck, and nobody else does", async () => {
  const [uncertain, sent, waiting] = [await aMail("UNCERTAIN"), await aMail("SENT"), await aMail("QUEUED", 0)];
  for (const role of ["CHECKER", "EDITOR"] as const) expect(await listStuckMail(await aMember(role))).toBeNull();
  const list = await listStuckMail(await aMember("ADMIN"));
  expect(list?.on).toBe(true);
  const ids = list?.stuck.map(({ id }) => id) ?? [];
  expect(ids).toContain(uncertain);
  expect(ids).not.toContain(sent);
  expect(ids).not.toContain(waiting);
});
