import { randomUUID } from "node:crypto";
import { db } from "@/lib/db/client";
import { MemberRole } from "@/lib/db/generated/enums";
import { changeSource } from "@/lib/sources/change-source";
import type { ChangeSource } from "@/lib/sources/schema";
import { aSource, sourceOf } from "../../factories/claims-content";
import { aMember } from "../../factories/members";
import { dataOf } from "../../support/data-of";
import { expect, test } from "../../support/integration";
import { refused } from "../../support/refused";

const changeOf = (id: string, change: Partial<ChangeSource> = {}): ChangeSource => ({
  ...sourceOf(),
  id,
  version: 1,
  ...change,
});

for (const role of Object.values(MemberRole)) {
  test(`${role}: changes what is said about a source, with one event that names before and after`, async () => {
    const actor = await aMember(role);
    const id = await aSource(actor);
    expect(dataOf(await changeSource(actor, changeOf(id, { originGroup: "the port" })))).toEqual({ version: 2 });
    const stored = await db.source.findUniqueOrThrow({ where: { id } });
    expect(stored).toMatchObject({ originGroup: "the port", version: 2, updatedById: actor.id });
    const events = await db.event.findMany({ where: { subjectId: id, action: "source.changed" } });
    expect(events.map((event) => JSON.parse(event.body))).toEqual([
      expect.objectContaining({
        actorId: actor.id,
        before: expect.objectContaining({ originGroup: null }),
        after: expect.objectContaining({ originGroup: "the port" }),
      }),
    ]);
  });
}

test("saving what stands there already changes nothing", async () => {
  const actor = await aMember();
  const id = await aSource(actor);
  expect(dataOf(await changeSource(actor, changeOf(id)))).toEqual({ version: 1 });
  expect(await db.event.count({ where: { subjectId: id, action: "source.changed" } })).toBe(0);
});

test("refused: based on an older version, with a link that is on record, and for a source that is not there", async () => {
  const [first, second] = [await aMember("CHECKER", "Ana"), await aMember()];
  const id = await aSource(first);
  const url = `https://port.example/${randomUUID()}`;
  await aSource(second, { url, title: "The other ledger" });
  await changeSource(first, changeOf(id, { publisher: "Port" })).then(dataOf);

  const late = await refused(() => changeSource(second, changeOf(id, { publisher: "Harbour" })));
  expect(late).toMatchObject({ code: "CONFLICT", current: { publisher: "Port", version: 2 } });
  const taken = await refused(() => changeSource(second, changeOf(id, { version: 2, url })));
  expect(taken).toMatchObject({
    code: "INVALID",
    fieldErrors: { url: [expect.stringContaining("The other ledger")] },
  });
  expect((await refused(() => changeSource(second, changeOf(randomUUID())))).code).toBe("NOT_FOUND");
});

test("two who change one source at the same moment: one is taken, the other sees it", async () => {
  const [first, second] = [await aMember(), await aMember()];
  const id = await aSource(first);
  const results = await Promise.all([
    changeSource(first, changeOf(id, { publisher: "Port" })),
    changeSource(second, changeOf(id, { publisher: "Harbour" })),
  ]);
  expect(results.filter((result) => result.ok)).toHaveLength(1);
  expect(results.find((result) => !result.ok)).toMatchObject({ code: "CONFLICT" });
  expect((await db.source.findUniqueOrThrow({ where: { id } })).version).toBe(2);
});
