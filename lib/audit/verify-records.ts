import "server-only";
import type { ClientBase } from "pg";
import { AUDITED_TABLES } from "./audited-tables";
import { AuditBreak, sha256, type VerifiedChain } from "./verify-chain";

const BATCH = 500;
const FIRST = "00000000-0000-0000-0000-000000000000";

/**
 * Compares every record with the last event that names it, and everything that is derived or named by its own hash with what it derives
 * from. Throws AuditBreak at the first record that differs, is missing, or that no event knows.
 */
export async function verifyRecords(client: ClientBase, chain: VerifiedChain): Promise<void> {
  const expected = new Map(chain.digests);
  for (const table of AUDITED_TABLES) await verifyTable(client, table, expected);
  for (const [record, digest] of expected) {
    if (digest !== null) throw new AuditBreak(`${record} is missing: it was removed without an event`);
  }
  await verifyStages(client, chain);
  await verifyHead(client, chain);
  await verifySelfNamed(client);
  await verifyPublicClaims(client);
}

/** Takes every row it finds out of `expected`, so that what is left at the end is missing. */
async function verifyTable(client: ClientBase, table: string, expected: Map<string, string | null>): Promise<void> {
  let last = FIRST;
  for (;;) {
    const { rows } = await client.query<{ id: string; text: string }>(
      `SELECT t."id"::text AS id, to_jsonb(t)::text AS text FROM "${table}" t WHERE t."id" > $1 ORDER BY t."id" LIMIT ${BATCH}`,
      [last],
    );
    for (const row of rows) {
      const key = `${table}/${row.id}`;
      const digest = expected.get(key);
      if (digest === undefined || digest === null) throw new AuditBreak(`${key} was added without an event`);
      if (digest !== sha256(row.text)) throw new AuditBreak(`${key} differs from the last event that names it`);
      expected.delete(key);
      last = row.id;
    }
    if (rows.length < BATCH) return;
  }
}

/** The stage in the events is what times in stages are recounted from: the last of a claim is the one it is in, and its open span has the same. */
async function verifyStages(client: ClientBase, { stages }: VerifiedChain): Promise<void> {
  let last = FIRST;
  for (;;) {
    const { rows } = await client.query<{ id: string; stage: string; span: string | null }>(
      `SELECT c."id"::text AS id, c."stage"::text AS stage, s."stage"::text AS span
       FROM "Claim" c LEFT JOIN "StageSpan" s ON s."claimId" = c."id" AND s."until" IS NULL WHERE c."id" > $1 ORDER BY c."id" LIMIT ${BATCH}`,
      [last],
    );
    for (const { id, stage, span } of rows) {
      if ((stages.get(`Claim/${id}`) ?? stage) !== stage)
        throw new AuditBreak(`the last event that names Claim/${id} says another stage than its record`);
      if (span !== stage)
        throw new AuditBreak(`the time in stage of Claim/${id} is kept for another stage than its record`);
      last = id;
    }
    if (rows.length < BATCH) return;
  }
}

async function verifyHead(client: ClientBase, chain: VerifiedChain): Promise<void> {
  const { rows } = await client.query<{ seq: string; hash: string }>(`SELECT "seq"::text, "hash" FROM "AuditHead"`);
  const head = rows[0];
  if (rows.length !== 1 || head?.seq !== String(chain.events) || head.hash !== chain.head) {
    throw new AuditBreak(`the log ends at event ${chain.events}, but its head says ${head?.seq ?? "nothing"}`);
  }
}

async function verifySelfNamed(client: ClientBase): Promise<void> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT 'Blob/' || "sha256" AS name FROM "Blob" WHERE "sha256" <> encode(sha256("bytes"), 'hex') OR "size" <> octet_length("bytes")
     UNION ALL SELECT 'ContentSnapshot/' || "hash" FROM "ContentSnapshot" WHERE "hash" <> encode(sha256(convert_to("content"::text, 'UTF8')), 'hex')
     UNION ALL SELECT 'Blob/' || k."sha256" FROM "Capture" k WHERE k."sha256" IS NOT NULL AND NOT EXISTS (SELECT 1 FROM "Blob" b WHERE b."sha256" = k."sha256")
     UNION ALL SELECT 'ContentSnapshot/' || a."contentHash" FROM "Approval" a WHERE NOT EXISTS (SELECT 1 FROM "ContentSnapshot" s WHERE s."hash" = a."contentHash")
     LIMIT 1`,
  );
  if (rows[0] !== undefined) throw new AuditBreak(`${rows[0].name} does not match its hash`);
}

async function verifyPublicClaims(client: ClientBase): Promise<void> {
  const { rows } = await client.query<{ id: string }>(
    `SELECT coalesce(p."claimId", o."claimId")::text AS id
     FROM "PublicClaim" p FULL JOIN (SELECT DISTINCT "claimId" FROM "Publication") o ON o."claimId" = p."claimId"
     WHERE to_jsonb(p) IS DISTINCT FROM (SELECT to_jsonb(q) FROM public_claim(coalesce(p."claimId", o."claimId")) q)
     LIMIT 1`,
  );
  if (rows[0] !== undefined)
    throw new AuditBreak(`the public page of claim ${rows[0].id} differs from its last publication`);
}
