import { randomUUID } from "node:crypto";
import { changeClaim } from "@/lib/claims/change-claim";
import { listHistory } from "@/lib/claims/list-history";
import { listNotifications } from "@/lib/claims/list-notifications";
import { planClaim } from "@/lib/claims/plan-claim";
import { takeClaim } from "@/lib/claims/take-claim";
import { readNotifications } from "@/lib/notifications/read-notifications";
import { recordResponse } from "@/lib/responses/record-response";
import type { Actor } from "@/lib/shared/actor";
import { anInboxClaim, versionOf } from "../../factories/claims";
import { aMember } from "../../factories/members";
import { aPublishedClaim, type Reviewed } from "../../factories/reviews";
import { aThread } from "../../factories/talk";
import { dataOf } from "../../support/data-of";
import { expect, test } from "../../support/integration";

test("who changed what, field by field, with names of today, filtered by field and person", async () => {
  const [ana, ban] = [await aMember("CHECKER", "Ana"), await aMember("EDITOR", "Ban")];
  const id = await anInboxClaim(ana, { statement: "Northland sold rockets" });
  await takeClaim(ana, { id }).then(dataOf);
  const content = { language: "en", kind: "FACT", event: null, topics: ["Arms"], risk: "SENSITIVE" } as const;
  await changeClaim(ban, {
    id,
    version: await versionOf(id),
    ...content,
    topics: [...content.topics],
    statement: "Northland sold 40 rockets",
    reason: "The number is in the letter.",
  }).then(dataOf);

  const history = await listHistory(ana, id);
  expect(history.total).toBe(3);
  expect(history.older).toBeNull();
  expect(history.entries.map((entry) => [entry.actor?.name, entry.words])).toEqual([
    ["Ban", "changed the claim"],
    ["Ana", "took the claim"],
    ["Ana", "created the claim"],
  ]);
  expect(history.entries[0]).toMatchObject({ reason: "The number is in the letter." });
  expect(history.entries[0]?.changes).toEqual([
    { field: "risk", label: "Risk", before: "Normal", after: "Sensitive" },
    {
      field: "statement",
      label: "Statement",
      before: "Northland sold rockets",
      after: "Northland sold 40 rockets",
    },
  ]);
  expect(history.entries[1]?.changes).toEqual([{ field: "ownerId", label: "Owner", before: "", after: "Ana" }]);
  expect(history.people.map((person) => person.name)).toEqual(["Ana", "Ban"]);

  const owners = await listHistory(ana, id, { field: "ownerId" });
  expect(owners.entries.map((entry) => entry.words)).toEqual(["took the claim"]);
  const bans = await listHistory(ana, id, { person: ban.id });
  expect(bans.entries.map((entry) => entry.words)).toEqual(["changed the claim"]);
});

test("a long history goes on where the page ends", async () => {
  const [checker, editor] = [await aMember(), await aMember("EDITOR")];
  const id = await anInboxClaim(checker);
  for (let edit = 0; edit < 101; edit++) {
    const priority = edit % 2 === 0 ? "HIGH" : "LOW";
    await planClaim(editor, { id, version: await versionOf(id), ownerId: null, dueAt: null, priority }).then(dataOf);
  }
  const first = await listHistory(checker, id);
  expect(first.entries).toHaveLength(100);
  const rest = await listHistory(checker, id, { before: first.older });
  expect(rest.entries.map((entry) => entry.words)).toEqual(["planned the work", "created the claim"]);
  expect(rest.older).toBeNull();
});

test("what is empty before and after is no change", async () => {
  const checker = await aMember();
  const claimId = await anInboxClaim(checker);
  await aThread(checker, claimId);
  const { entries } = await listHistory(checker, claimId);
  expect(entries[0]?.words).toBe("opened a thread");
  expect(entries[0]?.changes.map(({ label }) => label)).toEqual(["About"]);
});

test("a reversal after publication tells the owner, until it is marked as read", async () => {
  const [checker, editor] = [await aMember("CHECKER", "Ana"), await aMember("EDITOR")];
  const claim = await aPublishedClaim(checker, editor);
  await takeClaim(checker, { id: claim.id }).then(dataOf);
  await answer(editor, claim, "DENIED", "2023-09-01");
  const told = (await listNotifications(checker)).filter((notification) => notification.claim.id === claim.id);
  expect(told).toEqual([
    expect.objectContaining({ before: "NOT_SOUGHT", after: "DENIED", party: expect.stringContaining("Accused") }),
  ]);
  const [notification] = told;
  if (notification === undefined) throw new Error("nothing was told");
  expect(await readNotifications(editor, { what: "one", id: notification.id })).toMatchObject({
    ok: false,
    code: "NOT_FOUND",
  });
  await readNotifications(checker, { what: "one", id: notification.id }).then(dataOf);
  expect((await listNotifications(checker)).map((left) => left.id)).not.toContain(notification.id);
});

function answer(actor: Actor, claim: Reviewed, kind: "DENIED" | "CONFIRMED", day: string) {
  return recordResponse(actor, {
    id: randomUUID(),
    claimId: claim.id,
    partyId: claim.accused,
    kind,
    codingNote: null,
    words: "…",
    wordsLanguage: "en",
    translation: null,
    speaker: null,
    said: { from: day, to: day, precision: "DAY" },
    sourceId: null,
    passageId: null,
    locator: null,
    channel: null,
    deadline: null,
    corrects: null,
  }).then(dataOf);
}
