import "server-only";
import type { Tx } from "@/lib/db/client";
import type { Actor } from "@/lib/shared/actor";
import type { ImportReport } from "./types";

type Imported = {
  fileId: string;
  name: string;
  sha256: string;
  /** The first and last row of each part. */
  rows: readonly [number, number][];
  parties: readonly string[];
  sources: readonly string[];
  report: ImportReport;
};

const BATCH = 500;

/**
 * The events of an import, as the single functions write them: one for each party and source that was made, one for each claim, which
 * names its assertion too, and one that says what was imported. Last in the transaction: from here on other writers wait.
 */
export async function appendImportEvents(tx: Tx, actor: Actor, imported: Imported): Promise<void> {
  const { fileId, name, sha256, report } = imported;
  for (const ids of parts(imported.parties))
    await tx.$executeRaw`
      SELECT append_named_events(jsonb_agg(jsonb_build_object(
        'action', 'party.created', 'actorId', ${actor.id}::text, 'subjectType', 'Party', 'subjectId', p."id",
        'after', jsonb_build_object('name', p."name", 'kind', p."kind", 'description', null, 'wikidataId', null, 'slug', p."slug"),
        'rows', jsonb_build_array(jsonb_build_object('table', 'Party', 'id', p."id"))) ORDER BY p."id"))
      FROM "Party" p WHERE p."id" = ANY (${ids}::uuid[])`;
  for (const ids of parts(imported.sources))
    await tx.$executeRaw`
      SELECT append_named_events(jsonb_agg(jsonb_build_object(
        'action', 'source.created', 'actorId', ${actor.id}::text, 'subjectType', 'Source', 'subjectId', s."id",
        'after', jsonb_build_object('kind', s."kind", 'title', s."title", 'url', s."url"),
        'rows', jsonb_build_array(jsonb_build_object('table', 'Source', 'id', s."id"))) ORDER BY s."id"))
      FROM "Source" s WHERE s."id" = ANY (${ids}::uuid[])`;
  for (const [from, to] of imported.rows)
    await tx.$executeRaw`
      SELECT append_named_events(jsonb_agg(jsonb_build_object(
        'action', 'claim.created', 'actorId', ${actor.id}::text, 'claimId', r."claimId", 'subjectType', 'Claim', 'subjectId', r."claimId",
        'after', jsonb_build_object('statement', r."text", 'kind', 'FACT', 'risk', 'NORMAL', 'topics', r."topics",
          'imported', jsonb_build_object('file', ${name}::text, 'row', r."row"))
          || CASE WHEN r."partyId" IS NULL THEN '{}' ELSE jsonb_build_object('assertion', jsonb_build_object(
            'partyId', r."partyId", 'mode', 'PARAPHRASE', 'sourceId', r."sourceId",
            'saidFrom', r."saidFrom", 'saidTo', r."saidTo", 'saidPrecision', r."saidPrecision")) END,
        'rows', jsonb_build_array(jsonb_build_object('table', 'Claim', 'id', r."claimId"))
          || CASE WHEN r."partyId" IS NULL THEN '[]' ELSE jsonb_build_array(jsonb_build_object('table', 'Assertion', 'id', r."assertionId")) END
        ) ORDER BY r."row"))
      FROM "ImportRow" r WHERE r."fileId" = ${fileId}::uuid AND r."row" BETWEEN ${from} AND ${to} AND NOT r."skipped"`;
  if (report.claims === 0) return;
  const whole = { action: "claims.imported", actorId: actor.id, after: { file: name, sha256, ...report }, rows: [] };
  await tx.$executeRaw`SELECT append_named_events(${JSON.stringify([whole])}::jsonb)`;
}

function* parts(ids: readonly string[]): Generator<string[]> {
  for (let at = 0; at < ids.length; at += BATCH) yield ids.slice(at, at + BATCH);
}
