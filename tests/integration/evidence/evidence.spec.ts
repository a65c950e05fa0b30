import { randomUUID } from "node:crypto";
import { moveClaim } from "@/lib/claims/move-claim";
import { db } from "@/lib/db/client";
import { MemberRole } from "@/lib/db/generated/enums";
import { addEvidence } from "@/lib/evidence/add-evidence";
import { changeEvidence } from "@/lib/evidence/change-evidence";
import { listEvidence } from "@/lib/evidence/list-evidence";
import { moveEvidence } from "@/lib/evidence/move-evidence";
import { pinCapture } from "@/lib/evidence/pin-capture";
import type { ChangeEvidence } from "@/lib/evidence/schema";
import type { EvidenceItem } from "@/lib/evidence/types";
import { withdrawEvidence } from "@/lib/evidence/withdraw-evidence";
import type { Actor } from "@/lib/shared/actor";
import type { Result } from "@/lib/shared/result";
import { pasteCapture } from "@/lib/sources/paste-capture";
import { aCheckedClaim, anInboxClaim } from "../../factories/claims";
import { aSource, evidenceOf, sourceOf } from "../../factories/claims-content";
import { aMember } from "../../factories/members";
import { anApprovedClaim, aPublishedClaim } from "../../factories/reviews";
import { dataOf } from "../../support/data-of";
import { expect, test } from "../../support/integration";
import { refused } from "../../support/refused";

function changeOf(item: EvidenceItem, change: Partial<ChangeEvidence> = {}): ChangeEvidence {
  const {
    id,
    version,
    stance,
    locator,
    excerpt,
    excerptLanguage,
    note,
    credibility,
    directness,
    confidential,
    captureId,
  } = item;
  return {
    ...{
      id,
      version,
      stance,
      locator,
      excerpt,
      excerptLanguage,
      note,
      credibility,
      directness,
      confidential,
      captureId,
    },
    ...change,
  };
}

async function only(actor: Actor, claimId: string): Promise<EvidenceItem> {
  const [item] = await listEvidence(actor, claimId);
  if (item === undefined) throw new Error("no evidence");
  return item;
}

for (const role of Object.values(MemberRole)) {
  test(`${role}: adds an item with a new source, changes and withdraws it; its number is not given again`, async () => {
    const actor = await aMember(role);
    const claimId = await anInboxClaim(actor);
    const { id: sourceId, ...newSource } = sourceOf({ title: "Port papers", originGroup: "the port" });
    const input = evidenceOf(claimId, sourceId, { newSource });
    expect(dataOf(await addEvidence(actor, input))).toEqual({ id: input.id, number: 1 });
    expect(dataOf(await addEvidence(actor, input))).toEqual({ id: input.id, number: 1 });
    const item = await only(actor, claimId);
    expect(item).toMatchObject({
      number: 1,
      stance: "SUPPORTS",
      credibility: 3,
      addedBy: actor.name,
      source: { id: sourceId, title: "Port papers", originGroup: "the port", reliability: "B" },
    });
    expect(dataOf(await changeEvidence(actor, changeOf(item, { stance: "REFUTES" })))).toEqual({ version: 2 });
    dataOf(await withdrawEvidence(actor, { id: input.id, version: 2, reason: "The papers are forged." }));
    expect(await listEvidence(actor, claimId)).toEqual([]);
    expect(dataOf(await addEvidence(actor, evidenceOf(claimId, sourceId))).number).toBe(2);
    const events = await db.event.findMany({ where: { claimId, subjectId: input.id }, orderBy: { seq: "asc" } });
    expect(events.map(({ action }) => action)).toEqual(["evidence.added", "evidence.changed", "evidence.withdrawn"]);
  });
}

test("thirty members who add at once get thirty numbers without a gap", async () => {
  const actors = await Promise.all(Array.from({ length: 6 }, () => aMember()));
  const [actor] = actors;
  if (actor === undefined) throw new Error("no actor");
  const claimId = await anInboxClaim(actor);
  const sourceId = await aSource(actor);
  const added = await Promise.all(
    Array.from({ length: 30 }, (_, index) => addEvidence(actors[index % 6] ?? actor, evidenceOf(claimId, sourceId))),
  );
  const numbers = added.map((result) => dataOf(result).number).sort((a, b) => a - b);
  expect(numbers).toEqual(Array.from({ length: 30 }, (_, index) => index + 1));
});

test("items move past their neighbours, withdrawn ones do not count, and the ends hold", async () => {
  const actor = await aMember();
  const claimId = await anInboxClaim(actor);
  const sourceId = await aSource(actor);
  const ids: string[] = [];
  for (let index = 0; index < 4; index++) ids.push(dataOf(await addEvidence(actor, evidenceOf(claimId, sourceId))).id);
  const order = async () => (await listEvidence(actor, claimId)).map(({ number }) => number);
  const move = async (index: number, direction: "UP" | "DOWN") => {
    const item = (await listEvidence(actor, claimId)).find(({ id }) => id === ids[index]);
    if (item === undefined) throw new Error("no item");
    return moveEvidence(actor, { id: item.id, version: item.version, direction });
  };
  dataOf(await move(3, "UP"));
  expect(await order()).toEqual([1, 2, 4, 3]);
  dataOf(await withdrawEvidence(actor, { id: ids[1] ?? "", version: 1, reason: "Twice." }));
  dataOf(await move(3, "UP"));
  expect(await order()).toEqual([4, 1, 3]);
  const before = await order();
  dataOf(await move(3, "UP"));
  dataOf(await move(2, "DOWN"));
  expect(await order()).toEqual(before);
  const stale = { id: ids[0] ?? "", version: 1, direction: "UP" as const };
  expect(await refused(() => moveEvidence(actor, stale))).toMatchObject({ code: "CONFLICT" });
});

test("the copy that is kept of a source is pinned to what cites it later, and once to what cited it before", async () => {
  const actor = await aMember();
  const [claimId, later] = [await anInboxClaim(actor), await anInboxClaim(actor)];
  const sourceId = await aSource(actor);
  const { id } = dataOf(await addEvidence(actor, evidenceOf(claimId, sourceId)));
  const paste = (text: string) => pasteCapture(actor, { id: randomUUID(), sourceId, text });
  const [first, second] = [dataOf(await paste("Page one")), dataOf(await paste("Page two"))];
  expect(dataOf(await pinCapture(actor, { id, captureId: first.id }))).toEqual({ pinned: true });
  expect(dataOf(await pinCapture(actor, { id, captureId: second.id }))).toEqual({ pinned: false });
  const item = await only(actor, claimId);
  expect(item).toMatchObject({ captureId: first.id, version: 2 });
  expect(item.captures.map((capture) => capture.id)).toEqual([second.id, first.id]);
  dataOf(await addEvidence(actor, evidenceOf(later, sourceId)));
  expect(await only(actor, later)).toMatchObject({ captureId: second.id });
});

test("refused, and nothing changes: a source that is not on record, a copy of another source, a stale save", async () => {
  const [actor, other] = [await aMember(), await aMember()];
  const claimId = await anInboxClaim(actor);
  const [sourceId, elsewhere] = [await aSource(actor), await aSource(actor)];
  expect(await refused(() => addEvidence(actor, evidenceOf(claimId, randomUUID())))).toMatchObject({ code: "INVALID" });
  dataOf(await addEvidence(actor, evidenceOf(claimId, sourceId)));
  const item = await only(actor, claimId);
  const copy = dataOf(await pasteCapture(actor, { id: randomUUID(), sourceId: elsewhere, text: "Elsewhere" }));
  const wrongCopy = changeOf(item, { captureId: copy.id });
  expect(await refused(() => changeEvidence(actor, wrongCopy))).toMatchObject({
    code: "INVALID",
    message: "The preserved copy is of another source.",
  });
  expect(await refused(() => pinCapture(actor, { id: item.id, captureId: copy.id }))).toMatchObject({
    code: "NOT_FOUND",
  });
  dataOf(await changeEvidence(other, changeOf(item, { locator: "page 5" })));
  expect(await refused(() => changeEvidence(actor, changeOf(item, { locator: "page 6" })))).toMatchObject({
    code: "CONFLICT",
    current: { version: 2, locator: "page 5" },
  });
  expect(await refused(() => withdrawEvidence(actor, { id: item.id, version: 1, reason: "Wrong." }))).toMatchObject({
    code: "CONFLICT",
    current: { version: 2 },
  });
});

test("refused, and nothing changes: a new source whose link is on record already", async () => {
  const actor = await aMember();
  const claimId = await anInboxClaim(actor);
  const url = `https://example.org/${randomUUID()}`;
  await aSource(actor, { url, title: "The page" });
  const { id, ...newSource } = sourceOf({ url });
  const failure = await refused(() => addEvidence(actor, evidenceOf(claimId, id, { newSource })));
  expect(failure).toMatchObject({
    code: "INVALID",
    fieldErrors: { "newSource.url": [expect.stringContaining("“The page”")] },
  });
});

test("the evidence of a published claim stays as it is", async () => {
  const [actor, editor] = [await aMember(), await aMember("EDITOR")];
  const sourceId = await aSource(actor);
  const { id: claimId } = await aPublishedClaim(actor, editor);
  expect(await refused(() => addEvidence(actor, evidenceOf(claimId, sourceId)))).toMatchObject({ code: "BLOCKED" });
});

test("items of a closed claim are neither changed, moved, pinned nor withdrawn", async () => {
  const [actor, editor] = [await aMember(), await aMember("EDITOR")];
  const claimId = await aCheckedClaim(actor);
  const sourceId = await aSource(actor);
  dataOf(await addEvidence(actor, evidenceOf(claimId, sourceId)));
  const item = await only(actor, claimId);
  const copy = dataOf(await pasteCapture(actor, { id: randomUUID(), sourceId, text: "The papers" }));
  const { version } = await db.claim.findUniqueOrThrow({ where: { id: claimId } });
  dataOf(await moveClaim(editor, { event: "DECLINE", id: claimId, version, reason: "Not checkable." }));
  const calls: (() => Promise<Result<unknown>>)[] = [
    () => changeEvidence(actor, changeOf(item, { locator: "page 9" })),
    () => moveEvidence(actor, { id: item.id, version: item.version, direction: "UP" }),
    () => pinCapture(actor, { id: item.id, captureId: copy.id }),
    () => withdrawEvidence(actor, { id: item.id, version: item.version, reason: "Wrong." }),
  ];
  for (const call of calls) expect(await refused(call)).toMatchObject({ code: "BLOCKED" });
});

test("new evidence sends an approved claim back to review", async () => {
  const [actor, editor] = [await aMember(), await aMember("EDITOR")];
  const { id } = await anApprovedClaim(actor, [editor]);
  dataOf(await addEvidence(actor, evidenceOf(id, await aSource(actor))));
  expect((await db.claim.findUniqueOrThrow({ where: { id } })).stage).toBe("IN_REVIEW");
});
