import { changeClaim } from "@/lib/claims/change-claim";
import { db } from "@/lib/db/client";
import type { Actor } from "@/lib/shared/actor";
import { anInboxClaim } from "../../factories/claims";
import { aMember } from "../../factories/members";
import { expect, test } from "../../support/integration";

const EDITORS = 40;
const EDITS = 20;
const STATEMENT = "One claim, many hands";

type Current = { version: number; topics: string[] };

/** Adds one topic to what the editor saw last. Answers what is there now, and whether the edit was accepted. */
async function addTopic(actor: Actor, id: string, topic: string, seen: Current): Promise<[Current, boolean]> {
  // Twelve topics at most: the oldest makes room.
  const topics = [...seen.topics.slice(-11), topic];
  const content = { statement: STATEMENT, language: "en", kind: "FACT", event: null, risk: "NORMAL" } as const;
  const result = await changeClaim(actor, { id, version: seen.version, topics, ...content });
  if (result.ok) return [{ version: result.data.version, topics }, true];
  if (result.code !== "CONFLICT") throw new Error(`${result.code}: ${result.message}`);
  return [result.current as Current, false];
}

async function read(id: string): Promise<Current> {
  return db.claim.findUniqueOrThrow({ where: { id }, select: { version: true, topics: true } });
}

test("40 editors with 20 edits each on one claim: accepted edits, version increments and events are the same number", async () => {
  test.setTimeout(300_000);
  const actors = await Promise.all(Array.from({ length: EDITORS }, (_, index) => aMember("EDITOR", `Editor ${index}`)));
  const [author] = actors;
  if (author === undefined) throw new Error("no editors");
  const id = await anInboxClaim(author, { statement: STATEMENT, topics: [] });
  const start = await read(id);

  const accepted: string[] = [];
  let refused = 0;
  await Promise.all(
    actors.map(async (actor, editor) => {
      let seen = await read(id);
      for (let edit = 0; edit < EDITS; edit++) {
        const topic = `${editor}/${edit}`;
        // As a person does: look at what the refusal showed, and save again on top of it.
        for (let done = false; !done; ) {
          [seen, done] = await addTopic(actor, id, topic, seen);
          if (done) accepted.push(topic);
          else refused += 1;
        }
      }
    }),
  );

  const end = await read(id);
  const events = await db.event.findMany({ where: { claimId: id, action: "claim.changed" }, orderBy: { seq: "asc" } });
  expect(end.version - start.version).toBe(accepted.length);
  expect(events).toHaveLength(accepted.length);
  expect(accepted.length).toBe(EDITORS * EDITS);
  expect(refused).toBeGreaterThan(0);

  test
    .info()
    .annotations.push({ type: "edits", description: `${accepted.length} accepted, ${refused} refused on the way` });

  // None is lost: every accepted topic was put on top of exactly what the edit before it left, once.
  const added = events.map(({ body }) => {
    const { before, after } = JSON.parse(body) as { before: { topics: string[] }; after: { topics: string[] } };
    return { before: before.topics, after: after.topics };
  });
  expect(added.map(({ after }) => after.at(-1)).sort()).toEqual([...accepted].sort());
  for (const [index, { before }] of added.entries()) expect(before).toEqual(added[index - 1]?.after ?? []);
  expect(end.topics).toEqual(added.at(-1)?.after);
});
