import "server-only";
import type { Tx } from "@/lib/db/client";
import { freeSlug } from "@/lib/parties/free-slug";
import type { Actor } from "@/lib/shared/actor";
import type { ImportArticle } from "./schema";

export type SettledOutlet = { id: string; name: string; made: boolean };

/** The party of this very name or alias (case and diacritics do not matter), outlets before others; null without one. */
export async function findOutlet(
  tx: Pick<Tx, "$queryRaw">,
  name: string,
): Promise<{ id: string; name: string } | null> {
  const found = await tx.$queryRaw<{ id: string; name: string }[]>`
    SELECT p."id", p."name" FROM "Party" p
    WHERE p."withdrawnAt" IS NULL AND (fold(p."name") = fold(${name}) OR EXISTS (
      SELECT 1 FROM "PartyAlias" a WHERE a."partyId" = p."id" AND a."withdrawnAt" IS NULL AND fold(a."name") = fold(${name})))
    ORDER BY p."kind" = 'OUTLET' DESC, fold(p."name") = fold(${name}) DESC, p."createdAt" LIMIT 1`;
  return found[0] ?? null;
}

/**
 * The party that published an article: the one named by its id, or found by name or alias, or made as an outlet. The caller
 * appends the event that names the new row.
 */
export async function settleOutlet(
  tx: Tx,
  actor: Actor,
  outlet: ImportArticle["outlet"],
): Promise<SettledOutlet | null> {
  if (outlet === null) return null;
  if ("id" in outlet) {
    const party = await tx.party.findUnique({ where: { id: outlet.id }, select: { id: true, name: true } });
    // The foreign key refuses an id that no party has.
    return { id: outlet.id, name: party?.name ?? "", made: false };
  }
  const known = await findOutlet(tx, outlet.name);
  if (known !== null) return { ...known, made: false };
  const made = await tx.party.create({
    data: {
      slug: await freeSlug(tx, outlet.name),
      name: outlet.name,
      kind: "OUTLET",
      createdById: actor.id,
      updatedById: actor.id,
    },
    select: { id: true, name: true },
  });
  return { ...made, made: true };
}
