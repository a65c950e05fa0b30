import { findProbableDuplicates } from "@/lib/claims/find-probable-duplicates";
import { moveClaim } from "@/lib/claims/move-claim";
import { db } from "@/lib/db/client";
import { anInboxClaim, versionOf } from "../../factories/claims";
import { aMember } from "../../factories/members";
import { dataOf } from "../../support/data-of";
import { expect, test } from "../../support/integration";

const numberOf = async (id: string) =>
  (await db.claim.findUniqueOrThrow({ where: { id }, select: { number: true } })).number;

test("the inbox is compared twenty claims at a time, each pair once, and not with duplicates", async () => {
  const actor = await aMember();
  const first = await anInboxClaim(actor, { statement: "Velden cut the wages of 1,200 dockers in April" });
  const later = await anInboxClaim(actor, { statement: "In April 1,200 Velden dockers had their pay reduced" });
  await anInboxClaim(actor, { statement: "The observatory of Quarn has bought a telescope" });
  const before = (await numberOf(later)) + 1;
  const found = await findProbableDuplicates(actor, before);
  const own = found.pairs.filter((pair) => pair.later.id === later || pair.kept.id === later);
  expect(own).toMatchObject([{ later: { id: later, state: "NOT_CHECKED" }, kept: { id: first } }]);
  expect(own[0]?.why).toEqual(expect.arrayContaining(["Velden", "dockers", "1,200"]));
  expect(found.compared?.newest).toBe(before - 1);

  const duplicateOf = await numberOf(first);
  const marked = dataOf(
    await moveClaim(actor, { event: "MARK_DUPLICATE", id: later, version: await versionOf(later), duplicateOf }),
  );
  expect((await findProbableDuplicates(actor, before)).pairs.map((pair) => pair.later.id)).not.toContain(later);
  dataOf(await moveClaim(actor, { event: "RESTORE", id: later, version: marked.version }));

  for (let index = 0; index < 20; index += 1) await anInboxClaim(actor, { statement: `Filler ${index} of the inbox` });
  const newest = await findProbableDuplicates(actor, null);
  expect(newest).toMatchObject({ more: true });
  expect((newest.compared?.newest ?? 0) - (newest.compared?.oldest ?? 0)).toBe(19);
  expect(newest.pairs.map((pair) => pair.later.id)).not.toContain(later);
  const older = await findProbableDuplicates(actor, newest.compared?.oldest ?? 0);
  expect(older.pairs.map((pair) => pair.later.id)).toContain(later);
  expect(await findProbableDuplicates(actor, 1)).toEqual({ pairs: [], compared: null, more: false });
});
