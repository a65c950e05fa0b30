import { randomUUID } from "node:crypto";
import { dropPassage } from "@/lib/articles/drop-passage";
import { attachPassage } from "@/lib/claims/attach-passage";
import { findSeenBefore } from "@/lib/claims/find-seen-before";
import { listArticleClaims } from "@/lib/claims/list-article-claims";
import { markClaim } from "@/lib/claims/mark-claim";
import { moveClaim } from "@/lib/claims/move-claim";
import { db } from "@/lib/db/client";
import {
  aMarkedClaim,
  aNewText,
  anArticle,
  anAttachedPassage,
  articleText,
  markOf,
  spanOf,
} from "../../factories/articles";
import { anInboxClaim, aParty, versionOf } from "../../factories/claims";
import { aMember } from "../../factories/members";
import { articleState } from "../../support/article-state";
import { dataOf } from "../../support/data-of";
import { expect, test } from "../../support/integration";

const WORDS = "Northland sold rockets to Southland in the spring";

test("a claim is marked with its passage and who says so, in one event", async () => {
  const actor = await aMember();
  const article = await anArticle(actor, { outlet: { name: `Wire ${randomUUID().slice(-6)}` } });
  const [eastland, via] = [await aParty(actor, "Eastland"), await aParty(actor, "Agency")];
  const input = markOf(article, WORDS, {
    assertion: {
      id: randomUUID(),
      partyId: eastland,
      capacity: "Foreign ministry",
      mode: "PARAPHRASE",
      words: WORDS,
      said: { from: "2023-09-12", to: "2023-09-12", precision: "DAY" },
      viaIds: [via],
    },
  });
  const before = await db.event.count();
  const marked = dataOf(await markClaim(actor, input));
  expect(marked).toMatchObject({ id: input.claim.id, articleId: article.id });
  expect(dataOf(await markClaim(actor, input))).toEqual(marked);
  expect(await db.event.count()).toBe(before + 1);
  const [claim, ...others] = await listArticleClaims(actor, article.versionId);
  expect(others).toEqual([]);
  expect(claim).toMatchObject({
    state: "NOT_CHECKED",
    stage: "INBOX",
    owner: null,
    denialStatus: "NOT_SOUGHT",
    evidence: { supports: 0, refutes: 0 },
    passages: [{ ...spanOf(article.text, WORDS), exact: WORDS, state: "OK", before: null }],
  });
  expect(claim?.attributor).toMatchObject({ capacity: "Foreign ministry", via: [expect.stringContaining("Agency")] });
  const assertion = await db.assertion.findFirstOrThrow({ where: { claimId: input.claim.id } });
  expect(assertion).toMatchObject({ primary: true, words: WORDS, wordsLanguage: "en", passageId: input.passage.id });
});

test("every refusal of a marking leaves nothing behind", async () => {
  const actor = await aMember();
  const article = await anArticle(actor);
  const good = markOf(article, WORDS);
  const party = await aParty(actor);
  const assertion = {
    id: randomUUID(),
    partyId: party,
    capacity: null,
    mode: "DIRECT_QUOTE" as const,
    words: null,
    said: null,
    viaIds: [],
  };
  const before = await articleState(article.id);
  const passage = (change: object) => ({ ...good, passage: { ...good.passage, ...change } });
  const cases = {
    "spans nothing": [passage({ start: 4, end: 4 }), "INVALID"],
    "white space only": [passage(spanOf(article.text, "\n\n")), "INVALID"],
    "outside the text": [passage({ start: 0, end: article.text.length + 1 }), "INVALID"],
    "no such text": [passage({ articleVersionId: randomUUID() }), "NOT_FOUND"],
    "a quotation without words": [{ ...good, assertion }, "INVALID"],
    "said after today": [
      {
        ...good,
        assertion: {
          ...assertion,
          words: "x",
          said: { from: "2999-01-01", to: "2999-01-01", precision: "DAY" as const },
        },
      },
      "INVALID",
    ],
    "through itself": [{ ...good, assertion: { ...assertion, words: "x", viaIds: [party] } }, "INVALID"],
    "nobody by this id": [{ ...good, assertion: { ...assertion, words: "x", partyId: randomUUID() } }, "INVALID"],
  } as const;
  for (const [what, [input, code]] of Object.entries(cases)) {
    const refused = await markClaim(actor, input as typeof good);
    expect(refused, what).toMatchObject({ ok: false, code });
    expect(await articleState(article.id), what).toBe(before);
  }
  const refused = await markClaim(actor, { ...good, assertion });
  expect(refused.ok ? {} : refused.fieldErrors).toHaveProperty(["assertion.words"]);
});

test("a passage longer than a paragraph is refused with its length", async () => {
  const actor = await aMember();
  const article = await anArticle(actor, { text: `${articleText()}\n\n${"Much was said. ".repeat(80)}` });
  const refused = await markClaim(actor, markOf(article, "Much was said. ".repeat(80).trim()));
  expect(refused).toMatchObject({ ok: false, code: "INVALID", message: expect.stringContaining("may have 1,000") });
});

test("the selection grows to whole characters and loses its white space", async () => {
  const actor = await aMember();
  const family = "👨‍👩‍👧";
  const article = await anArticle(actor, { text: `${articleText()}\n\nA family ${family} fled, he said.` });
  const input = markOf(article, WORDS);
  const at = article.text.indexOf(family);
  await markClaim(actor, { ...input, passage: { ...input.passage, start: at - 1, end: at + 2 } }).then(dataOf);
  const [claim] = await listArticleClaims(actor, article.versionId);
  expect(claim?.passages[0]).toMatchObject({ exact: family, start: at, end: at + family.length });
});

test("an older text takes no passage any more", async () => {
  const actor = await aMember();
  const old = await anArticle(actor);
  await aNewText(actor, old, `${old.text}\n\nA sentence was added.`);
  const claimId = await anInboxClaim(actor);
  const before = await articleState(old.id);
  expect(await markClaim(actor, markOf(old, WORDS))).toMatchObject({ ok: false, code: "CONFLICT" });
  const passage = { id: randomUUID(), articleVersionId: old.versionId, ...spanOf(old.text, WORDS) };
  expect(await attachPassage(actor, { claimId, passage })).toMatchObject({ ok: false, code: "CONFLICT" });
  expect(await articleState(old.id)).toBe(before);
});

test("a claim gets further passages, but none twice, and none when it is a duplicate", async () => {
  const actor = await aMember();
  const article = await anArticle(actor);
  const { claimId } = await aMarkedClaim(actor, article, WORDS);
  await anAttachedPassage(actor, article, claimId, "eleven wagons");
  const [claim] = await listArticleClaims(actor, article.versionId);
  expect(claim?.passages.map((passage) => passage.exact)).toEqual([WORDS, "eleven wagons"]);
  const before = await articleState(article.id);
  const passage = { id: randomUUID(), articleVersionId: article.versionId, ...spanOf(article.text, " eleven wagons ") };
  // With the spaces around it, it is the same passage.
  expect(await attachPassage(actor, { claimId, passage })).toMatchObject({
    code: "CONFLICT",
  });
  expect(await articleState(article.id)).toBe(before);

  const { number } = await db.claim.findUniqueOrThrow({ where: { id: claimId }, select: { number: true } });
  const duplicate = await anInboxClaim(actor);
  const version = await versionOf(duplicate);
  await moveClaim(actor, { event: "MARK_DUPLICATE", id: duplicate, version, duplicateOf: number }).then(dataOf);
  expect(await attachPassage(actor, { claimId: duplicate, passage })).toMatchObject({
    code: "BLOCKED",
    message: expect.stringContaining(`C-${number}`),
  });
});

test("a passage is dropped once, with its reason, and then no longer listed", async () => {
  const [a, b] = [await aMember(), await aMember()];
  const article = await anArticle(a);
  const { passageId } = await aMarkedClaim(a, article, WORDS);
  const input = { passageId, version: 1, reason: "It belongs to another claim." };
  const answers = await Promise.all([dropPassage(a, input), dropPassage(b, input)]);
  expect(answers.map((answer) => (answer.ok ? "ok" : answer.code)).sort()).toEqual(["CONFLICT", "ok"]);
  expect(await listArticleClaims(a, article.versionId)).toEqual([]);
  const row = await db.passage.findUniqueOrThrow({ where: { id: passageId } });
  expect(row).toMatchObject({ withdrawnReason: input.reason, version: 2, exact: WORDS });
  expect(await dropPassage(a, { ...input, passageId: randomUUID() })).toMatchObject({ code: "NOT_FOUND" });
});

test("claims are suggested by code, by words and by the likeness of a passage", async () => {
  const actor = await aMember();
  const tag = randomUUID().slice(-6);
  const id = await anInboxClaim(actor, { statement: `Northland delivered field howitzers ${tag} to Southland` });
  const { number } = await db.claim.findUniqueOrThrow({ where: { id }, select: { number: true } });
  for (const query of [`C-${number}`, `c${number}`, String(number), `howitzers ${tag}`]) {
    expect((await findSeenBefore(actor, { words: query }))[0]?.id, query).toBe(id);
  }
  const passage = `On Monday Eastland said that Northland had delivered howitzers ${tag} to its ally Southland, despite denials.`;
  expect((await findSeenBefore(actor, { words: passage })).map((claim) => claim.id)).toContain(id);
  expect(await findSeenBefore(actor, { words: "  " })).toEqual([]);
});
