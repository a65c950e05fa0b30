import { randomUUID } from "node:crypto";
import { hash } from "@node-rs/argon2";
import { appendEvent } from "@/lib/audit/append-event";
import { isOutdated } from "@/lib/auth/password";
import { signIn } from "@/lib/auth/sign-in";
import { db } from "@/lib/db/client";
import { transact } from "@/lib/db/transact";
import { ok } from "@/lib/shared/result";
import { aClient, anAccount, PASSWORD } from "../../factories/members";
import { dataOf } from "../../support/data-of";
import { expect, test } from "../../support/integration";

test("the right password starts a session, whatever case and width the address is typed in", async () => {
  const { email, id } = await anAccount();
  const typed = ` ${email.toUpperCase().replace("@", "＠")} `;
  const token = dataOf(await signIn({ email: typed, password: PASSWORD }, aClient()));
  expect(token.sub).toBe(id);
  const sessions = await db.authSession.findMany({ where: { memberId: id } });
  expect(sessions).toHaveLength(1);
  expect(JSON.stringify(sessions)).not.toContain(token.sid);
});

test("an unknown address, a wrong password, a disabled member and no address at all get the same answer", async () => {
  const { email } = await anAccount();
  const gone = await anAccount({ disabled: true });
  const attempts = [
    { email, password: "not the password" },
    { email: `${randomUUID()}@desk.test`, password: PASSWORD },
    { email: gone.email, password: PASSWORD },
    { email: "no address \u0000", password: PASSWORD },
    { email: "", password: "" },
    { email, password: "x".repeat(3000) },
  ];
  const answers = [];
  for (const attempt of attempts) answers.push(await signIn(attempt, aClient()));
  expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
  expect(answers[0]).toMatchObject({ ok: false, code: "INVALID" });
});

test("an unknown address takes as long as a wrong password", async () => {
  const took = async (email: string) => {
    const begin = process.hrtime.bigint();
    await signIn({ email, password: "not the password" }, aClient());
    return Number(process.hrtime.bigint() - begin) / 1e6;
  };
  const known: number[] = [];
  const unknown: number[] = [];
  for (let round = 0; round < 8; round += 1) {
    known.push(await took((await anAccount()).email));
    unknown.push(await took(`${randomUUID()}@desk.test`));
  }
  // The quickest of each: other work on the machine only ever adds time. Without the dummy hash an unknown address would take
  // a tenth of it.
  const ratio = Math.min(...unknown) / Math.min(...known);
  expect(ratio).toBeGreaterThan(1 / 3);
  expect(ratio).toBeLessThan(3);
});

test("after five wrong attempts the right password waits like a wrong one", async () => {
  const { email } = await anAccount();
  for (let attempt = 0; attempt < 5; attempt += 1)
    expect(await signIn({ email, password: "wrong" }, aClient())).toMatchObject({ code: "INVALID" });
  const right = await signIn({ email, password: PASSWORD }, aClient());
  const wrong = await signIn({ email, password: "wrong" }, aClient());
  expect(right).toEqual(wrong);
  expect(right).toMatchObject({
    ok: false,
    code: "RATE_LIMITED",
    message: expect.stringContaining("Try again in 1 minute."),
  });
});

test("strangers are limited by the address they try, too", async () => {
  const email = `${randomUUID()}@desk.test`;
  for (let attempt = 0; attempt < 5; attempt += 1) await signIn({ email, password: "wrong" }, aClient());
  expect(await signIn({ email, password: "wrong" }, aClient())).toMatchObject({ code: "RATE_LIMITED" });
});

test("the wait grows, ends, and is forgotten after a success", async ({ owner }) => {
  const { email } = await anAccount();
  const letTheWaitPass = () => owner.query(`UPDATE "RateLimit" SET "expire" = 1 WHERE "key" LIKE 'sign-in-hold:%'`);
  for (let attempt = 0; attempt < 5; attempt += 1) await signIn({ email, password: "wrong" }, aClient());
  for (const minutes of ["1 minute.", "2 minutes.", "4 minutes.", "8 minutes.", "15 minutes.", "15 minutes."]) {
    expect(await signIn({ email, password: "wrong" }, aClient())).toMatchObject({
      message: expect.stringContaining(minutes),
    });
    await letTheWaitPass();
    expect(await signIn({ email, password: "wrong" }, aClient())).toMatchObject({ code: "INVALID" });
  }
  await letTheWaitPass();
  expect((await signIn({ email, password: PASSWORD }, aClient())).ok).toBe(true);
  expect(await signIn({ email, password: "wrong" }, aClient())).toMatchObject({ code: "INVALID" });
});

test("attempts at the same moment are counted too", async () => {
  const { email } = await anAccount();
  const answers = await Promise.all(Array.from({ length: 20 }, () => signIn({ email, password: "wrong" }, aClient())));
  const looked = answers.filter((answer) => !answer.ok && answer.code === "INVALID");
  expect(looked.length).toBeLessThanOrEqual(5);
});

test("one network has thirty wrong attempts in a quarter of an hour, and successes do not count", async () => {
  const client = aClient();
  const { email } = await anAccount();
  for (let round = 0; round < 3; round += 1)
    expect((await signIn({ email, password: PASSWORD }, client)).ok).toBe(true);
  for (let attempt = 0; attempt < 30; attempt += 1)
    await signIn({ email: `${randomUUID()}@desk.test`, password: "x" }, client);
  expect(await signIn({ email, password: PASSWORD }, client)).toMatchObject({ code: "RATE_LIMITED" });
  expect((await signIn({ email, password: PASSWORD }, aClient())).ok).toBe(true);
});

test("a hash of older parameters is renewed at the next sign-in", async () => {
  const { email, id } = await anAccount();
  const weak = await hash(PASSWORD, { memoryCost: 4096, timeCost: 1, parallelism: 1 });
  dataOf(
    await transact(async (tx) => {
      await tx.member.update({ where: { id }, data: { passwordHash: weak, version: { increment: 1 } } });
      await appendEvent(tx, { action: "member.imported", actorId: null, subject: { type: "Member", id } });
      return ok(null);
    }),
  );
  dataOf(await signIn({ email, password: PASSWORD }, aClient()));
  const { passwordHash } = await db.member.findUniqueOrThrow({ where: { id } });
  expect(passwordHash).not.toBe(weak);
  expect(isOutdated(passwordHash)).toBe(false);
  expect((await signIn({ email, password: PASSWORD }, aClient())).ok).toBe(true);
});

test("every sign-in is an event without an address in it", async () => {
  const { email, id } = await anAccount();
  dataOf(await signIn({ email, password: PASSWORD }, aClient()));
  const events = await db.event.findMany({ where: { subjectId: id, action: "member.signed-in" } });
  expect(events).toHaveLength(1);
  expect(events[0]?.body).not.toContain(email);
});
