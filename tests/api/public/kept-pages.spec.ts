import { randomUUID } from "node:crypto";
import type { APIRequestContext, APIResponse } from "@playwright/test";
import { db } from "@/lib/db/client";
import { publishClaim } from "@/lib/publishing/publish-claim";
import { reopenClaim } from "@/lib/publishing/reopen-claim";
import { withdrawClaim } from "@/lib/publishing/withdraw-claim";
import { requestReview } from "@/lib/reviews/request-review";
import { type AnArticle, anArticle, anAttachedPassage } from "../../factories/articles";
import { versionOf } from "../../factories/claims";
import { aMember } from "../../factories/members";
import { aDraftedClaim, aPublishedClaim, approve, publicationOf, requestOf } from "../../factories/reviews";
import { expect, test } from "../../support/api";
import { dataOf } from "../../support/data-of";

/** Says that the page was not rendered for this answer. */
const isKept = (response: APIResponse) => response.headers()["cache-status"] === "gainsay; hit";

async function pageOf(claimId: string): Promise<string> {
  const { slug } = await db.claim.findUniqueOrThrow({ where: { id: claimId }, select: { slug: true } });
  return `/claims/${slug}`;
}

/** Asks for a page that is not kept yet, and again until it is: it is put away just after it was sent. */
async function keptAnswer(request: APIRequestContext, path: string, headers = {}): Promise<APIResponse> {
  expect(isKept(await request.get(path, { headers }))).toBe(false);
  await expect.poll(async () => isKept(await request.get(path, { headers }))).toBe(true);
  return request.get(path, { headers });
}

const nonceOf = (response: APIResponse) =>
  /'nonce-([^']+)'/.exec(response.headers()["content-security-policy"] ?? "")?.[1] ?? "";

/** Every nonce that the markup or React's data in it names. */
const noncesIn = (html: string) =>
  new Set([...html.matchAll(/nonce\\*"?[:=]\\*"([^"\\$]+)/g)].map(([, nonce]) => nonce));

const withoutScripts = (html: string) =>
  html.replaceAll(/<script\b[^>]*>.*?<\/script>/gs, "").replaceAll(/ nonce="[^"]*"/g, "");

async function publishedIn(article: AnArticle, words: string): Promise<string> {
  const [checker, editor] = [await aMember(), await aMember("EDITOR")];
  const claim = await aDraftedClaim(checker);
  await anAttachedPassage(checker, article, claim.id, words);
  await requestReview(checker, await requestOf(claim.reviewId)).then(dataOf);
  await approve(editor, claim).then(dataOf);
  await publishClaim(editor, await publicationOf(claim.id)).then(dataOf);
  return claim.id;
}

test("a kept page is the page that was rendered, with headers and a nonce of its own", async ({ request }) => {
  const { id } = await aPublishedClaim(await aMember(), await aMember("EDITOR"));
  const path = await pageOf(id);
  const rendered = await request.get(`${path}?x=1`);
  const [one, two] = [await keptAnswer(request, path), await request.get(path)];
  expect([rendered, one, two].map(isKept)).toEqual([false, true, true]);
  expect(withoutScripts(await one.text())).toBe(withoutScripts(await rendered.text()));
  const nonces = [rendered, one, two].map(nonceOf);
  expect(new Set(nonces).size).toBe(3);
  for (const answer of [rendered, one, two]) {
    expect([...noncesIn(await answer.text())]).toEqual([nonceOf(answer)]);
    expect(answer.headers()["x-request-id"]).toMatch(/^[0-9a-f-]{36}$/);
    expect(answer.headers()["cache-control"]).toContain("no-store");
    expect(answer.headers()["x-content-type-options"]).toBe("nosniff");
  }
  expect(one.headers()["x-request-id"]).not.toBe(two.headers()["x-request-id"]);
});

test("it shows at once that a claim was re-opened, and that it was withdrawn", async ({ request }) => {
  const editor = await aMember("EDITOR");
  const { id } = await aPublishedClaim(await aMember(), editor);
  const path = await pageOf(id);
  await keptAnswer(request, path);

  await reopenClaim(editor, { id, version: await versionOf(id), reason: "A document came up." }).then(dataOf);
  const reopened = await request.get(path);
  expect(isKept(reopened)).toBe(false);
  expect(await reopened.text()).toContain("Under re-review since");
  expect(await (await request.get(path)).text()).toContain("A document came up.");

  await withdrawClaim(editor, { id: randomUUID(), claimId: id, reason: "The document was forged." }).then(dataOf);
  const withdrawn = await request.get(path);
  expect(isKept(withdrawn)).toBe(false);
  expect(await withdrawn.text()).toContain("The document was forged.");
});

test("it shows at once that a claim of the same article changed", async ({ request }) => {
  const article = await anArticle(await aMember());
  const [one, other] = [
    await publishedIn(article, "sold rockets to Southland"),
    await publishedIn(article, "carried steel"),
  ];
  const [path, otherPath] = [await pageOf(one), await pageOf(other)];
  expect(await (await keptAnswer(request, path)).text()).toContain(`href="${otherPath}"`);
  const editor = await aMember("EDITOR");
  await withdrawClaim(editor, { id: randomUUID(), claimId: other, reason: "It was about other wagons." }).then(dataOf);
  const after = await request.get(path);
  expect(isKept(after)).toBe(false);
  expect(await after.text()).not.toContain(`href="${otherPath}"`);
});

test("each choice of colours has a page of its own", async ({ request }) => {
  const { id } = await aPublishedClaim(await aMember(), await aMember("EDITOR"));
  const path = await pageOf(id);
  const plain = await keptAnswer(request, path);
  const dark = await keptAnswer(request, path, { cookie: "other=1; theme=dark" });
  const forged = await request.get(path, { headers: { cookie: 'theme="><b>' } });
  const root = async (response: APIResponse) => /<html[^>]*>/.exec(await response.text())?.[0];
  expect(await root(plain)).toBe('<html lang="en">');
  expect(await root(dark)).toBe('<html lang="en" data-theme="dark">');
  expect(isKept(forged)).toBe(true);
  expect(await root(forged)).toBe('<html lang="en">');
});

test("nothing that one reader sends is in the page of the next", async ({ request }) => {
  const { id } = await aPublishedClaim(await aMember(), await aMember("EDITOR"));
  const path = await pageOf(id);
  const mark = `forged${randomUUID().slice(0, 8)}`;
  const names = [
    ...["content-security-policy", "content-security-policy-report-only", "x-nonce", "x-request-id", "x-gainsay-path"],
    ...["x-forwarded-host", "x-forwarded-proto", "forwarded", "host", "user-agent", "accept-language", "referer"],
  ];
  const value = `script-src 'nonce-${mark}'`;
  const next = await keptAnswer(request, path, Object.fromEntries(names.map((name) => [name, value])));
  for (const answer of [next, await request.get(path)]) {
    expect(await answer.text()).not.toContain(mark);
    expect(JSON.stringify(answer.headers())).not.toContain(mark);
  }
});

test("what Next's own scripts ask for, another day and an unknown claim are no kept pages", async ({ request }) => {
  const { id } = await aPublishedClaim(await aMember(), await aMember("EDITOR"));
  const path = await pageOf(id);
  await keptAnswer(request, path);
  const data = await request.get(path, { headers: { rsc: "1" } });
  expect(isKept(data)).toBe(false);
  const past = await request.get(`${path}?asOf=2020-01-01`);
  expect(isKept(past)).toBe(false);
  expect(await past.text()).not.toBe(await (await request.get(path)).text());
  expect((await request.get("/claims/no-such-claim")).status()).toBe(404);
  expect((await request.head(path)).headers()["cache-status"]).toBeUndefined();
});

test("a kept page is compressed for whoever takes that, and whole for who does not", async ({ request, server }) => {
  const { id } = await aPublishedClaim(await aMember(), await aMember("EDITOR"));
  const path = await pageOf(id);
  const kept = await keptAnswer(request, path, { "accept-encoding": "identity" });
  expect(kept.headers()["content-encoding"]).toBeUndefined();
  const packed = await request.get(path, { headers: { "accept-encoding": "br;q=0.5, gzip" } });
  expect(packed.headers()).toMatchObject({
    "content-encoding": "gzip",
    vary: expect.stringContaining("Accept-Encoding"),
  });
  expect(withoutScripts(await packed.text())).toBe(withoutScripts(await kept.text()));
  expect(Number(packed.headers()["content-length"])).toBeLessThan((await kept.body()).length / 2);
  const refused = await request.get(path, { headers: { "accept-encoding": "gzip;q=0" } });
  expect(refused.headers()["content-encoding"]).toBeUndefined();
  expect(server.log()).not.toContain("kept-pages");
});
