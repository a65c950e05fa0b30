import type { SqlStory } from "../../../support/sql-story";

/**
 * What plain SQL as the application's role tries, and the SQLSTATE that refuses it. 42501: the role may not do it at all. `sql` gets the
 * story that all attacks share, and leaves it as it is: it is refused.
 */
export type SqlAttack = { rule: number; name: string; state: string; sql: (story: SqlStory) => [string, unknown[]?][] };

/** Names all changes of the transaction. */
export const EVENT = `SELECT append_event('{"action": "attack"}')`;

/** Records a response of a kind on a day; `extra` are the values of correctsId and correctionReason. */
export const responseSql = (kind: string, day: string, extra = "") =>
  `INSERT INTO "Response" ("id", "claimId", "partyId", "kind", "words", "saidFrom", "saidTo", "codedById", "recordedById"${extra && ', "correctsId", "correctionReason"'})
   VALUES (uuid_v7(), $1, $2, '${kind}', 'words', '${day}', '${day}', $3, $3${extra})`;

/** One column of each table whose rows are never changed. */
export const KEPT_COLUMN: Record<string, string> = {
  ArticleVersion: '"text"',
  Capture: '"mediaType"',
  Blob: '"size"',
  Response: '"words"',
  Approval: '"comment"',
  Publication: '"verdict"',
  Notice: '"reason"',
  ContentSnapshot: '"content"',
  VerdictDefinition: '"definition"',
  Event: '"body"',
};
