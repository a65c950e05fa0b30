import { randomUUID } from "node:crypto";
import type { Client } from "pg";
import { verifyLog } from "@/lib/audit/verify-log";
import { mergeClaimsSchema } from "@/lib/claims/bulk-schema";
import { coverageOf } from "@/lib/claims/coverage";
import { findClaimId } from "@/lib/claims/get-claim";
import { listArticleClaims } from "@/lib/claims/list-article-claims";
import { mergeClaims } from "@/lib/claims/merge-claims";
import { moveClaim } from "@/lib/claims/move-claim";
import { db } from "@/lib/db/client";
import { findSlugOfCode } from "@/lib/publishing/find-slug-of-code";
import type { Actor } from "@/lib/shared/actor";
import { aMarkedClaim, aNewText, anArticle, anAttachedPassage } from "../../factories/articles";
import { anInboxClaim, versionOf } from "../../factories/claims";
import { aMember } from "../../factories/members";
import { aPublishedClaim } from "../../factories/reviews";
import { CLAIM_AT } from "../../factories/stages";
import { dataOf } from "../../support/data-of";
import { fingerprint } from "../../support/fingerprint";
import { expect, test } from "../../support/integration";

const at = async (...ids: string[]) => Promise.all(ids.map(async (id) => ({ id, version: await versionOf(id) })));
const numberOf = async (id: string) =>
  (await db.claim.findUniqueOrThrow({ where: { id }, select: { number: true } })).number;

async function desk(): Promise<Record<"a" | "e", Actor>> {
  return { a: await aMember("CHECKER", "Author"), e: await aMember("EDITOR", "Editor") };
}

async function expectRefused(owner: Client, actor: Actor, keep: string, duplicates: { id: string; version: number }[]) {
  const before = await fingerprint(owner);
  const result = await mergeClaims(actor, { keep, duplicates });
  if (result.ok) throw new Error("it was not refused");
  expect(await fingerprint(owner)).toBe(before);
  return result;
}

test("five claims become one: histories stay, codes lead to it, and articles carry it where they carried the others", async ({
  owner,
}) => {
  const { a, e } = await desk();
  const article = await anArticle(a);
  const words = ["Northland sold rockets", "gossip"] as const;
  const keep = await anInboxClaim(a);
  const { claimId: one } = await aMarkedClaim(a, article, words[0]);
  const { claimId: two } = await aMarkedClaim(a, article, words[1]);
  const [three, four] = [await anInboxClaim(a), await anInboxClaim(a)];
  // The kept one has the second's passage already.
  await anAttachedPassage(a, article, keep, words[1]);
  const others = [one, two, three, four];
  const histories = await db.event.count({ where: { claimId: { in: others } } });
  const merged = dataOf(await mergeClaims(e, { keep, duplicates: await at(...others) }));
  const numbers = await Promise.all(others.map(numberOf));
  expect(merged).toEqual({ id: keep, code: `C-${await numberOf(keep)}`, merged: numbers.map((n) => `C-${n}`) });
  for (const [index, id] of others.entries()) {
    const claim = await db.claim.findUniqueOrThrow({ where: { id } });
    expect(claim).toMatchObject({ stage: "DUPLICATE", duplicateOfId: keep, updatedById: e.id });
    expect(await findClaimId(`C-${numbers[index]}`)).toBe(keep);
  }
  expect(await db.event.count({ where: { claimId: { in: others } } })).toBe(histories + others.length);
  const shown = await listArticleClaims(a, article.versionId);
  const kept = shown.find(({ id }) => id === keep);
  expect(kept?.passages.map(({ exact }) => exact)).toEqual([words[0], words[1]]);
  expect(shown.filter(({ id }) => id !== keep).map(({ duplicateOf }) => duplicateOf)).toEqual([
    await numberOf(keep),
    await numberOf(keep),
  ]);
  // The article has open work: the duplicates count as settled, the claim that is kept does not.
  const staged = (stage: string) => shown.filter((claim) => claim.stage === stage).length;
  expect(coverageOf({ INBOX: staged("INBOX"), DUPLICATE: staged("DUPLICATE") })).toMatchObject({
    claims: 3,
    notStarted: 1,
  });
  // Restored, one has its own passages as before.
  await moveClaim(a, { event: "RESTORE", id: one, version: await versionOf(one) }).then(dataOf);
  expect(await findClaimId(`C-${await numberOf(one)}`)).toBe(one);
  expect(await db.passage.count({ where: { claimId: one, withdrawnAt: null } })).toBe(1);
  expect(await verifyLog(owner)).toMatchObject({ ok: true });
});

test("texts that a newer one replaced are left as they are", async () => {
  const { a, e } = await desk();
  const article = await anArticle(a);
  const keep = await anInboxClaim(a);
  const { claimId: other } = await aMarkedClaim(a, article, "eleven wagons");
  const later = await aNewText(a, article, article.text.replace("gossip", "a rumour"));
  await mergeClaims(e, { keep, duplicates: await at(other) }).then(dataOf);
  const passages = await db.passage.findMany({ where: { claimId: keep }, select: { articleVersionId: true } });
  expect(passages).toEqual([{ articleVersionId: later.versionId }]);
});

test("the public code of a claim leads to the page of the one it was merged into", async () => {
  const { a, e } = await desk();
  const published = await aPublishedClaim(a, e);
  const [other, hidden, kept] = [await anInboxClaim(a), await anInboxClaim(a), await anInboxClaim(a)];
  const code = `C-${await numberOf(other)}`;
  expect(await findSlugOfCode(code)).toBeNull();
  await mergeClaims(e, { keep: published.id, duplicates: await at(other) }).then(dataOf);
  const { slug } = await db.claim.findUniqueOrThrow({ where: { id: published.id } });
  expect(await findSlugOfCode(code)).toBe(slug);
  await mergeClaims(e, { keep: kept, duplicates: await at(hidden) }).then(dataOf);
  expect(await findSlugOfCode(`C-${await numberOf(hidden)}`)).toBeNull();
});

test("refused as a whole, with the claim that stands in the way", async ({ owner }) => {
  test.setTimeout(60_000);
  const people = await desk();
  const { a, e } = people;
  const [keep, fine] = [await anInboxClaim(a), await anInboxClaim(a)];
  for (const stage of ["IN_REVIEW", "APPROVED", "PUBLISHED", "DECLINED", "DUPLICATE", "WITHDRAWN"] as const) {
    const { id } = await CLAIM_AT[stage](people);
    const refusal = await expectRefused(owner, e, keep, await at(fine, id));
    expect(refusal).toMatchObject({ code: "BLOCKED", message: expect.stringMatching(`^C-${await numberOf(id)}: `) });
    expect(refusal.reasons?.every((reason) => reason.startsWith("C-"))).toBe(true);
  }
  const stale = await expectRefused(owner, e, keep, [...(await at(fine)), { id: await anInboxClaim(a), version: 7 }]);
  expect(stale).toMatchObject({ code: "CONFLICT", message: expect.stringMatching(/^C-\d+: /) });
  const merged = await CLAIM_AT.DUPLICATE(people);
  expect(await expectRefused(owner, e, merged.id, await at(fine))).toMatchObject({
    code: "BLOCKED",
    message: `C-${await numberOf(merged.id)} is a duplicate itself. Keep another one.`,
  });
  // The claim that another one was merged into cannot be merged away itself: that code would lead nowhere.
  const { duplicateOfId } = await db.claim.findUniqueOrThrow({ where: { id: merged.id } });
  const target = await at(duplicateOfId ?? "");
  expect(await expectRefused(owner, e, keep, target)).toMatchObject({ code: "BLOCKED" });
  expect(await expectRefused(owner, e, randomUUID(), await at(fine))).toMatchObject({ code: "NOT_FOUND" });
  const nobody = [...(await at(fine)), { id: randomUUID(), version: 1 }];
  expect(await expectRefused(owner, e, keep, nobody)).toMatchObject({ code: "NOT_FOUND" });
  expect(await expectRefused(owner, a, keep, await at(fine))).toMatchObject({ code: "FORBIDDEN" });
});

test("two to five claims, each named once", () => {
  const [keep, ...rest] = Array.from({ length: 6 }, () => ({ id: randomUUID(), version: 1 }));
  const parse = (duplicates: unknown[]) => mergeClaimsSchema.safeParse({ keep: keep?.id, duplicates }).success;
  expect([1, 4, 0, 5].map((count) => parse(rest.slice(0, count)))).toEqual([true, true, false, false]);
  expect(parse([rest[0], rest[0]])).toBe(false);
  expect(parse([keep])).toBe(false);
});

test("merged into each other at the same moment, one of them stays", async ({ owner }) => {
  const { a, e } = await desk();
  for (let round = 0; round < 6; round += 1) {
    const [one, two] = [await anInboxClaim(a), await anInboxClaim(a)];
    const [left, right] = await at(one, two);
    if (!left || !right) throw new Error("no claims");
    const results = await Promise.all([
      mergeClaims(e, { keep: one, duplicates: [right] }),
      mergeClaims(e, { keep: two, duplicates: [left] }),
    ]);
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
  }
  expect(await verifyLog(owner)).toMatchObject({ ok: true });
});
