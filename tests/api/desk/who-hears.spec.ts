import { randomUUID } from "node:crypto";
import { actorFrom } from "@/lib/auth/actor-from";
import { db } from "@/lib/db/client";
import { Stage } from "@/lib/db/generated/enums";
import { disableMember } from "@/lib/members/change-member";
import { tell } from "@/lib/notifications/tell";
import { saveDraft } from "@/lib/reviews/save-draft";
import { anInboxClaim } from "../../factories/claims";
import { aMember } from "../../factories/members";
import { draftOf } from "../../factories/reviews";
import { BEFORE, CLAIM_AT, isExit, leaveWorkflow } from "../../factories/stages";
import { aComment, aThread, mentionOf } from "../../factories/talk";
import { aTask } from "../../factories/tasks";
import { expect, test } from "../../support/api";
import { dataOf } from "../../support/data-of";
import { listenLive } from "../../support/live";
import { signedIn } from "../../support/signed-in";

const WITHIN = { timeout: 2_000 };
const SECRET = `The harbour master told us, ${randomUUID()}`;

const bodyOf = async (origin: string, path: string, cookie?: string) => {
  const response = await fetch(`${origin}${path}`, { headers: cookie ? { Cookie: cookie } : {}, redirect: "manual" });
  return { status: response.status, body: await response.text() };
};

/** Every address at which something of the talk about a claim is said, or that something was. */
const addresses = (claimId: string, number: number) => [
  `/desk/claims/${claimId}`,
  `/desk/claims/${claimId}/discussion`,
  `/desk/claims/${claimId}/history`,
  `/desk/claims/peek?number=${number}`,
  `/desk/live?claim=${claimId}&once=1`,
  `/desk/live?claim=${claimId}`,
  "/desk/notifications",
  "/desk/notifications/newest",
];

for (const stage of Object.values(Stage))
  test(`the talk about a claim that is ${stage} is read by every member, and heard of by nobody else`, async ({
    server: { origin },
  }) => {
    test.slow();
    const desk = { a: await aMember("CHECKER", "Ada"), e: await aMember("EDITOR") };
    const { id } = await CLAIM_AT[isExit(stage) ? BEFORE[stage] : stage](desk);
    await aThread(desk.a, id, SECRET);
    if (isExit(stage)) await leaveWorkflow(stage, id, desk);
    const { number, slug } = await db.claim.findUniqueOrThrow({ where: { id } });
    const gone = await signedIn(origin, "ADMIN");
    await disableMember(await aMember("ADMIN"), { id: gone.account.id, version: 1 }).then(dataOf);
    for (const path of addresses(id, number))
      for (const cookie of [undefined, gone.cookie]) {
        const { status, body } = await bodyOf(origin, path, cookie);
        expect.soft([307, 401], `${path} answered ${status}`).toContain(status);
        expect.soft(body, path).not.toContain(SECRET);
      }
    expect((await bodyOf(origin, `/claims/${slug}`)).body).not.toContain(SECRET);
    for (const role of ["CHECKER", "EDITOR", "ADMIN"] as const) {
      const { cookie } = await signedIn(origin, role);
      const { status, body } = await bodyOf(origin, `/desk/claims/${id}/discussion`, cookie);
      expect(status).toBe(200);
      expect(body).toContain(SECRET);
      // The stream says that somebody spoke, and never what.
      const live = await bodyOf(origin, `/desk/live?claim=${id}&once=1`, cookie);
      expect(live.body).toContain("opened a thread");
      expect(live.body).not.toContain(SECRET);
    }
  });

/** What happens at a claim, and what the stream of who looks at it says of that: who did what, and never in which words. */
const HAPPENS: Record<string, (at: { id: string; reviewId: string; threadId: string }) => Promise<unknown>> = {
  "opened a thread": async ({ id }) => aThread(await aMember("CHECKER", "Ona"), id, SECRET),
  commented: async ({ threadId }) => aComment(await aMember("CHECKER", "Ona"), threadId, SECRET),
  "wrote a task": async ({ id }) => aTask(await aMember("CHECKER", "Ona"), id, { note: SECRET }),
  "changed the draft": async ({ reviewId }) => {
    const { version } = await db.review.findUniqueOrThrow({ where: { id: reviewId } });
    const draft = draftOf(reviewId, version, { reason: SECRET.slice(0, 200), known: SECRET, verdict: "FALSE" });
    await saveDraft(await aMember("CHECKER", "Ona"), draft).then(dataOf);
  },
};

for (const [words, happen] of Object.entries(HAPPENS))
  test(`somebody ${words}: the stream names it to who looks at the claim, and says nothing to who does not`, async ({
    server: { origin },
  }) => {
    const [ada, bo] = [await signedIn(origin, "CHECKER"), await signedIn(origin, "EDITOR")];
    const desk = { a: await aMember("CHECKER", "Ada"), e: await aMember("EDITOR") };
    const made = await CLAIM_AT.CHECKING(desk);
    const at = { ...made, threadId: (await aThread(desk.a, made.id)).threadId };
    const here = await listenLive(origin, ada.cookie, `?claim=${made.id}`);
    const others = [
      await listenLive(origin, bo.cookie),
      await listenLive(origin, bo.cookie, `?claim=${await anInboxClaim(desk.a)}`),
    ];
    for (const window of [here, ...others]) await expect.poll(() => window.states.length, WITHIN).toBeGreaterThan(0);
    const before = others.map(({ states }) => JSON.stringify(states.at(-1)));
    await happen(at);
    await expect.poll(() => here.states.at(-1)?.claim?.changes[0], WITHIN).toMatchObject({ by: "Ona", words });
    const all = JSON.stringify(here.states);
    for (const secret of [SECRET, "harbour master", "FALSE"]) expect(all).not.toContain(secret);
    // The message went out to all at one moment, and these had nothing to say of it.
    expect(others.map(({ states }) => JSON.stringify(states.at(-1)))).toEqual(before);
    for (const window of [here, ...others]) window.close();
  });

test("what one is told is told to them alone", async ({ server: { origin } }) => {
  const [ada, bo] = [await signedIn(origin, "CHECKER"), await signedIn(origin, "ADMIN")];
  const [hers, his] = [await listenLive(origin, ada.cookie), await listenLive(origin, bo.cookie)];
  for (const window of [hers, his]) await expect.poll(() => window.states.length, WITHIN).toBe(1);
  const writer = await aMember("CHECKER", "Ona");
  await aThread(writer, await anInboxClaim(writer), `${mentionOf(actorFrom(ada.account))} ${SECRET}`);
  await tell(new AbortController().signal);
  await expect.poll(() => hers.states.at(-1), WITHIN).toEqual({ ...hers.states[0], unread: 1 });
  expect(his.states).toHaveLength(1);
  const newest = (cookie: string) => bodyOf(origin, "/desk/notifications/newest", cookie);
  expect((await newest(ada.cookie)).body).toContain("Ona mentioned you");
  expect((await newest(bo.cookie)).body).not.toContain("Ona mentioned you");
  for (const window of [hers, his]) window.close();
});

test("who is disabled hears that it is over, and nothing afterwards", async ({ server: { origin } }) => {
  const gone = await signedIn(origin, "EDITOR");
  const ada = await aMember("CHECKER", "Ada");
  const claim = await anInboxClaim(ada);
  const window = await listenLive(origin, gone.cookie, `?claim=${claim}`);
  await expect.poll(() => window.states.length, WITHIN).toBe(1);
  await disableMember(await aMember("ADMIN"), { id: gone.account.id, version: 1 }).then(dataOf);
  await expect.poll(() => [window.ended(), window.closed()], WITHIN).toEqual([true, true]);
  await aThread(ada, claim, SECRET);
  expect(window.states).toHaveLength(1);
  for (const query of [`?claim=${claim}`, `?claim=${claim}&once=1`, ""])
    expect((await bodyOf(origin, `/desk/live${query}`, gone.cookie)).status).toBe(401);
});
