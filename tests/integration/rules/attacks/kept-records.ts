import { KEPT_COLUMN, responseSql, type SqlAttack } from "./attack";

/** Rule 4: what was said stays said. */
export const KEPT_RECORDS: SqlAttack[] = [
  ...(
    [
      "ArticleVersion",
      "Capture",
      "Blob",
      "Response",
      "Approval",
      "Publication",
      "Notice",
      "ContentSnapshot",
      "VerdictDefinition",
      "Event",
    ] as const
  ).flatMap((table): SqlAttack[] => [
    {
      rule: 4,
      name: `a row of ${table} is changed`,
      state: "42501",
      sql: () => [[`UPDATE "${table}" SET ${KEPT_COLUMN[table]} = ${KEPT_COLUMN[table]}`]],
    },
    { rule: 4, name: `a row of ${table} is removed`, state: "42501", sql: () => [[`DELETE FROM "${table}"`]] },
    { rule: 4, name: `${table} is emptied`, state: "42501", sql: () => [[`TRUNCATE "${table}" CASCADE`]] },
  ]),
  {
    rule: 4,
    name: "a claim is removed",
    state: "42501",
    sql: (s) => [[`DELETE FROM "Claim" WHERE "id" = $1`, [s.bare]]],
  },
  {
    rule: 4,
    name: "evidence is withdrawn without a reason",
    state: "23514",
    sql: (s) => [
      [`UPDATE "Evidence" SET "withdrawnAt" = now(), "version" = "version" + 1 WHERE "claimId" = $1`, [s.inReview]],
    ],
  },
  {
    rule: 4,
    name: "a passage is moved",
    state: "GR004",
    sql: (s) => [
      [`UPDATE "Passage" SET "exact" = 'Northland', "version" = "version" + 1 WHERE "claimId" = $1`, [s.inReview]],
    ],
  },
  {
    rule: 4,
    name: "a correction points at an entry of another claim",
    state: "GR011",
    sql: (s) => [
      [
        responseSql(
          "CONFIRMED",
          "2023-01-01",
          `, (SELECT r."id" FROM "Response" r WHERE r."claimId" = $4 LIMIT 1), 'wrong'`,
        ),
        [s.inReview, s.accused, s.checker, s.published],
      ],
    ],
  },
  {
    rule: 4,
    name: "the text that an article has now is stored as a newer one",
    state: "GR011",
    sql: (s) => [
      [
        `INSERT INTO "ArticleVersion" ("id", "articleId", "number", "text", "textSha256", "normalisation", "method", "createdById")
         SELECT uuid_v7(), v."articleId", 2, v."text", v."textSha256", 1, 'PASTE', $2 FROM "ArticleVersion" v
         JOIN "Passage" g ON g."articleVersionId" = v."id" WHERE g."claimId" = $1`,
        [s.inReview, s.checker],
      ],
    ],
  },
];
