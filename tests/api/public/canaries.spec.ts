import type { Client } from "pg";
import { expect, test } from "../../support/api";
import { type Canaries, releaseCanaries } from "./canary-story";

/** A page, and what the router asks for when it follows a link, or foresees that it will. */
const WAYS: Record<string, string>[] = [
  {},
  { RSC: "1" },
  { RSC: "1", "Next-Router-Prefetch": "1" },
  { RSC: "1", "Next-Router-Prefetch": "1", "Next-Router-Segment-Prefetch": "/_tree" },
];

/** Everything that the address answers, in each of the ways: bodies and headers. */
async function answersOf(server: string, path: string): Promise<string[]> {
  return Promise.all(
    WAYS.map(async (headers) => {
      const response = await fetch(server + path, { headers });
      return `${JSON.stringify([...response.headers])}\n${await response.text()}`;
    }),
  );
}

/** Does the work for each item, six at a time. */
async function inBatches<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  const rest = [...items];
  const hand = async () => {
    for (let item = rest.shift(); item !== undefined; item = rest.shift()) await work(item);
  };
  await Promise.all(Array.from({ length: 6 }, hand));
}

/** All addresses of the public side that could say something of these claims, parties and articles. */
function addressesOf({ slugs, parties, articles, sealed }: Canaries): string[] {
  const today = new Date().toISOString().slice(0, 10);
  const claims = Object.values(slugs).flatMap((slug) => [
    `/claims/${slug}`,
    `/claims/${slug}?asOf=${today}`,
    `/claims/${slug}?asOf=2020-01-01`,
    `/claims/${slug}/v/1`,
    `/claims/${slug}/v/2`,
    `/claims/${slug}/v/3`,
    `/claims/${slug}/history`,
    `/claims/${slug}/history?from=1&to=2`,
    `/claims/${slug}/history?from=2&to=1`,
    `/claims/${slug}/history?from=1&to=99`,
  ]);
  const lists = ["/", "/claims", "/parties", "/corrections", "/methodology", "/sitemap.xml", "/robots.txt"];
  const sorted = ["changed", "first", "match"].map((sort) => `/claims?sort=${sort}`);
  const filtered = ["RE_REVIEW", "CHECKING", "WITHDRAWN", "UNPROVEN", "FALSE"].map((state) => `/claims?state=${state}`);
  const kinds = ["UPDATE", "WITHDRAWAL", "CORRECTION_FACT"].map((kind) => `/corrections?kind=${kind}`);
  const named = [
    ...Object.values(parties).flatMap((slug) => [`/parties/${slug}`, `/claims?party=${slug}`]),
    ...Object.values(articles).map((slug) => `/articles/${slug}`),
  ];
  const others = ["/nowhere", "/claims/none", "/api/health", "/sign-in", "/desk", "/feed.xml", "/api/claims"];
  expect(sealed.size).toBeGreaterThan(70);
  return [...lists, ...claims, ...named, ...sorted, ...filtered, ...kinds, ...others];
}

/** Which of these words stand anywhere in the database. */
async function onRecord(owner: Client, words: Iterable<string>): Promise<string[]> {
  const { rows: tables } = await owner.query(
    `SELECT relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r'`,
  );
  const texts: string[] = [];
  for (const { name } of tables) {
    const { rows } = await owner.query(`SELECT string_agg(to_jsonb(t)::text, ' ') AS text FROM "${name}" t`);
    texts.push(rows[0].text ?? "");
  }
  const all = texts.join(" ");
  return [...words].filter((word) => all.includes(word));
}

test.describe("public side", () => {
  let canaries: Canaries;

  test.beforeEach(async () => {
    canaries ??= await releaseCanaries();
  });

  test("nothing that is not published can be read at any public address, in any form", async ({ server, owner }) => {
    const { sealed } = canaries;
    expect(await onRecord(owner, sealed.values()), "all of them are on record").toEqual([...sealed.values()]);
    await inBatches(addressesOf(canaries), async (path) => {
      for (const [way, body] of (await answersOf(server.origin, path)).entries()) {
        // A page may name the address that it was asked for.
        const said = path.split(/[/?=&]/).reduce((text, part) => text.replaceAll(part || "\0", ""), body);
        const found = [...sealed].filter(([, words]) => said.includes(words)).map(([field]) => field);
        expect.soft(found, `${path} with ${JSON.stringify(WAYS[way])}`).toEqual([]);
      }
    });
  });

  test("no search of the public side finds what is not published", async ({ server }) => {
    const { sealed, shown } = canaries;
    const found = async (path: string, words: string) => {
      const html = await (await fetch(`${server.origin}${path}?q=${encodeURIComponent(words)}`)).text();
      // The page repeats what was searched for; what it found are its links to claims and parties.
      return html.match(/href="\/(claims|parties)\/[a-z0-9-]+"/g)?.length ?? 0;
    };
    expect(await found("/claims", shown.get("statement") ?? "")).toBeGreaterThan(0);
    expect(await found("/claims", shown.get("denial") ?? "")).toBeGreaterThan(0);
    expect(await found("/parties", shown.get("accused-alias") ?? "")).toBeGreaterThan(0);
    const searchable = [...sealed].filter(([field]) =>
      /statement|words|party|alias|reason|known|title|name/.test(field),
    );
    expect(searchable.length).toBeGreaterThan(20);
    await inBatches(searchable, async ([field, words]) => {
      expect.soft(await found("/claims", words), field).toBe(0);
      expect.soft(await found("/parties", words), field).toBe(0);
    });
  });

  test("the server's own files and its log tell nothing of it either", async ({ server }) => {
    const { sealed } = canaries;
    const log = server.log();
    expect([...sealed].filter(([, words]) => log.includes(words)).map(([field]) => field)).toEqual([]);
  });

  test("what is published can be read where readers look for it", async ({ server }) => {
    const { shown, slugs, parties, articles } = canaries;
    const pages: [string, string[]][] = [
      [
        `/claims/${slugs.published}`,
        [
          ...["statement", "topic", "capacity", "words", "passage", "denial", "speaker", "not-asked", "why-reopened"],
          ...["source-title", "source-host", "publisher", "locator", "excerpt", "reason", "known", "unknown"],
          ...["single-origin", "claimant-party", "accused-party", "article-title"],
        ],
      ],
      [`/claims/${slugs.published}/v/1`, ["statement", "words", "denial", "reason", "excerpt"]],
      [`/claims/${slugs.published}/history`, ["statement", "why-reopened"]],
      [`/claims/${slugs.announced}`, ["announced-statement", "announced-words", "claimant-party"]],
      [`/claims/${slugs.withdrawn}`, ["withdrawn-statement", "why-page-withdrawn"]],
      ["/corrections", ["withdrawn-statement", "why-page-withdrawn"]],
      [`/parties/${parties.accused}`, ["accused-party", "statement"]],
      [`/parties/${parties.claimant}`, ["claimant-party", "statement", "announced-statement"]],
      [`/articles/${articles.published}`, ["article-title", "byline", "passage", "statement"]],
    ];
    for (const [path, fields] of pages) {
      const response = await fetch(server.origin + path);
      expect.soft(response.status, path).toBe(200);
      const html = await response.text();
      const missing = fields.filter((field) => !html.includes(shown.get(field) ?? "no such canary"));
      expect.soft(missing, path).toEqual([]);
    }
    for (const path of [
      `/parties/${parties.unpublished}`,
      `/articles/${articles.unpublished}`,
      `/claims/${slugs.unpublished}`,
    ])
      expect.soft((await fetch(server.origin + path)).status, path).toBe(404);
  });
});
