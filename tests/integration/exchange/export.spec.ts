import { randomUUID } from "node:crypto";
import { parse } from "csv-parse/sync";
import { findClaims } from "@/lib/claims/find-claims";
import { listState } from "@/lib/claims/list-state";
import { planClaim } from "@/lib/claims/plan-claim";
import { db } from "@/lib/db/client";
import { streamPool } from "@/lib/db/list-pool";
import { exportClaims } from "@/lib/exchange/export-claims";
import { type ExportClaims, exportClaimsSchema } from "@/lib/exchange/schema";
import { streamedBody } from "@/lib/next/streamed-body";
import type { Actor } from "@/lib/shared/actor";
import { anInboxClaim, versionOf } from "../../factories/claims";
import { aMember } from "../../factories/members";
import { dataOf } from "../../support/data-of";
import { expect, test } from "../../support/integration";

const asked = (change: Partial<Record<keyof ExportClaims, string>>) =>
  exportClaimsSchema.parse({ format: "csv", ...change });

async function textOf(actor: Actor, input: ExportClaims): Promise<string> {
  let text = "";
  for await (const part of dataOf(await exportClaims(actor, input)).parts) text += part;
  return text;
}

const rowsOf = (csv: string) => parse(csv, { bom: true, relax_column_count: false }) as string[][];

/** Five claims with one rare word. */
async function someClaims(actor: Actor): Promise<{ word: string; ids: string[] }> {
  const word = `q${randomUUID().replaceAll("-", "").slice(0, 12)}`;
  const ids: string[] = [];
  for (const start of ["=SUM(1)", "+1", "-1", "@x", "Größe"])
    ids.push(await anInboxClaim(actor, { statement: `${start} "${word}", said`, topics: ["@arms", "trade"] }));
  return { word, ids };
}

test("the file has the rows of the list, in its order and with its columns, and no cell is a formula", async () => {
  const actor = await aMember("EDITOR", "=Name()");
  const { word, ids } = await someClaims(actor);
  const [owned = ""] = ids;
  const plan = { id: owned, version: await versionOf(owned), ownerId: actor.id, dueAt: "2027-01-02T10:00:00.000Z" };
  dataOf(await planClaim(actor, { ...plan, priority: "HIGH" }));
  const input = asked({ q: word, sort: "-claim", cols: "topics,code,claim,owner,due,denial,approvals,created" });
  const { state } = listState({ ...input, pin: null, density: null });
  const { rows } = await findClaims(actor, { ...state, page: 1, perPage: 25 });
  expect(rows).toHaveLength(5);

  const text = await textOf(actor, input);
  expect(text.startsWith("\ufeffTopics,Code,Claim,Owner,Due,Denial,Approvals,Created,Link\r\n")).toBe(true);
  const [, ...lines] = rowsOf(text);
  expect(lines.map((line) => line[1])).toEqual(rows.map(({ number }) => `C-${number}`));
  const neutral = (cell: string) => (/^[=+\-@]/.test(cell) ? `'${cell}` : cell);
  expect(lines.map((line) => line[2])).toEqual(rows.map(({ statement }) => neutral(statement)));
  for (const cell of lines.flat()) expect(cell).not.toMatch(/^[=+\-@\t\r]/);
  const line = lines.find((cells) => cells.at(-1)?.endsWith(owned));
  expect(line?.slice(3, 7)).toEqual(["'=Name()", "2027-01-02T10:00:00.000Z", "Not asked", "0 of 1"]);
  expect(line?.[0]).toBe("'@arms; trade");
  expect(line?.at(-1)).toMatch(/^http:\/\/[^/]+\/desk\/claims\/[0-9a-f-]{36}$/);
});

test("JSON Lines keep the types, and what they say", async () => {
  const actor = await aMember();
  const { word } = await someClaims(actor);
  const text = await textOf(actor, asked({ format: "jsonl", q: word, sort: "code" }));
  const records = text
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line));
  expect(records).toHaveLength(5);
  expect(records[0]).toMatchObject({
    claim: `=SUM(1) "${word}", said`,
    stage: "INBOX",
    state: "NOT_CHECKED",
    topics: ["@arms", "trade"],
    denial: { status: "NOT_SOUGHT" },
    evidence: { for: 0, against: 0 },
    approvals: { have: 0, need: 1 },
    due: null,
  });
});

test("a selection is exported alone, by its ids or by what it leaves out, and each export has its event", async () => {
  const actor = await aMember();
  const { word, ids } = await someClaims(actor);
  const some = await textOf(actor, asked({ q: "not asked for", ids: ids.slice(0, 2).join(",") }));
  expect(rowsOf(some)).toHaveLength(3);
  const others = await textOf(actor, asked({ q: word, except: ids.slice(0, 2).join(",") }));
  expect(rowsOf(others)).toHaveLength(4);
  const events = await db.event.findMany({
    where: { actorId: actor.id, action: "claims.exported" },
    orderBy: { seq: "asc" },
  });
  expect(events.map(({ body }) => JSON.parse(body).after)).toMatchObject([
    { format: "csv", selected: 2 },
    { format: "csv", q: word, claims: 5, except: 2 },
  ]);
});

test("what the list does not know is left out, and ids that are none are refused", async () => {
  const actor = await aMember();
  const { word } = await someClaims(actor);
  const text = await textOf(actor, asked({ q: word, cols: "code,secret", filter: "secret.is.x", sort: "-secret" }));
  expect(rowsOf(text)[0]).toEqual(["Code", "Link"]);
  expect(rowsOf(text)).toHaveLength(6);
  expect(exportClaimsSchema.safeParse({ format: "csv", ids: "x" }).success).toBe(false);
  expect(exportClaimsSchema.safeParse({ format: "xls" }).success).toBe(false);
});

test("rows are read only as the reader takes them, and a reader that goes gives the connection back", async () => {
  const actor = await aMember();
  const { word } = await someClaims(actor);
  const { parts } = dataOf(await exportClaims(actor, asked({ q: word })));
  let made = 0;
  async function* counted() {
    for await (const part of parts) {
      made += 1;
      yield part;
    }
  }
  const busy = () => streamPool().totalCount - streamPool().idleCount;
  const before = busy();
  const reader = streamedBody(counted()).getReader();
  await reader.read();
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(made, "the headings alone").toBe(1);
  await reader.read();
  expect(made).toBe(2);
  expect(busy()).toBe(before + 1);
  await reader.cancel();
  expect(busy()).toBe(before);
});

test("no cell begins a formula where a spreadsheet separates by semicolons", async () => {
  const actor = await aMember();
  const word = `q${randomUUID().slice(0, 8)}`;
  await anInboxClaim(actor, { statement: `${word};=1+1 and ; @x`, topics: ["a", "=b"] });
  const [, line] = rowsOf(await textOf(actor, asked({ q: word, cols: "claim,topics" })));
  expect(line?.slice(0, 2)).toEqual([`${word};'=1+1 and ; '@x`, "a; '=b"]);
});
