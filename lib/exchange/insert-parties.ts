import "server-only";
import type { Tx } from "@/lib/db/client";
import type { PartyKind } from "@/lib/db/generated/enums";
import type { Actor } from "@/lib/shared/actor";
import { newId } from "@/lib/shared/new-id";
import { slugOf } from "@/lib/shared/slug";

const BATCH = 500;

type Name = { key: string; name: string };

/**
 * Gives every staged row the party that it names: one on record by its name or alias, whatever the case and diacritics, else a new one.
 * Answers the ids of the new ones; the caller appends their events.
 */
export async function insertParties(tx: Tx, actor: Actor, fileId: string, kind: PartyKind): Promise<string[]> {
  const made: string[] = [];
  for (;;) {
    const names = await tx.$queryRaw<Name[]>`
      SELECT DISTINCT ON (r."attributorKey") r."attributorKey" AS key, r."attributor" AS name FROM "ImportRow" r
      WHERE r."fileId" = ${fileId}::uuid AND NOT r."skipped" AND r."attributor" IS NOT NULL AND r."partyId" IS NULL
      ORDER BY r."attributorKey", r."row" LIMIT ${BATCH}`;
    if (names.length === 0) break;
    const known = await onRecord(tx, names);
    const parties = await named(
      tx,
      names.filter(({ key }) => !known.has(key)),
    );
    await tx.party.createMany({
      data: parties.map(({ key: _, ...party }) => ({ ...party, kind, createdById: actor.id, updatedById: actor.id })),
    });
    for (const { key, id } of parties) known.set(key, id);
    await tx.$executeRaw`
      UPDATE "ImportRow" r SET "partyId" = p.id, "assertionId" = gen_random_uuid()
      FROM unnest(${[...known.keys()]}::text[], ${[...known.values()]}::uuid[]) AS p(key, id)
      WHERE r."fileId" = ${fileId}::uuid AND NOT r."skipped" AND r."attributorKey" = ANY (${[...known.keys()]}) AND r."attributorKey" = p.key`;
    made.push(...parties.map(({ id }) => id));
  }
  return made;
}

/** The parties that have these names, by name. The oldest counts, and a name before an alias. */
async function onRecord(tx: Tx, names: readonly Name[]): Promise<Map<string, string>> {
  const rows = await tx.$queryRaw<{ key: string; id: string }[]>`
    WITH known AS MATERIALIZED (
      SELECT fold(p."name") AS key, p."id", 1 AS rank, p."createdAt" FROM "Party" p WHERE p."withdrawnAt" IS NULL
      UNION ALL
      SELECT fold(a."name"), p."id", 2, p."createdAt" FROM "PartyAlias" a JOIN "Party" p ON p."id" = a."partyId"
      WHERE a."withdrawnAt" IS NULL AND p."withdrawnAt" IS NULL
    )
    SELECT DISTINCT ON (k.key) k.key, k."id"::text AS id FROM known k WHERE k.key = ANY (${names.map(({ key }) => key)})
    ORDER BY k.key, k.rank, k."createdAt", k."id"`;
  return new Map(rows.map(({ key, id }) => [key, id]));
}

/** An id and an address part that no party has yet, for each name. */
async function named(tx: Tx, names: readonly Name[]): Promise<(Name & { id: string; slug: string })[]> {
  const based = names.map((one) => {
    const base = slugOf(one.name);
    // A name without Latin letters leaves nothing of itself.
    return { ...one, id: newId(), base: base === "item" ? "party" : base };
  });
  const rows = await tx.party.findMany({
    where: { slug: { in: based.map(({ base }) => base) } },
    select: { slug: true },
  });
  const taken = new Set(rows.map(({ slug }) => slug));
  return based.map(({ base, ...one }) => {
    const slug = taken.has(base) ? `${base}-${one.id.slice(0, 8)}` : base;
    taken.add(slug);
    return { ...one, slug };
  });
}
