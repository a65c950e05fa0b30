import { randomUUID } from "node:crypto";
import { changeArticle } from "@/lib/articles/change-article";
import { findArticles } from "@/lib/articles/find-articles";
import { findDuplicates } from "@/lib/articles/find-duplicates";
import { getArticle } from "@/lib/articles/get-article";
import { importArticle } from "@/lib/articles/import-article";
import { MAX_ARTICLE_LENGTH, textHash } from "@/lib/articles/normalise-text";
import { importArticleSchema } from "@/lib/articles/schema";
import { db } from "@/lib/db/client";
import { addAlias } from "@/lib/parties/add-alias";
import { createParty } from "@/lib/parties/create-party";
import { aMarkedClaim, anArticle, articleText, importOf } from "../../factories/articles";
import { aMember } from "../../factories/members";
import { articleState } from "../../support/article-state";
import { dataOf } from "../../support/data-of";
import { expect, test } from "../../support/integration";

test("an import stores the article, its text and its outlet, with one event that names all three", async () => {
  const actor = await aMember();
  const name = `The Courier ${randomUUID().slice(-6)}`;
  const input = importOf({ outlet: { name } });
  const before = await db.event.count();
  const { id, slug } = dataOf(await importArticle(actor, input));
  expect(await db.event.count()).toBe(before + 1);
  const event = await db.event.findFirstOrThrow({ orderBy: { seq: "desc" } });
  const body = JSON.parse(event.body);
  expect(event.action).toBe("article.imported");
  expect(body.rows.map((row: { table: string }) => row.table).sort()).toEqual(["Article", "ArticleVersion", "Party"]);
  expect(slug).toMatch(/^what-is-known-about-the-rockets/);
  const view = await getArticle(actor, id);
  expect(view).toMatchObject({ title: input.title, publishedOn: "2023-09-12", isLatest: true, version: 1 });
  expect(view?.outlet?.name).toBe(name);
  expect(view?.shown.text).toBe(input.text);
  expect(view?.shown.importedBy).toBe(actor.name);
});

test("sent twice with the same id it is stored once, also at the same moment", async () => {
  const actor = await aMember();
  const input = importOf();
  const answers = await Promise.all([
    importArticle(actor, input),
    importArticle(actor, input),
    importArticle(actor, input),
  ]);
  const [first, ...others] = answers.map(dataOf);
  for (const other of others) expect(other).toEqual(first);
  expect(await db.article.count({ where: { id: input.id } })).toBe(1);
  expect(await db.articleVersion.count({ where: { articleId: input.id } })).toBe(1);
});

test("the same text is noticed whatever its spacing, and imported again when said so", async () => {
  const actor = await aMember();
  const text = articleText();
  const article = await anArticle(actor, { text });
  const before = await articleState(article.id);
  const again = importOf({ text: `\n\n  ${text.replaceAll("\n\n", "\r\n\r\n\r\n")}  ` });
  const refused = await importArticle(actor, again);
  expect(refused).toMatchObject({ ok: false, code: "CONFLICT" });
  if (refused.ok) throw new Error("not refused");
  expect(refused.current).toMatchObject({ duplicates: [{ id: article.id, same: "TEXT", number: 1 }] });
  expect(await articleState(article.id)).toBe(before);
  expect(await db.article.count({ where: { id: again.id } })).toBe(0);
  const copy = dataOf(await importArticle(actor, { ...again, again: true }));
  const { slug } = await db.article.findUniqueOrThrow({ where: { id: article.id }, select: { slug: true } });
  expect(copy.slug).not.toBe(slug);
});

test("two members who import one text at once make one article", async () => {
  const [a, b] = [await aMember(), await aMember()];
  const text = articleText();
  const answers = await Promise.all([importArticle(a, importOf({ text })), importArticle(b, importOf({ text }))]);
  expect(answers.map((answer) => (answer.ok ? "ok" : answer.code)).sort()).toEqual(["CONFLICT", "ok"]);
  expect(await db.articleVersion.count({ where: { textSha256: textHash(text) } })).toBe(1);
});

test("the same address with another text is found as such", async () => {
  const actor = await aMember();
  const url = `https://news.example/${randomUUID()}`;
  const article = await anArticle(actor, { url });
  const found = await findDuplicates(db, { hash: textHash("another text"), urls: [url] });
  expect(found).toMatchObject([{ id: article.id, same: "ADDRESS", number: 1, version: 1 }]);
});

test("an outlet is found by its name or alias, whatever the case, and not made twice", async () => {
  const actor = await aMember();
  const tag = randomUUID().slice(-6);
  const party = dataOf(
    await createParty(actor, {
      id: randomUUID(),
      name: `Agence Réunie ${tag}`,
      kind: "OUTLET",
      description: null,
      wikidataId: null,
      evenIfNear: true,
    }),
  );
  await addAlias(actor, { id: randomUUID(), partyId: party.id, name: `AR${tag}`, language: null }).then(dataOf);
  const count = await db.party.count();
  for (const name of [`agence reunie ${tag}`, `ar${tag}`, `Agence Réunie ${tag}`]) {
    const article = await anArticle(actor, { outlet: { name } });
    expect((await getArticle(actor, article.id))?.outlet?.id).toBe(party.id);
  }
  expect(await db.party.count()).toBe(count);
});

for (const [what, text, message] of [
  ["nothing", "", /no text/],
  ["white space only", " \n\t\u200b \n", /no text/],
  ["more than an article can be", "word ".repeat(MAX_ARTICLE_LENGTH / 4), /characters; an article may have 1,000,000/],
  ["ten megabytes", "x".repeat(10 * 1024 * 1024), /10,485,760 characters/],
] as const) {
  test(`a text of ${what} is refused and nothing is stored`, async () => {
    const actor = await aMember();
    const input = importOf({ text, outlet: { name: `Nobody ${randomUUID()}` } });
    const before = await articleState(input.id);
    const refused = await importArticle(actor, input);
    expect(refused).toMatchObject({ ok: false, code: "INVALID" });
    expect(refused.ok ? "" : refused.fieldErrors?.text?.[0]).toMatch(message);
    expect(await articleState(input.id)).toBe(before);
  });
}

test("fields are judged before anything is stored", () => {
  const problems = (change: object) => {
    const parsed = importArticleSchema.safeParse({ ...importOf(), ...change });
    return parsed.success ? [] : parsed.error.issues.map((issue) => issue.path.join("."));
  };
  expect(problems({})).toEqual([]);
  expect(problems({ title: "  " })).toEqual(["title"]);
  expect(problems({ publishedOn: "2999-01-01" })).toEqual(["publishedOn"]);
  expect(problems({ publishedOn: "last week" })).toContain("publishedOn");
  expect(problems({ url: "javascript:alert(1)" })).toEqual(["url"]);
  expect(problems({ language: "English" })).toEqual(["language"]);
  expect(problems({ method: "FAX" })).toEqual(["method"]);
});

test("a correction names the version it was based on; the loser changes nothing and gets the record", async () => {
  const [a, b] = [await aMember(), await aMember()];
  const article = await anArticle(a);
  const details = { outlet: null, byline: null, publishedOn: null, language: "fr", url: null };
  const base = { id: article.id, version: 1, ...details };
  const answers = await Promise.all([
    changeArticle(a, { ...base, title: "Theirs" }),
    changeArticle(b, { ...base, title: "Mine" }),
  ]);
  expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
  const lost = answers.find((answer) => !answer.ok);
  const view = await getArticle(a, article.id);
  expect(lost).toMatchObject({ code: "CONFLICT", current: { title: view?.title, version: 2 } });
  const before = await articleState(article.id);
  expect(await changeArticle(b, { ...base, title: "Late" })).toMatchObject({ ok: false, code: "CONFLICT" });
  expect(await articleState(article.id)).toBe(before);
});

test("a correction that corrects nothing writes nothing", async () => {
  const actor = await aMember();
  const input = importOf();
  await importArticle(actor, input).then(dataOf);
  const before = await articleState(input.id);
  const { title, outlet, byline, publishedOn, language, url } = input;
  const same = await changeArticle(actor, {
    id: input.id,
    version: 1,
    title,
    outlet,
    byline,
    publishedOn,
    language,
    url,
  });
  expect(dataOf(same).version).toBe(1);
  expect(await articleState(input.id)).toBe(before);
});

test("articles are found by title, outlet and address without case or accents, with their claims counted", async () => {
  const actor = await aMember();
  const tag = randomUUID().slice(-6);
  const article = await anArticle(actor, { title: `Élysée 100% ${tag}`, outlet: { name: `Le Journal ${tag}` } });
  await aMarkedClaim(actor, article, "Northland sold rockets");
  await anArticle(actor, { title: `Unrelated ${tag}` });
  for (const q of [`elysee 100% ${tag}`, `le journal ${tag}`]) {
    const found = await findArticles(actor, { q, page: 1 });
    expect(
      found.rows.map((row) => row.id),
      q,
    ).toEqual([article.id]);
    expect(found.rows[0]?.stages).toEqual({ INBOX: 1 });
  }
  // A per cent sign is a character here, not a wildcard.
  expect((await findArticles(actor, { q: `%${tag}`, page: 1 })).total).toBe(0);
  expect(await findArticles(actor, { q: tag, page: 99 })).toMatchObject({ page: 1, total: 2, pages: 1 });
});
