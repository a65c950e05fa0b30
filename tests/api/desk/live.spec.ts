import { randomUUID } from "node:crypto";
import { actorFrom } from "@/lib/auth/actor-from";
import { takeClaim } from "@/lib/claims/take-claim";
import { db } from "@/lib/db/client";
import { anInboxClaim } from "../../factories/claims";
import { aMember } from "../../factories/members";
import { aClaimInReview, approve } from "../../factories/reviews";
import { expect, test } from "../../support/api";
import { dataOf } from "../../support/data-of";
import { listenLive } from "../../support/live";
import { withServer } from "../../support/server";
import { callAction, resultOf } from "../../support/server-actions";
import { signedIn } from "../../support/signed-in";

const WITHIN = { timeout: 2_000 };

/** How many events nobody has been told of yet; tests that ran without the jobs have left theirs. */
async function untold(): Promise<bigint> {
  const [cursor, newest] = await Promise.all([
    db.notificationCursor.findUniqueOrThrow({ where: { id: 1 } }),
    db.event.aggregate({ _max: { seq: true } }),
  ]);
  return (newest._max.seq ?? 0n) - cursor.seq;
}

test("without a session nothing is said, and a claim that is none is refused", async ({ server: { origin } }) => {
  expect((await fetch(`${origin}/desk/live`)).status).toBe(401);
  const { cookie } = await signedIn(origin, "CHECKER");
  expect((await fetch(`${origin}/desk/live?claim=x`, { headers: { Cookie: cookie } })).status).toBe(400);
  const none = await fetch(`${origin}/desk/live?claim=${randomUUID()}&once=1`, { headers: { Cookie: cookie } });
  expect(await none.json()).toMatchObject({ claim: { changes: [], present: [] } });
});

test("over two server processes on one database: presence, changes, notifications, lists of work and the end of a session arrive within two seconds", async ({
  server: { origin: first },
  database,
}) => {
  // The jobs, of which notifications are one, are done by the second.
  await withServer(database, { GAINSAY_WORKER: "1" }, async ({ origin: second }) => {
    const [ada, bo] = [await signedIn(first, "CHECKER"), await signedIn(second, "EDITOR")];
    const claim = await anInboxClaim(await aMember());
    const seen = (await (
      await fetch(`${first}/desk/live?claim=${claim}&once=1`, { headers: { Cookie: ada.cookie } })
    ).json()) as { claim: { changes: { seq: number }[] } };
    const query = `?claim=${claim}&since=${seen.claim.changes[0]?.seq}`;
    const window = await listenLive(first, ada.cookie, query);
    await expect.poll(() => window.states.length, WITHIN).toBe(1);
    expect(window.states[0]?.claim).toMatchObject({ changes: [], present: [] });

    const other = await listenLive(second, bo.cookie, query);
    await expect.poll(() => window.states.at(-1)?.claim?.present.map(({ id }) => id), WITHIN).toEqual([bo.account.id]);
    await expect.poll(() => other.states.at(-1)?.claim?.present.map(({ id }) => id), WITHIN).toEqual([ada.account.id]);

    expect(resultOf(await callAction(second, "takeClaimAction", [{ id: claim }], { cookie: bo.cookie })).ok).toBe(true);
    await expect
      .poll(() => window.states.at(-1)?.claim?.changes, WITHIN)
      .toMatchObject([{ by: bo.account.name, words: "took the claim" }]);

    other.close();
    await expect.poll(() => window.states.at(-1)?.claim?.present, WITHIN).toEqual([]);

    await expect.poll(untold, { timeout: 60_000 }).toBeLessThan(20n);
    const work = await listenLive(first, ada.cookie, "?work=assigned");
    await expect.poll(() => work.states.at(-1)?.work, WITHIN).toEqual({ list: "assigned", marks: {} });
    const given = await anInboxClaim(await aMember());
    const plan = { id: given, version: 1, ownerId: ada.account.id, dueAt: null, priority: "NORMAL" };
    expect(resultOf(await callAction(second, "planClaimAction", [plan], { cookie: bo.cookie })).ok).toBe(true);
    await expect.poll(() => Object.keys(work.states.at(-1)?.work?.marks ?? {}), WITHIN).toEqual([given]);
    await expect.poll(() => work.states.at(-1)?.unread, WITHIN).toBe(1);
    await expect.poll(() => window.states.at(-1)?.unread, WITHIN).toBe(1);
    work.close();

    // The same session, at the other process.
    const away = await fetch(`${second}/api/auth/sign-out`, {
      method: "POST",
      headers: { Cookie: ada.cookie, Origin: second },
    });
    expect(away.ok, String(away.status)).toBe(true);
    await expect.poll(() => [window.ended(), window.closed()], WITHIN).toEqual([true, true]);
  });
});

test("a window on the review queue hears what comes and goes within two seconds, each member of their own", async ({
  server: { origin },
}) => {
  const [ada, ed] = [await signedIn(origin, "CHECKER"), await signedIn(origin, "EDITOR")];
  const wrong = await fetch(`${origin}/desk/live?queue=theirs&once=1`, { headers: { Cookie: ed.cookie } });
  expect(wrong.status).toBe(400);
  const author = actorFrom(ada.account);
  const [hers, his] = [
    await listenLive(origin, ada.cookie, "?queue=mine"),
    await listenLive(origin, ed.cookie, "?queue=mine"),
  ];
  await expect.poll(() => [hers.states.length, his.states.length], WITHIN).toEqual([1, 1]);
  const claim = await aClaimInReview(author);
  const { number } = await db.claim.findUniqueOrThrow({ where: { id: claim.id }, select: { number: true } });
  await expect.poll(() => his.states.at(-1)?.queue?.numbers, WITHIN).toContain(number);
  await approve(actorFrom(ed.account), claim).then(dataOf);
  await expect.poll(() => his.states.at(-1)?.queue?.numbers, WITHIN).not.toContain(number);
  // She wrote it, and was never told that it waits for her.
  for (const state of hers.states) expect(state.queue?.numbers).not.toContain(number);
  for (const window of [hers, his]) window.close();
});

test("a member has thirty windows and no more, and one that is closed makes room", async ({ server: { origin } }) => {
  const { cookie } = await signedIn(origin, "CHECKER");
  const windows = await Promise.all(Array.from({ length: 30 }, () => listenLive(origin, cookie)));
  expect(windows.map(({ status }) => status)).toEqual(windows.map(() => 200));
  expect((await fetch(`${origin}/desk/live`, { headers: { Cookie: cookie } })).status).toBe(429);
  expect((await fetch(`${origin}/desk/live`, { method: "HEAD", headers: { Cookie: cookie } })).status).toBe(405);
  windows[0]?.close();
  await expect.poll(async () => (await listenLive(origin, cookie)).status).toBe(200);
  for (const window of windows) window.close();
});

test("a server that stops does not wait for open windows", async ({ database }) => {
  const claim = await anInboxClaim(await aMember());
  let began = 0;
  await withServer(database, {}, async ({ origin }) => {
    const { cookie } = await signedIn(origin, "CHECKER");
    const window = await listenLive(origin, cookie, `?claim=${claim}`);
    await expect.poll(() => window.states.length).toBe(1);
    await takeClaim(await aMember(), { id: claim }).then(dataOf);
    await expect.poll(() => window.states.length).toBe(2);
    began = Date.now();
  });
  // With a window that holds it up it would take the 25 seconds that requests are given.
  expect(Date.now() - began).toBeLessThan(15_000);
});
