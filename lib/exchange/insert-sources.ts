import "server-only";
import type { Tx } from "@/lib/db/client";
import type { Actor } from "@/lib/shared/actor";
import { newId } from "@/lib/shared/new-id";

const BATCH = 500;

/**
 * Gives every staged row with a link its source: the one on record with this very link, else a new one that is named by its link, as
 * sources are until their page was read. Answers the ids of the new ones; the caller appends their events.
 */
export async function insertSources(tx: Tx, actor: Actor, fileId: string): Promise<string[]> {
  const made: string[] = [];
  for (;;) {
    const links = await tx.$queryRaw<{ link: string }[]>`
      SELECT DISTINCT r."link" FROM "ImportRow" r
      WHERE r."fileId" = ${fileId}::uuid AND NOT r."skipped" AND r."link" IS NOT NULL AND r."sourceId" IS NULL LIMIT ${BATCH}`;
    if (links.length === 0) return made;
    const all = await onRecord(
      tx,
      links.map(({ link }) => link),
    );
    const sources = links.filter(({ link }) => !all.has(link)).map(({ link }) => ({ id: newId(), link }));
    const by = { createdById: actor.id, updatedById: actor.id };
    await tx.source.createMany({
      data: sources.map(({ id, link }) => ({ id, kind: "OTHER" as const, title: link, url: link, ...by })),
    });
    for (const { id, link } of sources) all.set(link, id);
    await tx.$executeRaw`
      UPDATE "ImportRow" r SET "sourceId" = s.id
      FROM unnest(${[...all.keys()]}::text[], ${[...all.values()]}::uuid[]) AS s(link, id)
      WHERE r."fileId" = ${fileId}::uuid AND NOT r."skipped" AND r."link" = ANY (${[...all.keys()]}) AND r."link" = s.link`;
    made.push(...sources.map(({ id }) => id));
  }
}

/** The sources that have these links, by link; the oldest of each counts. */
async function onRecord(tx: Tx, links: readonly string[]): Promise<Map<string, string>> {
  const rows = await tx.$queryRaw<{ link: string; id: string }[]>`
    SELECT DISTINCT ON (s."url") s."url" AS link, s."id"::text AS id FROM "Source" s
    WHERE s."url" = ANY (${[...links]}) AND s."withdrawnAt" IS NULL ORDER BY s."url", s."createdAt", s."id"`;
  return new Map(rows.map(({ link, id }) => [link, id]));
}
