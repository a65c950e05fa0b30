// What is asked of the desk, three ways: as a call of the domain function (functions.ts), as a request of a signed-in browser, and as SQL
// that somebody would write by hand on the same tables for the same answer.

const COLUMNS = `d."claimId" AS id, d."number", c."statement", c."language", c."version", p."name" AS attributor, d."denialStatus", c."denialCounts", d."stage", d."state", d."reReview",
  d."risk", d."priority", d."ownerId", m."name" AS owner, d."dueAt", d."topics", d."createdAt", d."updatedAt", d."evidenceFor", d."evidenceAgainst", d."articles", d."approvals", d."askedSince"`;
const JOINS = `JOIN "Claim" c ON c."id" = d."claimId" LEFT JOIN "Party" p ON p."id" = d."attributorId" LEFT JOIN "Member" m ON m."id" = d."ownerId"`;
const tally = (where = "true") => `(SELECT sum("claims")::int FROM "ClaimTally" WHERE "facet" = 'all' AND ${where})`;

/** A page of rows with the total beside each. */
const page = (total, picked, order) =>
  `SELECT ${total} AS total, ${COLUMNS} FROM (${picked}) x JOIN "DeskClaim" d ON d."number" = x."number" ${JOINS} ORDER BY ${order}`;

/** The newest fifty matches with their number, as far as the list counts it. Who writes it by hand knows whether the words are rare. */
const search = (words, rare) => ({
  text: `WITH q AS MATERIALIZED (SELECT claim_search_query($1) AS query),
    m AS MATERIALIZED (${
      rare
        ? `SELECT d."number", d."updatedAt" FROM q JOIN "DeskClaim" d ON d."search" @@ q.query LIMIT 1001`
        : `SELECT d."number", d."updatedAt" FROM "DeskClaim" d WHERE ts_match_vq(d."search", (SELECT query FROM q)) ORDER BY d."updatedAt" DESC, d."number" DESC LIMIT 1001`
    })
    SELECT (SELECT count(*)::int FROM m) AS total, ${COLUMNS} FROM (SELECT "number" FROM m ORDER BY "updatedAt" DESC, "number" DESC LIMIT 50) x
    JOIN "DeskClaim" d ON d."number" = x."number" ${JOINS} ORDER BY d."updatedAt" DESC, d."number" DESC`,
  values: [words],
});

const facet = (name, value, kind) =>
  `(SELECT '${name}' AS facet, ${value} AS value, sum("claims")::int AS claims FROM "ClaimTally" WHERE "facet" = '${kind}' AND "denialStatus" = 'DENIED' GROUP BY 2 ORDER BY 3 DESC LIMIT 12)`;

/** The questions about lists, for a desk with these words in it. `reads` says that nothing is written. */
export function listQuestions(words, total) {
  const last = Math.ceil(total / 50);
  return [
    {
      name: "first page by updated",
      kind: "find",
      asked: {},
      sql: {
        text: page(
          tally(),
          `SELECT "number" FROM "DeskClaim" ORDER BY "updatedAt" DESC, "number" DESC LIMIT 50`,
          `d."updatedAt" DESC, d."number" DESC`,
        ),
        values: [],
      },
    },
    {
      name: "stage and denial filter by due date",
      kind: "find",
      asked: { filter: "stage.is.CHECKING;denial.is.DENIED", sort: "due" },
      sql: {
        text: page(
          tally(`"stage" = 'CHECKING' AND "denialStatus" = 'DENIED'`),
          `SELECT "number" FROM "DeskClaim" WHERE "stage" = 'CHECKING' AND "denialStatus" = 'DENIED' ORDER BY "dueAt", "number" LIMIT 50`,
          `d."dueAt", d."number"`,
        ),
        values: [],
      },
    },
    {
      name: "last page",
      kind: "find",
      asked: { page: String(last) },
      sql: {
        text: page(
          tally(),
          `SELECT "number" FROM "DeskClaim" ORDER BY "updatedAt", "number" LIMIT ${total - (last - 1) * 50}`,
          `d."updatedAt" DESC, d."number" DESC`,
        ),
        values: [],
      },
    },
    { name: "search of two common words", kind: "find", asked: { q: words.common }, sql: search(words.common, false) },
    { name: "search of a rare name", kind: "find", asked: { q: words.rare }, sql: search(words.rare, true) },
    { name: "search of three letters", kind: "find", asked: { q: words.letters }, sql: search(words.letters, false) },
    {
      name: "facet counts",
      kind: "facets",
      asked: { filter: "denial.is.DENIED" },
      sql: {
        text: [
          facet("state", `"state"::text`, "all"),
          facet("stage", `"stage"::text`, "all"),
          facet("priority", `split_part("value", '/', 2)`, "plan"),
          facet("risk", `split_part("value", '/', 1)`, "plan"),
          facet("owner", `"value"`, "owner"),
          facet("attributor", `"value"`, "attributor"),
          facet("topics", `"value"`, "topic"),
          `(SELECT 'denial', "denialStatus"::text, sum("claims")::int FROM "ClaimTally" WHERE "facet" = 'all' GROUP BY 2)`,
        ].join(" UNION ALL "),
        values: [],
      },
    },
  ];
}

/** The address of the list that asks this. */
export function listAddress(asked) {
  const query = new URLSearchParams(asked).toString();
  return query === "" ? "/desk/claims" : `/desk/claims?${query}`;
}
