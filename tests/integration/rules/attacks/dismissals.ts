import { randomUUID } from "node:crypto";
import type { SqlStory } from "../../../support/sql-story";
import type { SqlAttack } from "./attack";

type Statement = [string, unknown[]?];
type Row = { id: string; article: string; member: string; exact?: string; fingerprint?: string };

const insert = ({ id, article, member, exact = "ships", fingerprint = "0".repeat(64) }: Row): Statement => [
  `INSERT INTO "Dismissal" ("id", "articleId", "fingerprint", "exact", "statement", "attributor", "createdById", "updatedById")
   VALUES ($1, $2, $3, $4, 'Ships were sent', 'Northland', $5, $5)`,
  [id, article, fingerprint, exact, member],
];

/** An article with one text, and the attack on its dismissals. */
const withArticle = (attack: (row: Row, s: SqlStory) => Statement[]) => (s: SqlStory) => {
  const row = { id: randomUUID(), article: randomUUID(), member: s.checker };
  const made: Statement[] = [
    [
      `INSERT INTO "Article" ("id", "slug", "title", "language", "createdById", "updatedById") VALUES ($1, $1::uuid::text, 'Ships', 'en', $2, $2)`,
      [row.article, s.checker],
    ],
    [
      `INSERT INTO "ArticleVersion" ("id", "articleId", "number", "text", "textSha256", "normalisation", "method", "createdById")
       VALUES (uuid_v7(), $1, 1, 'Northland says ships were sent.', encode(sha256('Northland says ships were sent.'), 'hex'), 1, 'PASTE', $2)`,
      [row.article, s.checker],
    ],
  ];
  return [...made, ...attack(row, s)];
};

const change = (id: string, set: string): Statement => [
  `UPDATE "Dismissal" SET ${set}, "version" = "version" + 1 WHERE "id" = $1`,
  [id],
];

/** Proposals that were dismissed: by a member, of words of the article, once for the same text. */
export const DISMISSALS: Omit<SqlAttack, "rule">[] = [
  {
    name: "a proposal is dismissed by nobody of the desk",
    state: "GR003",
    sql: withArticle((row) => [insert({ ...row, member: randomUUID() })]),
  },
  {
    name: "words are dismissed that the article does not have",
    state: "GR011",
    sql: withArticle((row) => [insert({ ...row, exact: "tanks were sent" })]),
  },
  {
    name: "a dismissal is known by something else than a fingerprint",
    state: "23514",
    sql: withArticle((row) => [insert({ ...row, fingerprint: "ships" })]),
  },
  {
    name: "the same text is dismissed twice",
    state: "23505",
    sql: withArticle((row) => [insert(row), insert({ ...row, id: randomUUID() })]),
  },
  {
    name: "a dismissal moves to other words",
    state: "GR004",
    sql: withArticle((row) => [insert(row), change(row.id, `"exact" = 'sent'`)]),
  },
  {
    name: "a dismissal is taken back without naming a version",
    state: "GR006",
    sql: withArticle((row) => [
      insert(row),
      [`UPDATE "Dismissal" SET "withdrawnAt" = now() WHERE "id" = $1`, [row.id]],
    ]),
  },
  {
    name: "a dismissal is deleted",
    state: "42501",
    sql: withArticle((row) => [insert(row), [`DELETE FROM "Dismissal" WHERE "id" = $1`, [row.id]]]),
  },
];
