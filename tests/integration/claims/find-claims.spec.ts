import { findClaims } from "@/lib/claims/find-claims";
import { moveClaim } from "@/lib/claims/move-claim";
import { CLAIM_SORTS, CLAIM_STATES, type ClaimQuery, loadClaimParams } from "@/lib/claims/search-params";
import { takeClaim } from "@/lib/claims/take-claim";
import type { ClaimRow } from "@/lib/claims/types";
import { reopenClaim } from "@/lib/publishing/reopen-claim";
import type { Actor } from "@/lib/shared/actor";
import { aDossier, anInboxClaim, versionOf } from "../../factories/claims";
import { aMember } from "../../factories/members";
import { aPublishedClaim } from "../../factories/reviews";
import { dataOf } from "../../support/data-of";
import { expect, test } from "../../support/integration";

const query = (change: Partial<ClaimQuery> = {}): ClaimQuery => ({
  ...loadClaimParams(new URLSearchParams()),
  ...change,
});

async function idsOf(actor: Actor, change: Partial<ClaimQuery>): Promise<string[]> {
  return (await findClaims(actor, query({ perPage: 100, ...change }))).rows.map((row) => row.id);
}

test("words are found without accents and case, a claim also by code, topic and attributor", async () => {
  const checker = await aMember();
  const id = await anInboxClaim(checker, {
    statement: "Łódź sold 100% of the Über-drones_x",
    topics: ["Sanctions list"],
  });
  for (const q of ["uber-DRONES_x", "100% of", "sanctions LIST"]) expect(await idsOf(checker, { q }), q).toContain(id);
  // A wildcard of LIKE is a character like any other.
  expect(await idsOf(checker, { q: "100_ of" })).not.toContain(id);
  const row = (await findClaims(checker, query({ q: "drones_x" }))).rows[0];
  expect(await idsOf(checker, { q: `C-${row?.number}` })).toEqual([id]);
  expect(await idsOf(checker, { q: `c${row?.number}` })).toEqual([id]);
  const dossier = await aDossier(checker);
  const attributor = (await findClaims(checker, query({ q: "Claimant" }))).rows;
  expect(attributor.map((found) => found.id)).toContain(dossier.id);
});

test("filters: stage, denial, owner", async () => {
  const checker = await aMember();
  const [mine, free] = [await anInboxClaim(checker), await anInboxClaim(checker)];
  await takeClaim(checker, { id: mine }).then(dataOf);
  expect(await idsOf(checker, { owner: "me" })).toEqual([mine]);
  expect(await idsOf(checker, { owner: checker.id })).toEqual([mine]);
  expect(await idsOf(checker, { owner: "none", stage: ["INBOX"] })).toContain(free);
  expect(await idsOf(checker, { stage: ["PUBLISHED"], owner: "me" })).toEqual([]);
  expect(await idsOf(checker, { denial: ["DENIED"], owner: "me" })).toEqual([]);
  expect(await idsOf(checker, { denial: ["NOT_SOUGHT"], owner: "me" })).toEqual([mine]);
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
  const all = (await findClaims(checker, query({ perPage: 100 }))).rows;
  const shows = (row: ClaimRow, state: string) => (state === "RE_REVIEW" ? row.underReReview : row.state === state);
  for (const state of CLAIM_STATES) {
    const found = await idsOf(checker, { state: [state] });
    const expected = all.filter((row) => shows(row, state)).map((row) => row.id);
    expect(found.filter((id) => all.some((row) => row.id === id)).sort(), state).toEqual(expected.sort());
  }
  expect(await idsOf(checker, { state: ["RE_REVIEW"] })).toContain(reopened.id);
  expect(await idsOf(checker, { state: ["UNPROVEN"] })).toEqual(expect.arrayContaining([published.id, reopened.id]));
});

test("every order can be turned round and is the same on every page; a page past the end is the last", async () => {
  const checker = await aMember();
  for (let made = 0; made < 27; made++) await anInboxClaim(checker, { topics: ["paged"] });
  for (const id of CLAIM_SORTS) {
    for (const desc of [false, true]) {
      const pages = await Promise.all(
        [1, 2].map((page) => findClaims(checker, query({ q: "paged", sort: { id, desc }, page, perPage: 25 }))),
      );
      const ids = pages.flatMap((page) => page.rows.map((row) => row.id));
      expect(new Set(ids).size, `${id} ${desc}`).toBe(pages[0]?.total);
    }
  }
  const last = await findClaims(checker, query({ q: "paged", page: 99, perPage: 25 }));
  expect(last).toMatchObject({ page: 2, pages: 2 });
  expect(last.rows.length).toBeGreaterThan(0);
  const numbers = (await findClaims(checker, query({ q: "paged", sort: { id: "code", desc: true } }))).rows;
  expect(numbers.map((row) => row.number)).toEqual(numbers.map((row) => row.number).sort((a, b) => b - a));
});
