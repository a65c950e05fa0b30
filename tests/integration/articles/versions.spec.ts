import { randomUUID } from "node:crypto";
import { addArticleVersion } from "@/lib/articles/add-article-version";
import { dropPassage } from "@/lib/articles/drop-passage";
import { getArticle } from "@/lib/articles/get-article";
import { textHash } from "@/lib/articles/normalise-text";
import { reattachPassage } from "@/lib/articles/reattach-passage";
import { listArticleClaims } from "@/lib/claims/list-article-claims";
import { markClaim } from "@/lib/claims/mark-claim";
import { db } from "@/lib/db/client";
import {
  aMarkedClaim,
  aNewText,
  anArticle,
  articleText,
  latestOf,
  markOf,
  newTextOf,
  spanOf,
} from "../../factories/articles";
import { aMember } from "../../factories/members";
import { articleState } from "../../support/article-state";
import { dataOf } from "../../support/data-of";
import { expect, test } from "../../support/integration";

const STAYS = "Northland sold rockets to Southland in the spring";
const MOVES = "“We counted eleven wagons at the border,” said Ada Lind";
const CHANGES = "Two of the wagons carried steel, according to a report that the harbour office published in 2019.";
const GOES = "A spokesman called the report gossip and would say no more.";

/** A paragraph is put in before the wagons, the report's year is another, and the spokesman is gone. */
const edited = (text: string) =>
  text
    .replace("What was sold?", "What was sold?\n\nNobody but a few officials has seen the list of what was sold.")
    .replace("published in 2019", "published in 2020")
    .replace(GOES, "");

test("every passage is carried to a new text: at its place, moved, changed or lost", async () => {
  const actor = await aMember();
  const old = await anArticle(actor);
  const dropped = await aMarkedClaim(actor, old, "The government of Southland did not answer questions.");
  await dropPassage(actor, { passageId: dropped.passageId, version: 1, reason: "Not a claim." }).then(dataOf);
  const marked = new Map<string, string>();
  for (const words of [STAYS, MOVES, CHANGES, GOES])
    marked.set((await aMarkedClaim(actor, old, words)).passageId, words);

  const events = await db.event.count();
  const input = newTextOf(old, edited(old.text));
  const added = dataOf(await addArticleVersion(actor, input));
  expect(await db.event.count()).toBe(events + 1);
  expect(added.number).toBe(2);
  expect(added.passages.map(({ state, before }) => [before, state])).toEqual([
    [STAYS, "OK"],
    [MOVES, "MOVED"],
    [CHANGES, "CHANGED"],
    [GOES, "ORPHANED"],
  ]);
  expect(added.passages.at(2)?.after).toBe(CHANGES.replace("2019", "2020"));
  expect(added.passages.at(3)?.after).toBeNull();
  expect(dataOf(await addArticleVersion(actor, input)), "sent again").toEqual(added);

  const now = await latestOf(old.id);
  for (const passage of await db.passage.findMany({ where: { articleVersionId: now.versionId } })) {
    const words = marked.get(passage.movedFromId ?? "");
    expect(words).toBeDefined();
    if (passage.state === "ORPHANED")
      expect(passage).toMatchObject({ exact: words, startOffset: null, endOffset: null });
    else expect(now.text.slice(passage.startOffset ?? 0, passage.endOffset ?? 0)).toBe(passage.exact);
  }
  const claims = await listArticleClaims(actor, now.versionId);
  expect(claims.map((claim) => claim.passages[0]?.state)).toEqual(["OK", "MOVED", "CHANGED", "ORPHANED"]);
  expect(claims[2]?.passages[0]?.before).toBe(CHANGES);
  // The text before keeps what was marked in it, and both are still read.
  expect((await listArticleClaims(actor, old.versionId)).map((claim) => claim.passages[0]?.exact)).toEqual([
    STAYS,
    GOES,
    MOVES,
    CHANGES,
  ]);
  expect((await getArticle(actor, old.id, 1))?.shown.text).toBe(old.text);
  expect(await getArticle(actor, old.id)).toMatchObject({ isLatest: true, shown: { number: 2 } });
  expect(await getArticle(actor, old.id, 3)).toBeNull();
});

test("sixty passages are carried in one go, and what was lost is looked for again in a third text", async () => {
  const actor = await aMember();
  const lines = Array.from({ length: 60 }, (_, n) => `Witness number ${n} saw ${n + 3} trucks on road ${n * 7}.`);
  const text = lines.join("\n\n");
  const old = await anArticle(actor, { text });
  for (const line of lines) await aMarkedClaim(actor, old, line);

  const without = lines.filter((_, n) => n % 10 !== 0).reverse();
  const second = await aNewText(actor, old, without.join("\n\n"));
  const states = async (versionId: string) => {
    const rows = await db.passage.groupBy({ by: ["state"], where: { articleVersionId: versionId }, _count: true });
    return Object.fromEntries(rows.map((row) => [row.state, row._count]));
  };
  const after = await states(second.versionId);
  expect((after.OK ?? 0) + (after.MOVED ?? 0)).toBe(54);
  expect((after.CHANGED ?? 0) + (after.ORPHANED ?? 0)).toBe(6);

  // None of the fifty-four is at another's line.
  const moved = await db.passage.findMany({
    where: { articleVersionId: second.versionId, state: { in: ["OK", "MOVED"] } },
    select: { exact: true, startOffset: true, movedFrom: { select: { exact: true } } },
  });
  for (const passage of moved) {
    expect(passage.movedFrom?.exact).toBe(passage.exact);
    expect(passage.startOffset).toBe(second.text.indexOf(passage.exact));
  }
  const third = await aNewText(actor, second, `${text}\n\nThat was all.`);
  const final = await states(third.versionId);
  expect(final.ORPHANED ?? 0).toBe(0);
});

test("the text that is there already, or no text, is refused and changes nothing", async () => {
  const actor = await aMember();
  const old = await anArticle(actor);
  await aMarkedClaim(actor, old, STAYS);
  const before = await articleState(old.id);
  expect(await addArticleVersion(actor, newTextOf(old, `  ${old.text}\n`))).toMatchObject({
    code: "CONFLICT",
    message: expect.stringContaining("version 1"),
  });
  expect(await addArticleVersion(actor, newTextOf(old, " "))).toMatchObject({ code: "INVALID" });
  expect(await addArticleVersion(actor, newTextOf(old, articleText(), { articleId: randomUUID() }))).toMatchObject({
    code: "NOT_FOUND",
  });
  expect(await articleState(old.id)).toBe(before);
});

test("an outlet that goes back to its first text makes a third version, and the passages go back with it", async () => {
  const actor = await aMember();
  const first = await anArticle(actor);
  const { passageId } = await aMarkedClaim(actor, first, STAYS);
  const second = await aNewText(actor, first, `An update.\n\n${first.text}`);
  const third = await aNewText(actor, second, first.text);
  expect(third.text).toBe(first.text);
  const rows = await db.articleVersion.findMany({ where: { articleId: first.id }, orderBy: { number: "asc" } });
  expect(rows.map((row) => row.textSha256)).toEqual([
    textHash(first.text),
    textHash(second.text),
    textHash(first.text),
  ]);
  const [before, after] = await Promise.all([
    db.passage.findUniqueOrThrow({ where: { id: passageId } }),
    db.passage.findFirstOrThrow({ where: { articleVersionId: third.versionId } }),
  ]);
  expect(after).toMatchObject({ exact: before.exact, startOffset: before.startOffset, endOffset: before.endOffset });
});

test("two new texts at once: one is stored, the other is told", async () => {
  const [a, b] = [await aMember(), await aMember()];
  const old = await anArticle(a);
  const answers = await Promise.all([
    addArticleVersion(a, newTextOf(old, `${old.text}\n\nOne more.`)),
    addArticleVersion(b, newTextOf(old, `${old.text}\n\nAnother one.`)),
  ]);
  expect(answers.map((answer) => (answer.ok ? "ok" : answer.code)).sort()).toEqual(["CONFLICT", "ok"]);
  expect(await db.articleVersion.count({ where: { articleId: old.id } })).toBe(2);
});

test("no passage is placed in an old text while a new one is stored", async () => {
  const actor = await aMember();
  const old = await anArticle(actor);
  const words = [STAYS, MOVES, CHANGES, GOES, "eleven wagons", "in the spring", "Ada Lind", "gossip"];
  const [added, ...marked] = await Promise.all([
    addArticleVersion(actor, newTextOf(old, edited(old.text))),
    ...words.map((part) => markClaim(actor, markOf(old, part))),
  ]);
  dataOf(added);
  const placed = marked.filter((answer) => answer.ok).length;
  for (const answer of marked) if (!answer.ok) expect(answer.code).toBe("CONFLICT");
  const now = await latestOf(old.id);
  expect(await db.passage.count({ where: { articleVersionId: old.versionId } })).toBe(placed);
  expect(await db.passage.count({ where: { articleVersionId: now.versionId } })).toBe(placed);
});

test("a lost passage gets a new place by hand, once", async () => {
  const [a, b] = [await aMember(), await aMember()];
  const old = await anArticle(a);
  const { claimId } = await aMarkedClaim(a, old, GOES);
  const now = await aNewText(a, old, edited(old.text));
  const lost = await db.passage.findFirstOrThrow({ where: { articleVersionId: now.versionId, state: "ORPHANED" } });
  const place = { passageId: lost.id, version: 1, ...spanOf(now.text, "Northland has denied it more than once.") };
  const [first, second] = [
    { ...place, id: randomUUID() },
    { ...place, id: randomUUID() },
  ];

  const before = await articleState(old.id);
  expect(await reattachPassage(a, { ...first, version: 2 })).toMatchObject({ code: "CONFLICT" });
  expect(await reattachPassage(a, { ...first, start: 5, end: 5 })).toMatchObject({ code: "INVALID" });
  expect(await articleState(old.id)).toBe(before);

  const answers = await Promise.all([reattachPassage(a, first), reattachPassage(b, second)]);
  expect(answers.map((answer) => (answer.ok ? "ok" : answer.code)).sort()).toEqual(["CONFLICT", "ok"]);
  const claims = await listArticleClaims(a, now.versionId);
  expect(claims).toMatchObject([
    { id: claimId, passages: [{ state: "CHANGED", before: GOES, exact: "Northland has denied it more than once." }] },
  ]);
  const done = answers[0]?.ok ? first : second;
  const doer = answers[0]?.ok ? a : b;
  expect(dataOf(await reattachPassage(doer, done)).passageId, "sent again").toBe(done.id);
  const [placed] = claims[0]?.passages ?? [];
  expect(await reattachPassage(a, { ...place, id: randomUUID(), passageId: placed?.id ?? "" })).toMatchObject({
    code: "BLOCKED",
  });
});
