import { randomUUID } from "node:crypto";
import type { Client } from "pg";

/** Ids of a small desk that was written by plain SQL as the application's role: what the rules are attacked on. */
export type SqlStory = {
  checker: string;
  editor: string;
  admin: string;
  claimant: string;
  accused: string;
  /** A claim with an assertion, evidence, a denial and a requested review by the checker. */
  inReview: string;
  review: string;
  /** The same, approved and published by the editor. */
  published: string;
  publishedReview: string;
  /** A claim in the inbox with nothing but its statement. */
  bare: string;
};

/** Runs the statements in one transaction that ends with an event. */
export async function change(client: Client, ...statements: [string, unknown[]?][]): Promise<void> {
  await client.query("BEGIN");
  try {
    for (const [sql, values] of statements) await client.query(sql, values);
    await client.query(`SELECT append_event('{"action": "story.told"}')`);
    await client.query("COMMIT");
  } catch (error) {
    await client.query("ROLLBACK");
    throw error;
  }
}

/** Writes the desk and its claims, and returns their ids. */
export async function tellStory(app: Client): Promise<SqlStory> {
  const [checker, editor, admin, claimant, accused] = [
    randomUUID(),
    randomUUID(),
    randomUUID(),
    randomUUID(),
    randomUUID(),
  ];
  const member = `INSERT INTO "Member" ("id", "email", "name", "role", "passwordHash") VALUES ($1, $1::uuid::text || '@desk.test', 'M', $2, 'x')`;
  const party = `INSERT INTO "Party" ("id", "slug", "name", "kind", "createdById", "updatedById") VALUES ($1, $1::uuid::text, $2, 'GOVERNMENT', $3, $3)`;
  await change(
    app,
    [member, [checker, "CHECKER"]],
    [member, [editor, "EDITOR"]],
    [member, [admin, "ADMIN"]],
    [party, [claimant, "Northland", checker]],
    [party, [accused, "Southland", checker]],
  );
  const inReview = await claimInReview(app, { checker, claimant, accused });
  const published = await claimInReview(app, { checker, claimant, accused });
  await approve(app, published.claim, published.review, editor);
  await publish(app, published.claim, published.review, editor, 1);
  const bare = randomUUID();
  await change(app, [NEW_CLAIM, [bare, "Something else happened", checker]]);
  return {
    checker,
    editor,
    admin,
    claimant,
    accused,
    inReview: inReview.claim,
    review: inReview.review,
    published: published.claim,
    publishedReview: published.review,
    bare,
  };
}

export const NEW_CLAIM = `INSERT INTO "Claim" ("id", "slug", "statement", "statementById", "createdById", "updatedById") VALUES ($1, 'story', $2, $3, $3, $3)`;

async function claimInReview(
  app: Client,
  { checker, claimant, accused }: Pick<SqlStory, "checker" | "claimant" | "accused">,
) {
  const [claim, review, source, article, articleVersion] = [
    randomUUID(),
    randomUUID(),
    randomUUID(),
    randomUUID(),
    randomUUID(),
  ];
  await change(
    app,
    [NEW_CLAIM, [claim, "Southland sent ships", checker]],
    [
      `INSERT INTO "Article" ("id", "slug", "title", "language", "createdById", "updatedById") VALUES ($1, $1::uuid::text, 'Ships', 'en', $2, $2)`,
      [article, checker],
    ],
    [
      `INSERT INTO "ArticleVersion" ("id", "articleId", "number", "text", "textSha256", "normalisation", "method", "createdById")
       VALUES ($1, $2, 1, 'Northland says ships were sent.', encode(sha256('Northland says ships were sent.'), 'hex'), 1, 'PASTE', $3)`,
      [articleVersion, article, checker],
    ],
    [
      `INSERT INTO "Passage" ("id", "articleId", "articleVersionId", "claimId", "exact", "prefix", "suffix", "startOffset", "endOffset", "createdById", "updatedById")
       VALUES (uuid_v7(), $1, $2, $3, 'ships were sent', 'Northland says ', '.', 15, 30, $4, $4)`,
      [article, articleVersion, claim, checker],
    ],
    [
      `INSERT INTO "Assertion" ("id", "claimId", "partyId", "primary", "mode", "words", "createdById", "updatedById") VALUES (uuid_v7(), $1, $2, true, 'DIRECT_QUOTE', 'They sent ships', $3, $3)`,
      [claim, claimant, checker],
    ],
    [
      `INSERT INTO "ConcernedParty" ("id", "claimId", "partyId", "claimant", "notAskedReason", "createdById", "updatedById") VALUES (uuid_v7(), $1, $2, true, 'Spoke in public', $4, $4), (uuid_v7(), $1, $3, false, NULL, $4, $4)`,
      [claim, claimant, accused, checker],
    ],
    [
      `INSERT INTO "Response" ("id", "claimId", "partyId", "kind", "words", "saidFrom", "saidTo", "codedById", "recordedById") VALUES (uuid_v7(), $1, $2, 'DENIED', 'We did not', '2022-12-01', '2022-12-01', $3, $3)`,
      [claim, accused, checker],
    ],
    [
      `INSERT INTO "Source" ("id", "kind", "title", "createdById", "updatedById") VALUES ($1, 'DOCUMENT', 'Ledger of the port', $2, $2)`,
      [source, checker],
    ],
    [
      `INSERT INTO "Blob" ("sha256", "bytes", "size") VALUES (encode(sha256($1::bytea), 'hex'), $1, octet_length($1::bytea))`,
      [Buffer.from(claim)],
    ],
    [
      `INSERT INTO "Capture" ("id", "sourceId", "method", "sha256", "mediaType", "capturedById") VALUES (uuid_v7(), $1, 'UPLOAD', encode(sha256($2::bytea), 'hex'), 'text/plain', $3)`,
      [source, Buffer.from(claim), checker],
    ],
    [
      `INSERT INTO "Evidence" ("id", "claimId", "number", "sourceId", "stance", "locator", "createdById", "updatedById") VALUES (uuid_v7(), $1, 1, $2, 'SUPPORTS', 'p. 4', $3, $3)`,
      [claim, source, checker],
    ],
    [
      `UPDATE "Claim" SET "stage" = 'CHECKING', "version" = "version" + 1, "updatedById" = $2 WHERE "id" = $1`,
      [claim, checker],
    ],
    [
      `INSERT INTO "Review" ("id", "claimId", "round", "authorId", "updatedById", "verdict", "reason", "known") VALUES ($1, $2, 1, $3, $3, 'UNPROVEN', 'Nothing settles it.', 'Northland said so.')`,
      [review, claim, checker],
    ],
    [`UPDATE "Review" SET "status" = 'REQUESTED', "version" = "version" + 1 WHERE "id" = $1`, [review]],
    [`UPDATE "Claim" SET "stage" = 'IN_REVIEW', "version" = "version" + 1 WHERE "id" = $1`, [claim]],
  );
  return { claim, review };
}

export const APPROVE = `INSERT INTO "Approval" ("id", "reviewId", "claimId", "memberId", "memberRole", "decision", "contentHash") VALUES (uuid_v7(), $1, $2, $3, 'EDITOR', 'APPROVE', content_hash($2))`;

async function approve(app: Client, claim: string, review: string, member: string): Promise<void> {
  await change(app, [APPROVE, [review, claim, member]]);
}

export const PUBLISH = `INSERT INTO "Publication" ("id", "claimId", "number", "kind", "reviewId", "contentHash", "content", "publishedById") VALUES (uuid_v7(), $1, $2, 'VERDICT', $3, content_hash($1), '{}', $4)`;

async function publish(app: Client, claim: string, review: string, member: string, number: number): Promise<void> {
  await change(app, [PUBLISH, [claim, number, review, member]]);
}
