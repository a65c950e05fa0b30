import { changeClaim } from "@/lib/claims/change-claim";
import { db } from "@/lib/db/client";
import { changeParty } from "@/lib/parties/change-party";
import { publishClaim } from "@/lib/publishing/publish-claim";
import { startCorrection } from "@/lib/publishing/start-correction";
import { requestReview } from "@/lib/reviews/request-review";
import { saveDraft } from "@/lib/reviews/save-draft";
import { versionOf } from "../../factories/claims";
import { approve, draftOf, publicationOf, requestOf, reviewVersion } from "../../factories/reviews";
import { expect, test } from "../../support/api";
import { dataOf } from "../../support/data-of";
import { aPublishedStory, type HttpStory, type Told, tellHttpStory } from "../../support/http-story";
import { aChangeOf } from "../rules/inputs";

test.describe("public addresses", () => {
  let story: HttpStory;
  let told: Told;
  let slug: string;
  let code: number;

  test.beforeEach(async ({ server }) => {
    story ??= await tellHttpStory(server.origin);
    told = await story.published();
    ({ slug, number: code } = await db.claim.findUniqueOrThrow({ where: { id: told.id } }));
  });

  const get = (server: { origin: string }, path: string) => fetch(server.origin + path, { redirect: "manual" });

  test("a claim is found by its code, in either case, for good", async ({ server }) => {
    for (const name of [`C-${code}`, `c-${code}`]) {
      const response = await get(server, `/claims/${name}`);
      expect(response.status).toBe(308);
      expect(response.headers.get("location")).toBe(`/claims/${slug}`);
    }
    const hidden = await db.claim.findUniqueOrThrow({ where: { id: (await story.inReview()).id } });
    for (const name of [
      `C-${hidden.number}`,
      hidden.slug,
      hidden.id,
      "C-999999999",
      "C-0",
      "C--1",
      "C-1e3",
      "C-12345678901",
    ])
      expect((await get(server, `/claims/${name}`)).status, name).toBe(404);
  });

  test("a version is at its number, written one way, and nowhere else", async ({ server }) => {
    expect((await get(server, `/claims/${slug}/v/1`)).status).toBe(200);
    const none = [
      "0",
      "2",
      "-1",
      "01",
      "+1",
      "1.0",
      "1e0",
      "0x1",
      "%201",
      "1%20",
      "abc",
      "2147483648",
      "9".repeat(30),
      "١",
    ];
    for (const number of none) expect.soft((await get(server, `/claims/${slug}/v/${number}`)).status, number).toBe(404);
    for (const path of [
      `/claims/${slug}/v`,
      `/claims/${slug}/v/1/x`,
      `/claims/${slug}/x`,
      `/claims/${slug.toUpperCase()}`,
    ])
      expect.soft((await get(server, path)).status, path).toBe(404);
  });

  test("a page number or a filter that is none does no harm", async ({ server }) => {
    const numbers = ["0", "-1", "abc", "1.5", "2", "99999", "2147483648", "9".repeat(30), "1e9", "", "%00", "1&page=2"];
    for (const list of ["/claims", "/parties", "/corrections"])
      for (const number of numbers) {
        const response = await get(server, `${list}?page=${number}`);
        expect.soft(response.status, `${list}?page=${number}`).toBe(200);
      }
    const queries = [
      "state=NONE&denial=NONE&sort=none&kind=NONE",
      "state=FALSE&state=UNPROVEN&state=FALSE",
      `party=${"x".repeat(3000)}`,
      "topic=%00&party=%00",
      "party=../../desk&topic=%27%3B%20DROP%20TABLE%20x%3B--",
      "__proto__=x&constructor=y&q[]=z",
    ];
    for (const query of queries)
      expect.soft((await get(server, `/claims?${query}`)).status, query.slice(-60)).toBe(200);
  });

  test("whatever is searched for is searched for as text", async ({ server }) => {
    const words = [
      "%",
      "_",
      "\\",
      "'",
      '"',
      "--",
      "a".repeat(5000),
      "\0",
      "\ud800",
      "🚀",
      "‮",
      "%%%_%",
      "<b>x</b>",
      "$1",
      "{{x}}",
    ];
    for (const list of ["/claims", "/parties"])
      for (const word of words) {
        const encoded = word === "\ud800" ? "%ED%A0%80" : encodeURIComponent(word);
        const response = await get(server, `${list}?q=${encoded}`);
        expect.soft(response.status, `${list}?q=${encoded.slice(0, 40)}`).toBe(200);
        expect.soft((await response.text()).includes("<b>x</b>"), list).toBe(false);
      }
    const all = await (await get(server, "/claims?q=%25")).text();
    expect(all, "a percent sign is no pattern").not.toContain(`href="/claims/${slug}"`);
  });

  test("a day that is none is told, and the days around the publication are right", async ({ server }) => {
    const day = (offset: number) => new Date(Date.now() + offset * 86_400_000).toISOString().slice(0, 10);
    const asOf = async (text: string) => {
      const response = await get(server, `/claims/${slug}?asOf=${text}`);
      expect.soft(response.status, text).toBe(200);
      return response.text();
    };
    const says = async (text: string, words: string, told = true) =>
      expect.soft((await asOf(text)).includes(words), `asOf=${text} says “${words}”`).toBe(told);
    for (const text of [
      "",
      "x",
      "2023-02-30",
      "2023-13-01",
      "20230101",
      "0000-00-00",
      "%00",
      "2023-01-01T00:00:00Z",
      `${day(0)}&asOf=x`,
    ])
      await says(text, "is not a day");
    await says("%3Cscript%3Ealert(1)%3C/script%3E", "<script>alert(1)", false);
    await says(day(-1), "Nothing was published on this claim");
    await says(day(0), "That was version 1 of");
    await says("0001-01-01", "Nothing was published on this claim");
    await says("9999-12-31", "The page as it stood");
  });

  test("a comparison of versions that are none does no harm", async ({ server }) => {
    for (const query of [
      "from=0&to=0",
      "from=x&to=y",
      "from=99&to=-99",
      `from=${"9".repeat(30)}`,
      "to=1.5",
      "from=1&from=2",
    ])
      expect.soft((await get(server, `/claims/${slug}/history?${query}`)).status, query).toBe(200);
  });

  test("what does not exist is not found, as a page that leads on", async ({ server }) => {
    const paths = [
      "/nowhere",
      "/claims/none",
      "/claims/none/v/1",
      "/claims/none/history",
      "/parties/none",
      "/articles/none",
    ];
    for (const path of [
      ...paths,
      "/claims/%00",
      "/parties/%00",
      "/articles/%FF",
      "/parties/a%2F..%2Fb",
      "/robots.txt/x",
    ]) {
      const response = await get(server, path);
      expect.soft(response.status, path).toBe(404);
      const html = await response.text();
      expect.soft(/There is no such page|Nothing is published at this address/.test(html), path).toBe(true);
      expect.soft(/<meta name="robots" content="noindex/.test(html), `${path} asks not to be indexed`).toBe(true);
    }
  });

  test("addresses stay when what they name is reworded or renamed, and old versions keep the old words", async ({
    server,
  }) => {
    const { author, editor } = { author: story.cast.author.actor, editor: story.cast.editor.actor };
    const own = await aPublishedStory(author, editor);
    const before = await db.claim.findUniqueOrThrow({ where: { id: own.id } });
    const party = await db.party.findUniqueOrThrow({ where: { id: own.accused } });
    const reason = "The number was wrong.";
    const reviewId = crypto.randomUUID();
    await startCorrection(editor, { id: own.id, version: before.version, reason, reviewId }).then(dataOf);
    const statement = `Northland sold none ${own.id.slice(-6)}`;
    await changeClaim(author, await aChangeOf(own.id, { statement })).then(dataOf);
    const renamed = { id: party.id, version: party.version, name: `Renamed ${party.id.slice(-6)}`, kind: party.kind };
    await changeParty(author, { ...renamed, description: null, wikidataId: null }).then(dataOf);
    await saveDraft(author, draftOf(reviewId, await reviewVersion(reviewId), { known: "Two say so." })).then(dataOf);
    await requestReview(author, await requestOf(reviewId)).then(dataOf);
    await approve(story.cast.admin.actor, { id: own.id, reviewId }).then(dataOf);
    const correction = { correctionKind: "CORRECTION_FACT", correctionNote: reason } as const;
    await publishClaim(editor, await publicationOf(own.id, correction)).then(dataOf);

    const page = async (path: string) => {
      const response = await get(server, path);
      expect(response.status, path).toBe(200);
      return response.text();
    };
    const now = await page(`/claims/${before.slug}`);
    expect(now).toContain(statement);
    expect(now).toContain(renamed.name);
    const old = await page(`/claims/${before.slug}/v/1`);
    expect(old).toContain(before.statement);
    expect(old).toContain(party.name);
    expect(old).not.toContain(renamed.name);
    expect(await page(`/parties/${party.slug}`)).toContain(renamed.name);
    expect(await page(`/claims/${before.slug}/history?from=1&to=2`)).toContain(reason);
    expect(await page("/corrections")).toContain(statement);
    expect(await versionOf(own.id)).toBeGreaterThan(before.version);
  });

  test("the site map names every public page and no other; crawlers are kept from the desk", async ({ server }) => {
    const xml = await (await get(server, "/sitemap.xml")).text();
    const addresses = [...xml.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address = ""]) => address);
    expect(new Set(addresses).size).toBe(addresses.length);
    expect(addresses).toContain(`${server.origin}/claims/${slug}`);
    const hidden = await db.claim.findUniqueOrThrow({ where: { id: (await story.inReview()).id } });
    expect(xml).not.toContain(hidden.slug);
    for (const address of addresses.slice(0, 40)) {
      expect(address.startsWith(`${server.origin}/`)).toBe(true);
      expect.soft((await fetch(address, { redirect: "manual" })).status, address).toBe(200);
    }
    const robots = await (await get(server, "/robots.txt")).text();
    for (const line of ["Disallow: /desk", "Disallow: /join", `Sitemap: ${server.origin}/sitemap.xml`])
      expect(robots).toContain(line);
  });

  test("every link of the public pages leads to a page", async ({ server }) => {
    const seen = new Set<string>();
    const rest = [
      "/",
      "/claims",
      "/parties",
      "/corrections",
      "/methodology",
      `/claims/${slug}`,
      `/claims/${slug}/history`,
    ];
    for (let path = rest.shift(); path !== undefined && seen.size < 60; path = rest.shift()) {
      if (seen.has(path)) continue;
      seen.add(path);
      const response = await get(server, path);
      expect.soft(response.status, path).toBeLessThan(400);
      const html = await response.text();
      for (const [, href = ""] of html.matchAll(/<a [^>]*href="(\/[^"#]*)/g)) {
        const address = href.replaceAll("&amp;", "&");
        if (!seen.has(address) && (address.includes(slug) || address.split("/").length < 3)) rest.push(address);
      }
    }
    expect(seen.size).toBeGreaterThan(10);
  });
});
