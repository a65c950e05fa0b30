import { randomUUID } from "node:crypto";
import { verifyLog } from "@/lib/audit/verify-log";
import { db } from "@/lib/db/client";
import { aParty, assertionOf, versionOf } from "../../factories/claims";
import { responseOf } from "../../factories/claims-content";
import { contentHashOf, draftOf, publicationOf, requestOf } from "../../factories/reviews";
import { expect, test } from "../../support/api";
import { type Role, tellHttpStory } from "../../support/http-story";
import { callAction } from "../../support/server-actions";

// What the attacks are measured against: the same calls by the right member, in the right order, are carried out.
test("a claim goes from the inbox to a verdict by its actions, and each of them leaves one event in its member's name", async ({
  server,
  owner,
}) => {
  const story = await tellHttpStory(server.origin);
  const { cast } = story;
  const id = randomUUID();
  const [claimant, accused] = [await aParty(cast.author.actor), await aParty(cast.author.actor)];
  const reviewId = randomUUID();
  const asked = { claimant: true, notAskedReason: "It has spoken in public already." };

  const steps: [Role, string, () => Promise<unknown>][] = [
    ["author", "createClaimAction", async () => claimOf(id)],
    ["author", "takeClaimAction", async () => ({ id })],
    ["author", "moveClaimAction", async () => ({ event: "START_CHECKING", id, version: await versionOf(id) })],
    ["author", "addAssertionAction", async () => assertionOf(id, claimant)],
    ["author", "concernPartyAction", async () => ({ id: randomUUID(), claimId: id, partyId: claimant, ...asked })],
    ["checker", "recordResponseAction", async () => responseOf(id, accused)],
    ["author", "startDraftAction", async () => ({ id: reviewId, claimId: id })],
    ["author", "saveDraftAction", async () => draftOf(reviewId, 1)],
    ["author", "requestReviewAction", () => requestOf(reviewId)],
    ["editor", "decideAction", async () => ({ ...(await approvalOf(reviewId, id)) })],
    ["editor", "publishAction", () => publicationOf(id)],
  ];
  for (const [role, action, input] of steps) {
    const before = await db.event.count();
    const { result } = await callAction(server.origin, action, [await input()], cast[role]);
    expect(result, action).toMatchObject({ ok: true });
    const [last] = await db.event.findMany({ orderBy: { seq: "desc" }, take: 1 });
    expect(await db.event.count(), action).toBe(before + 1);
    expect(last, action).toMatchObject({ actorId: cast[role].actor.id, claimId: id });
  }
  const { stage, verdict, slug } = await db.claim.findUniqueOrThrow({ where: { id } });
  expect({ stage, verdict }).toEqual({ stage: "PUBLISHED", verdict: "UNPROVEN" });
  expect((await fetch(`${server.origin}/claims/${slug}`)).status).toBe(200);
  expect(await verifyLog(owner)).toMatchObject({ ok: true });
});

function claimOf(id: string) {
  const statement = `Northland sold ${id.slice(-6)} wagons`;
  return { id, statement, language: "en", kind: "FACT", event: null, topics: ["Arms"], risk: "NORMAL" };
}

async function approvalOf(reviewId: string, claimId: string) {
  return { id: randomUUID(), reviewId, contentHash: await contentHashOf(claimId), decision: "APPROVE", comment: null };
}
