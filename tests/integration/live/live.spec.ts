import { randomUUID } from "node:crypto";
import { signOutEverywhere } from "@/lib/auth/end-sessions";
import { sessionHolds } from "@/lib/auth/session-holds";
import { takeClaim } from "@/lib/claims/take-claim";
import { db } from "@/lib/db/client";
import type { LiveMessage } from "@/lib/live/live-message";
import { liveStream } from "@/lib/live/live-stream";
import { enterClaim, leaveClaim, listPresent } from "@/lib/live/presence";
import { subscribe } from "@/lib/live/subscribe";
import { anInboxClaim } from "../../factories/claims";
import { aMember } from "../../factories/members";
import { expect, test } from "../../support/integration";

/** What is said while `work` runs and shortly after, once the channel is open. */
async function heard(
  work: () => Promise<unknown>,
  until: (messages: LiveMessage[]) => boolean,
): Promise<LiveMessage[]> {
  const messages: LiveMessage[] = [];
  const stop = subscribe((message) => messages.push(message));
  try {
    await expect.poll(() => messages.some(({ what }) => what === "many")).toBe(true);
    messages.length = 0;
    await work();
    await expect.poll(() => until(messages)).toBe(true);
    return messages;
  } finally {
    stop();
  }
}

test("a change of a claim is said when it is committed, and nothing is said of one that was refused", async () => {
  const [actor, other] = [await aMember(), await aMember()];
  const [taken, untouched] = [await anInboxClaim(actor), await anInboxClaim(actor)];
  await takeClaim(actor, { id: untouched });
  const messages = await heard(
    async () => {
      expect((await takeClaim(other, { id: untouched })).ok).toBe(false);
      expect((await takeClaim(actor, { id: taken })).ok).toBe(true);
    },
    (said) => said.some((message) => message.what === "claims" && message.claims.includes(taken)),
  );
  expect(JSON.stringify(messages)).not.toContain(untouched);
});

test("a message says which claim and whose session, and nothing that is in them", async ({ owner }) => {
  const actor = await aMember();
  const claimId = await anInboxClaim(actor);
  const id = randomUUID();
  await db.authSession.create({
    data: { id, tokenHash: randomUUID(), memberId: actor.id, expiresAt: new Date(Date.now() + 60_000) },
  });
  const messages = await heard(
    async () => {
      await signOutEverywhere(actor);
      await enterClaim(actor, { id: randomUUID(), claimId });
      await owner.query(
        `INSERT INTO "Notification" ("id", "memberId", "kind", "claimId") VALUES (gen_random_uuid(), $1, 'REVERSAL', $2)`,
        [actor.id, claimId],
      );
    },
    (said) => said.some((message) => message.what === "told" && message.member === actor.id),
  );
  expect(messages).toContainEqual({ what: "signed-out", session: id });
  expect(messages).toContainEqual({ what: "presence", claim: claimId });
  expect(messages).toContainEqual({ what: "told", member: actor.id });
});

test("when the connection breaks it is made anew, and everybody is told that something may have been missed", async ({
  app,
}) => {
  const messages = await heard(
    () =>
      app.query(
        `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND query = 'LISTEN gainsay_live'`,
      ),
    (said) => said.some(({ what }) => what === "many"),
  );
  expect(messages.filter(({ what }) => what === "many")).toHaveLength(1);
});

test("who is on a claim: the others, each once, and not those who left or went without a word", async ({ app }) => {
  const [me, ada, bo] = [await aMember(), await aMember(), await aMember()];
  const claimId = await anInboxClaim(me);
  const windows = [ada, ada, bo, me].map((actor) => ({ actor, id: randomUUID(), claimId }));
  for (const { actor, ...window } of windows) await enterClaim(actor, window);
  expect((await listPresent(me, claimId)).map(({ id }) => id)).toEqual([ada.id, bo.id]);
  await leaveClaim({ id: windows[0]?.id ?? "", claimId });
  expect((await listPresent(me, claimId)).map(({ id }) => id)).toEqual([ada.id, bo.id]);
  await leaveClaim({ id: windows[1]?.id ?? "", claimId });
  expect((await listPresent(me, claimId)).map(({ id }) => id)).toEqual([bo.id]);
  await app.query(`UPDATE "Presence" SET "seenAt" = now() - interval '1 minute' WHERE "id" = $1`, [windows[2]?.id]);
  expect(await listPresent(me, claimId)).toEqual([]);
  await leaveClaim({ id: windows[3]?.id ?? "", claimId });
  expect(await db.presence.count({ where: { claimId } })).toBe(0);
});

test("a session that ended between the request and the first word ends its stream at once", async () => {
  const actor = await aMember();
  const id = randomUUID();
  await db.authSession.create({
    data: { id, tokenHash: randomUUID(), memberId: actor.id, expiresAt: new Date(Date.now() + 60_000) },
  });
  await signOutEverywhere(actor);
  let left = 0;
  const stream = liveStream({
    read: async () => "what is at the desk",
    concerns: () => false,
    holds: () => sessionHolds(id),
    ends: () => false,
    seen: async () => {},
    left: async () => {
      left += 1;
    },
  });
  const said = await new Response(stream).text();
  expect(said).toContain("event: ended");
  expect(said).not.toContain("what is at the desk");
  expect(left).toBe(1);
});
