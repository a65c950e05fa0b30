import { randomUUID } from "node:crypto";
import { verifyLog } from "@/lib/audit/verify-log";
import { db } from "@/lib/db/client";
import { checkImport } from "@/lib/exchange/check-import";
import { importClaims } from "@/lib/exchange/import-claims";
import { aMember } from "../../factories/members";
import { contentState } from "../../support/content-state";
import { dataOf } from "../../support/data-of";
import { checked, csvOf, imported, kept, manyRows, NO_DUPLICATES, READING } from "../../support/import-files";
import { expect, test } from "../../support/integration";
import { inSmallHeap } from "../../support/small-heap";

// Others take the state of every row before and after what they try.
test.use({ apart: "a large import" });

test("20,000 rows with 200 faults: all in one answer, memory flat, nothing written; corrected, all come in; again, nothing does", async ({
  owner,
}) => {
  test.setTimeout(360_000);
  const actor = await aMember();
  const word = `x${randomUUID().slice(0, 8)}`;
  const good = [...manyRows(20_000, word)];
  const bad = good.map((row, at) => (at % 100 === 7 ? [row[0] ?? "", row[1] ?? "", "no link", row[3] ?? "", ""] : row));
  const fileId = await kept(actor, csvOf(bad));
  const before = await contentState();
  const checking = await inSmallHeap(80, "check", actor.id, fileId);
  expect(checking.found).toEqual({ rows: 20_000, faults: 200 });
  expect(checking.grownMb).toBeLessThan(40);
  const check = dataOf(await checkImport(actor, { fileId, reading: READING }));
  expect(check.faults).toHaveLength(200);
  expect(check).toMatchObject({ rows: 20_000, faultCount: 200, faultyRows: 200, before: 0, sameCount: 0 });
  expect(check.faults.map(({ row, column }) => `${row} ${column}`)).toEqual(
    Array.from({ length: 200 }, (_, at) => `${at * 100 + 9} URL`),
  );
  const early = await importClaims(actor, { fileId, reading: READING, ...NO_DUPLICATES });
  expect(early).toMatchObject({ ok: false, code: "INVALID" });
  expect(await contentState(), "nothing was written").toBe(before);
  expect(await db.importRow.count()).toBe(0);

  const report = await imported(actor, csvOf(good));
  expect(report).toMatchObject({ claims: 20_000, parties: 40, before: 0, skipped: 0 });
  expect(await db.claim.count({ where: { statement: { startsWith: `${word} office` } } })).toBe(20_000);
  expect(await db.assertion.count({ where: { createdById: actor.id } })).toBe(20_000);
  expect(await db.event.count({ where: { actorId: actor.id, action: "claim.created" } })).toBe(20_000);
  expect(await verifyLog(owner)).toMatchObject({ ok: true });

  const exporting = await inSmallHeap(80, "export", actor.id);
  expect(exporting.found).toMatchObject({ parts: expect.any(Number) });
  expect(exporting.grownMb).toBeLessThan(40);

  const once = await contentState();
  const { fileId: again, check: nothing } = await checked(actor, csvOf(good));
  expect(nothing).toMatchObject({
    rows: 20_000,
    before: 20_000,
    sameCount: 0,
    alikeCount: 0,
    newParties: 0,
    newSources: 0,
  });
  const second = dataOf(await importClaims(actor, { fileId: again, reading: READING, same: true, alike: true }));
  expect(second).toMatchObject({ claims: 0, before: 20_000, skipped: 0, parties: 0, sources: 0 });
  expect(await contentState(), "the same file changes nothing").toBe(once);
});
