import "server-only";
import { appendEvent } from "@/lib/audit/append-event";
import type { Tx } from "@/lib/db/client";
import type { PartyKind } from "@/lib/db/generated/enums";
import type { Actor } from "@/lib/shared/actor";
import { freeSlug } from "./free-slug";

const NEW_PARTIES = 7_300_002; // any number: the key of a lock that only who records parties by name takes

/**
 * The id of a party: the one given, the one on record under this very name or other name (case and diacritics do not matter), or one that is
 * recorded now, with its event. For callers that need parties as part of a larger change: two of them at once record it once.
 */
export async function settleParty(
  tx: Tx,
  actor: Actor,
  given: { id: string } | { name: string; kind: PartyKind },
): Promise<string> {
  // The foreign key refuses an id that no party has.
  if ("id" in given) return given.id;
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(${NEW_PARTIES})`;
  const [known] = await tx.$queryRaw<{ id: string }[]>`
    SELECT p."id" FROM "Party" p
    WHERE p."withdrawnAt" IS NULL AND (fold(p."name") = fold(${given.name}) OR EXISTS (
      SELECT 1 FROM "PartyAlias" a WHERE a."partyId" = p."id" AND a."withdrawnAt" IS NULL AND fold(a."name") = fold(${given.name})))
    ORDER BY fold(p."name") = fold(${given.name}) DESC, p."createdAt" LIMIT 1`;
  if (known !== undefined) return known.id;
  const party = await tx.party.create({
    data: { ...given, slug: await freeSlug(tx, given.name), createdById: actor.id, updatedById: actor.id },
    select: { id: true, slug: true },
  });
  await appendEvent(tx, {
    action: "party.created",
    actorId: actor.id,
    subject: { type: "Party", id: party.id },
    after: { name: given.name, kind: given.kind, description: null, wikidataId: null, slug: party.slug },
  });
  return party.id;
}
