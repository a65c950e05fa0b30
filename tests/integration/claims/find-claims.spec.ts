import { CLAIM_COLUMN_IDS, CLAIM_STATES } from "@/lib/claims/columns";
import { countClaims } from "@/lib/claims/count-claims";
import { readFilter } from "@/lib/claims/filter-text";
import { findClaims } from "@/lib/claims/find-claims";
import { listFacets } from "@/lib/claims/list-facets";
import { type ClaimQuery, FIRST_STATE } from "@/lib/claims/list-state";
import { moveClaim } from "@/lib/claims/move-claim";
import { streamClaims } from "@/lib/claims/stream-claims";
import { takeClaim } from "@/lib/claims/take-claim";
import type { ListedClaim } from "@/lib/claims/types";
import { reopenClaim } from "@/lib/publishing/reopen-claim";
import type { Actor } from "@/lib/shared/actor";
import { aDossier, anInboxClaim, versionOf } from "../../factories/claims";
import { aMember } from "../../factories/members";
import { aPublishedClaim } from "../../factories/reviews";
import { dataOf } from "../../support/data-of";
import { expect, test } from "../../support/integration";

type Change = Partial<Omit<ClaimQuery, "filter">> & { filter?: string };

const query = ({ filter = "", ...change }: Change = {}): ClaimQuery => {
  const read = readFilter(filter);
  expect(read.ignored).toEqual([]);
  return { q: "", sort: FIRST_STATE.sort, page: 1, perPage: 100, ...change, filter: read.filter };
};

async function idsOf(actor: Actor, change: Change): Promise<string[]> {
  return (await findClaims(actor, query(change))).rows.map((row) => row.id);
}

test("words are found without accents and case, by their beginnings, a claim also by code, topic and attributor", async () => {
  const checker = await aMember();
  const id = await anInboxClaim(checker, {
    statement: "Łódź sold 100% of the Über-drones_x",
    topics: ["Sanctions list"],
  });
  for (const q of ["uber-DRONES_x", "100% of", "sanctions LIST", "lod uber", "sanct", "über\u00a0dro"])
    expect(await idsOf(checker, { q }), q).toContain(id);
  // A wildcard of LIKE is a character like any other, and words are found from their beginning on.
  for (const q of ["100_ off", "rones_x", "lodz sold everything"])
    expect(await idsOf(checker, { q }), q).not.toContain(id);
  const row = (await findClaims(checker, query({ q: "drones_x" }))).rows.find((found) => found.id === id);
  expect(await idsOf(checker, { q: `C-${row?.number}` })).toEqual([id]);
  expect(await idsOf(checker, { q: `c${row?.number}` })).toEqual([id]);
  const dossier = await aDossier(checker);
  expect(await idsOf(checker, { q: "Claimant" })).toContain(dossier.id);
  // What means something in the text of a query of words means nothing here, and nothing typed finds everything.
  for (const q of ["' | !", "a:*&(", "\\", "\0", "<->", "''"]) await findClaims(checker, query({ q }));
});

test("languages that put no spaces between words are searched by their characters", async () => {
  const checker = await aMember();
  const id = await anInboxClaim(checker, { statement: "北朝鮮は2022年にロケットをワグネルに供給した" });
  for (const q of ["北朝鮮", "朝鮮", "ロケット", "供給", "2022", "鮮", "北朝鮮 ワグネル"])
    expect(await idsOf(checker, { q }), q).toContain(id);
  for (const q of ["韓国", "鮮朝"]) expect(await idsOf(checker, { q }), q).not.toContain(id);
});

test("filters: stage, denial, owner, with AND and OR", async () => {
  const checker = await aMember();
  const [mine, free] = [await anInboxClaim(checker), await anInboxClaim(checker)];
  await takeClaim(checker, { id: mine }).then(dataOf);
  expect(await idsOf(checker, { filter: "owner.is.me" })).toEqual([mine]);
  expect(await idsOf(checker, { filter: `owner.is.${checker.id}` })).toEqual([mine]);
  expect(await idsOf(checker, { filter: "owner.empty;stage.is.INBOX" })).toContain(free);
  expect(await idsOf(checker, { filter: "stage.is.PUBLISHED;owner.is.me" })).toEqual([]);
  expect(await idsOf(checker, { filter: "owner.is.me;(denial.is.DENIED|stage.is.INBOX)" })).toEqual([mine]);
  expect(await idsOf(checker, { filter: "owner.is.me;denial.not.NOT_SOUGHT" })).toEqual([]);
  expect(await idsOf(checker, { filter: "owner.is.me;(due.before.friday|created.before.-1d)" })).toEqual([]);
  expect(await idsOf(checker, { filter: "owner.is.me;created.on.today;for.max.0;articles.eq.0;due.empty" })).toEqual([
    mine,
  ]);
  expect(await idsOf(checker, { filter: "owner.is.not-an-id" })).toEqual([]);
});

test("every state filter finds exactly the claims that show this state", async () => {
  const [checker, editor] = [await aMember(), await aMember("EDITOR")];
  const published = await aPublishedClaim(checker, editor);
  const reopened = await aPublishedClaim(checker, editor);
  await reopenClaim(editor, { id: reopened.id, version: await versionOf(reopened.id), reason: "A new letter." }).then(
    dataOf,
  );
  const declined = await anInboxClaim(checker);
  const decline = { event: "DECLINE", id: declined, version: 1, reason: "An opinion." } as const;
  await moveClaim(checker, decline).then(dataOf);
  const all = (await findClaims(checker, query())).rows;
  const shows = (row: ListedClaim, state: string) => (state === "RE_REVIEW" ? row.underReReview : row.state === state);
  for (const state of CLAIM_STATES) {
    const found = await idsOf(checker, { filter: `state.is.${state}` });
    const expected = all.filter((row) => shows(row, state)).map((row) => row.id);
    expect(found.filter((id) => all.some((row) => row.id === id)).sort(), state).toEqual(expected.sort());
  }
  expect(await idsOf(checker, { filter: "state.is.RE_REVIEW" })).toContain(reopened.id);
  expect(await idsOf(checker, { filter: "state.is.UNPROVEN" })).toEqual(
    expect.arrayContaining([published.id, reopened.id]),
  );
});

test("every order can be turned round and is the same on every page; a page past the end is the last", async () => {
  const checker = await aMember();
  for (let made = 0; made < 27; made++) await anInboxClaim(checker, { topics: ["paged"] });
  for (const id of CLAIM_COLUMN_IDS) {
    for (const desc of [false, true]) {
      for (const asked of [{ q: "paged" }, { filter: "topics.any.paged" }] satisfies Change[]) {
        const sort = [{ id, desc }];
        const pages = await Promise.all(
          [1, 2, 1_000_000_000].map((page) => findClaims(checker, query({ ...asked, sort, page, perPage: 25 }))),
        );
        const [first = [], second = [], last = []] = pages.map(({ rows }) => rows.map((row) => row.id));
        expect(
          pages.map(({ total, page, pages }) => [total, page, pages]),
          `${desc ? "-" : ""}${id}`,
        ).toEqual([1, 2, 2].map((page) => [{ count: 27, exact: true }, page, 2]));
        expect(new Set([...first, ...second]).size).toBe(27);
        expect(last).toEqual(second);
      }
    }
  }
});

test("no page number does harm", async () => {
  const checker = await aMember();
  await anInboxClaim(checker, { topics: ["numbered"] });
  for (const page of [0, -5, 1.5, 1e9, 1e30, Number.NaN, Number.POSITIVE_INFINITY])
    for (const asked of [{ q: "numbered" }, { filter: "topics.any.numbered" }] satisfies Change[]) {
      const found = await findClaims(checker, query({ ...asked, page, perPage: 25 }));
      expect([found.page, found.pages, found.rows.length], String(page)).toEqual([1, 1, 1]);
    }
});

test("counts and facets agree with the rows, from tallies and from the claims themselves", async () => {
  const [checker, editor] = [await aMember(), await aMember("EDITOR")];
  const claims = [];
  for (let made = 0; made < 4; made++)
    claims.push(await anInboxClaim(checker, { topics: ["tallied-once", `kind ${made % 2}`] }));
  await aPublishedClaim(checker, editor);
  for (const id of claims.slice(0, 3)) await takeClaim(editor, { id }).then(dataOf);
  await moveClaim(checker, { event: "START_CHECKING", id: claims[0] ?? "", version: 2 }).then(dataOf);
  const filters = [
    "topics.any.tallied-once",
    "topics.any.tallied-once;stage.is.INBOX",
    "topics.any.tallied-once,kind 1;stage.is.INBOX",
    `owner.is.${editor.id}`,
    "",
    "created.on.today;stage.not.INBOX",
  ];
  const totals = await countClaims(
    checker,
    filters.map((filter) => query({ filter })),
  );
  for (const [index, filter] of filters.entries()) {
    const { total, rows } = await findClaims(checker, query({ filter }));
    expect(total, filter).toEqual(totals[index]);
    if (total.count <= 100) expect(rows.length).toBe(total.count);
  }
  const facets = await listFacets(checker, query({ filter: "topics.any.tallied-once;stage.is.INBOX" }));
  expect(facets.stage).toEqual([
    { value: "INBOX", count: 3, exact: true },
    { value: "CHECKING", count: 1, exact: true },
  ]);
  expect(facets.owner).toEqual([
    { value: editor.id, label: expect.any(String), count: 2, exact: true },
    { value: "", count: 1, exact: true },
  ]);
  expect(facets.topics.find(({ value }) => value === "tallied-once")?.count).toBe(3);
  const searched = await listFacets(checker, query({ q: "tallied-once", filter: "stage.is.INBOX" }));
  expect(searched.stage).toEqual(facets.stage);
  expect(searched.priority).toEqual([{ value: "NORMAL", count: 3, exact: true }]);
});

test("a stream brings all that match in the list's order, and lets go of its connection when it is left early", async () => {
  const checker = await aMember();
  for (let made = 0; made < 5; made++) await anInboxClaim(checker, { topics: ["streamed"] });
  const asked = query({ filter: "topics.any.streamed", sort: [{ id: "code", desc: false }] });
  const streamed: string[] = [];
  for await (const batch of streamClaims(checker, asked)) streamed.push(...batch.map(({ id }) => id));
  expect(streamed).toEqual((await findClaims(checker, asked)).rows.map(({ id }) => id));
  for (let left = 0; left < 20; left++)
    for await (const batch of streamClaims(checker, asked)) if (batch.length > 0) break;
  expect(await idsOf(checker, { filter: "topics.any.streamed" })).toHaveLength(5);
});
