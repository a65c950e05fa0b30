import { randomUUID } from "node:crypto";
import { verifyLog } from "@/lib/audit/verify-log";
import { db } from "@/lib/db/client";
import { checkImport } from "@/lib/exchange/check-import";
import { importClaims } from "@/lib/exchange/import-claims";
import { addAlias } from "@/lib/parties/add-alias";
import { createParty } from "@/lib/parties/create-party";
import { anInboxClaim } from "../../factories/claims";
import { aMember } from "../../factories/members";
import { partyOf } from "../../factories/parties";
import { dataOf } from "../../support/data-of";
import { checked, csvOf, imported, kept, NO_DUPLICATES, READING, sendFile } from "../../support/import-files";
import { expect, test } from "../../support/integration";
import { refused } from "../../support/refused";

const mark = () => `x${randomUUID().slice(0, 8)}`;

test("a row becomes a claim with who said it, where and when, and one event that names both", async ({ owner }) => {
  const actor = await aMember();
  const word = mark();
  const link = `https://example.org/${word}`;
  const report = await imported(
    actor,
    csvOf([
      [`The ${word} dam holds`, `${word} Ministry`, link, "Dec 2022", "water, dams"],
      [`The ${word} dam was paid for`, "", "", "", ""],
    ]),
  );
  expect(report).toEqual({ rows: 2, claims: 2, parties: 1, sources: 1, before: 0, skipped: 0 });
  const claim = await db.claim.findFirstOrThrow({
    where: { statement: `The ${word} dam holds` },
    include: { assertions: { include: { party: true, source: true } }, attributor: true },
  });
  expect(claim).toMatchObject({
    stage: "INBOX",
    kind: "FACT",
    topics: ["water", "dams"],
    createdById: actor.id,
    statementById: actor.id,
    attributor: { name: `${word} Ministry`, kind: "PERSON" },
  });
  expect(claim.slug).toBe(`the-${word}-dam-holds-c${claim.number}`);
  expect(claim.assertions).toHaveLength(1);
  expect(claim.assertions[0]).toMatchObject({
    primary: true,
    mode: "PARAPHRASE",
    words: `The ${word} dam holds`,
    saidPrecision: "MONTH",
    saidFrom: new Date("2022-12-01"),
    saidTo: new Date("2022-12-31"),
    source: { url: link, title: link },
  });
  const events = await db.event.findMany({ where: { claimId: claim.id } });
  expect(events.map(({ action }) => action)).toEqual(["claim.created"]);
  const body = JSON.parse(events[0]?.body ?? "{}");
  expect(body.rows.map(({ table, id }: { table: string; id: string }) => [table, id])).toEqual([
    ["Assertion", claim.assertions[0]?.id],
    ["Claim", claim.id],
  ]);
  expect(body.after).toMatchObject({ imported: { file: "claims.csv", row: 2 } });
  expect(await verifyLog(owner)).toMatchObject({ ok: true });
});

test("a party is found by name or alias, whatever the case and diacritics, and a link by its source", async () => {
  const actor = await aMember();
  const word = mark();
  const party = dataOf(await createParty(actor, partyOf(`Ministère ${word}`)));
  dataOf(await addAlias(actor, { id: randomUUID(), partyId: party.id, name: `The ${word} Office`, language: "en" }));
  const link = `https://example.org/${word}`;
  const report = await imported(
    actor,
    csvOf([
      [`${word} one`, `MINISTERE ${word}`, link, "", ""],
      [`${word} two`, `the ${word} office`, link, "", ""],
    ]),
  );
  expect(report).toMatchObject({ claims: 2, parties: 0, sources: 1 });
  expect(await db.claim.count({ where: { attributorId: party.id } })).toBe(2);
});

test("every kind of fault is named with its row, its column and what to do", async () => {
  const actor = await aMember();
  const word = mark();
  const content = [
    csvOf([
      ["", "Someone", "", "", ""],
      ["x".repeat(501), "Someone", "", "", ""],
      [`${word} a`, "Someone", "example.org/page", "", ""],
      [`${word} b`, "Someone", "", "03/04/2022", ""],
      [`${word} c`, "Someone", "", "2999-01-01", ""],
      [`${word} d`, "Someone", "", "32 Dec 2022", ""],
      [`${word} \u0007 e`, "Someone", "", "", ""],
      [`${word} f`, "", "https://example.org/", "2022", ""],
      [`${word} g`, "y".repeat(201), "ftp://x", "never", "z".repeat(61)],
    ]).trimEnd(),
    `${word} h,Someone`,
    `${word} i,Someone,,,,more`,
    `"${word} j,Someone,,,`,
    ",,,,",
    `${word} k,"says ""so""",,,`,
  ].join("\n");
  const { check } = await checked(actor, content);
  expect(check).toMatchObject({ rows: 13, empty: 1, faultyRows: 12, faultCount: 16 });
  expect(check.faults.map(({ row, column, wrong }) => [row, column, wrong])).toEqual([
    [2, "Claim", "There is no claim in this row."],
    [3, "Claim", "The claim has 501 characters; 500 is the most."],
    [4, "URL", "A link starts with http:// or https://."],
    [5, "Date", "“03/04/2022” can be read two ways."],
    [6, "Date", "1 Jan 2999 is after today."],
    [7, "Date", "There is no such day as “32 Dec 2022”."],
    [8, "Claim", "This cell has characters that cannot be read."],
    [9, "URL", "Nobody is named who said it, so the link belongs to nothing."],
    [9, "Date", "Nobody is named who said it, so the date belongs to nothing."],
    [10, "Said by", "The name has more than 200 characters."],
    [10, "URL", "A link starts with http:// or https://."],
    [10, "Date", "“never” is not understood as a date."],
    [10, "Tags", "A topic has more than 60 characters."],
    [11, null, "This row has 2 cells, and there are 5 headings."],
    [12, null, "This row has 6 cells, and there are 5 headings."],
    [13, null, "A quotation mark in this row is not closed, or stands inside a quoted cell."],
  ]);
  for (const { remedy, value } of check.faults) expect(remedy.length + value.length).toBeGreaterThan(5);
});

test("the same text at the desk and twice in the file is pointed out, and comes in when asked for", async () => {
  const actor = await aMember();
  const word = mark();
  await anInboxClaim(actor, { statement: `Größe des ${word} Damms` });
  const rows = [
    [`GROSSE des ${word} damms`, "", "", "", ""],
    [`${word} other`, "", "", "", ""],
    [`${word} new`, "", "", "", ""],
    [`${word} NEW`, "", "", "", ""],
    [`${word} new`, "", "", "", ""],
  ];
  const { check } = await checked(actor, csvOf(rows));
  expect(check.duplicates.map((one) => [one.row, one.of, one.of === "row" ? one.other : one.alike])).toEqual([
    [2, "claim", false],
    [5, "row", 4],
    [6, "row", 4],
  ]);
  expect(check.sameCount).toBe(3);
  expect(await imported(actor, csvOf(rows))).toMatchObject({ claims: 2, skipped: 3 });
  expect(await imported(actor, csvOf(rows), { same: true })).toMatchObject({ claims: 3, before: 2, skipped: 0 });
  expect(await imported(actor, csvOf(rows), { same: true })).toMatchObject({ claims: 0, before: 5 });
});

test("a text that is much like a claim of the desk is pointed out, and left out unless asked for", async () => {
  const actor = await aMember();
  const word = mark();
  await anInboxClaim(actor, { statement: `The northern harbour of ${word} was dredged in May` });
  const rows = [[`The northern harbour of ${word} was dredged in March`, "", "", "", ""]];
  const { check } = await checked(actor, csvOf(rows));
  expect(check.duplicates).toMatchObject([{ row: 2, of: "claim", alike: true }]);
  expect(check).toMatchObject({ alikeCount: 1, sameCount: 0, compared: 1 });
  expect(await imported(actor, csvOf(rows))).toMatchObject({ claims: 0, skipped: 1 });
  expect(await imported(actor, csvOf(rows), { alike: true })).toMatchObject({ claims: 1, skipped: 0 });
});

test("UTF-16, windows-1252 and other separators are read", async () => {
  const actor = await aMember();
  const text = "Behauptung;Urheber;Datum\nDie Größe “x”;Müller;2022\n";
  const utf16 = Buffer.from(`\ufeff${text}`, "utf16le");
  for (const [bytes, encoding] of [
    [Buffer.from(text), "utf-8"],
    [Buffer.from(`\ufeff${text}`), "utf-8"],
    [utf16, "utf-16le"],
    [Buffer.from(utf16).swap16(), "utf-16be"],
    [Buffer.from(text.replace("“", "\u0093").replace("”", "\u0094"), "latin1"), "windows-1252"],
  ] as const) {
    const preview = dataOf(await sendFile(actor, bytes, { part: 3 }));
    expect(preview).toMatchObject({ encoding, separator: ";", guess: { text: 0, attributor: 1, date: 2, link: null } });
    expect(preview.columns[0]).toEqual({ heading: "Behauptung", samples: ["Die Größe “x”"] });
  }
});

test("what is no CSV file, empty or too large is refused, and nothing of it stays", async () => {
  const actor = await aMember();
  const large = Buffer.alloc(20 * 1024 * 1024 + 1, "a,b\n");
  for (const bytes of [Buffer.alloc(0), Buffer.from("PK\u0003\u0004rest"), large, Buffer.from("\n\n\n")]) {
    const failure = await refused(() => sendFile(actor, bytes, { part: 1_000_000 }));
    expect(failure.code).toBe("INVALID");
  }
  expect(await db.importFile.count({ where: { createdById: actor.id } })).toBe(0);
});

test("rows with nothing in them count toward a limit of their own, in whatever way they are empty", async () => {
  const actor = await aMember();
  const claim = [`${mark()} a`, "", "", "", ""];
  const { check } = await checked(actor, `${csvOf([claim])}${"\n,,,,\n".repeat(25_000)}`);
  expect(check).toMatchObject({ rows: 1, empty: 50_000, faultCount: 0 });
  for (const empty of ["\n".repeat(50_001), " , \n".repeat(50_001)]) {
    const fileId = await kept(actor, csvOf([claim]) + empty);
    const failure = await refused(() => checkImport(actor, { fileId, reading: READING }));
    expect(failure).toMatchObject({
      code: "INVALID",
      message: expect.stringContaining("50,000 rows with nothing in them"),
    });
  }
});

test("a cell that is no date is not repeated whole", async () => {
  const actor = await aMember();
  const rows = ["x".repeat(9_000), `0001${" ".repeat(9)}`].map((date) => [mark(), "Someone", "", date, ""]);
  const { check } = await checked(actor, csvOf(rows));
  expect(check.faults.map(({ column }) => column)).toEqual(["Date", "Date"]);
  for (const { wrong } of check.faults) expect(wrong.length).toBeLessThan(130);
});

test("a file is its member's alone, and goes after a day", async ({ owner }) => {
  const [actor, other] = [await aMember(), await aMember("ADMIN")];
  const fileId = await kept(actor, csvOf([[`${mark()} a`, "", "", "", ""]]));
  const foreign = { fileId, reading: READING };
  expect(await refused(() => checkImport(other, foreign))).toMatchObject({ code: "NOT_FOUND" });
  expect(await refused(() => importClaims(other, { ...foreign, ...NO_DUPLICATES }))).toMatchObject({
    code: "NOT_FOUND",
  });
  expect(await refused(() => sendFile(other, "a,b\n", { id: fileId }))).toMatchObject({ code: "CONFLICT" });
  await owner.query(`UPDATE "ImportFile" SET "createdAt" = now() - interval '25 hours' WHERE "id" = $1`, [fileId]);
  await kept(other, csvOf([[`${mark()} b`, "", "", "", ""]]));
  expect(await db.importFile.count({ where: { id: fileId } })).toBe(0);
  expect(await db.importChunk.count({ where: { fileId } })).toBe(0);
});

test("what was not checked as it is read now is not imported", async () => {
  const actor = await aMember();
  const { fileId } = await checked(actor, csvOf([[`${mark()} a`, "b", "", "", ""]]));
  const other = { ...READING, columns: { ...READING.columns, attributor: null } };
  expect(await refused(() => importClaims(actor, { fileId, reading: other, ...NO_DUPLICATES }))).toMatchObject({
    code: "INVALID",
  });
  const outside = { ...READING, columns: { ...READING.columns, topics: 9 } };
  expect(await refused(() => checkImport(actor, { fileId, reading: outside }))).toMatchObject({ code: "INVALID" });
});

test("two imports of one file at once bring it once", async () => {
  const actor = await aMember();
  const content = csvOf(Array.from({ length: 300 }, () => [`${mark()} ${mark()} ${mark()}`, mark(), "", "", ""]));
  const files = [(await checked(actor, content)).fileId, (await checked(actor, content)).fileId];
  const reports = await Promise.all(
    files.map((fileId) => importClaims(actor, { fileId, reading: READING, ...NO_DUPLICATES }).then(dataOf)),
  );
  expect(reports.map(({ claims }) => claims).sort((a, b) => a - b)).toEqual([0, 300]);
});
