import "server-only";
import { appendEvent } from "@/lib/audit/append-event";
import { transact } from "@/lib/db/transact";
import type { Actor } from "@/lib/shared/actor";
import { fail, ok, type Result } from "@/lib/shared/result";
import { freeSlug } from "./free-slug";
import { nearParties } from "./near-parties";
import type { CreateParty } from "./schema";
import type { PartyChoice } from "./types";
import { wikidataTaken } from "./wikidata-taken";

/**
 * Records a party. Sent twice with the same id it is made once, and both calls answer the same. CONFLICT with the parties of nearly the
 * same name as `current`, unless `evenIfNear`.
 */
export async function createParty(actor: Actor, input: CreateParty): Promise<Result<PartyChoice>> {
  return transact<PartyChoice>(async (tx) => {
    const existing = await tx.party.findFirst({
      where: { id: input.id, createdById: actor.id },
      select: { id: true, slug: true, name: true, kind: true },
    });
    if (existing !== null) return ok({ ...existing, alias: null });
    const taken = await wikidataTaken(tx, input.wikidataId, input.id);
    if (taken !== null) return taken;
    const near = input.evenIfNear ? [] : await nearParties(tx, input.name);
    if (near.length > 0) {
      const names = near.map((party) => `“${party.alias ?? party.name}”`).join(", ");
      return fail("CONFLICT", `A party is on record under nearly the same name: ${names}. Use it, or make another.`, {
        current: near,
      });
    }
    const { evenIfNear: _, ...profile } = input;
    const party = await tx.party.create({
      data: { ...profile, slug: await freeSlug(tx, input.name), createdById: actor.id, updatedById: actor.id },
      select: { id: true, slug: true, name: true, kind: true },
    });
    await appendEvent(tx, {
      action: "party.created",
      actorId: actor.id,
      subject: { type: "Party", id: party.id },
      after: {
        name: input.name,
        kind: input.kind,
        description: input.description,
        wikidataId: input.wikidataId,
        slug: party.slug,
      },
    });
    return ok({ ...party, alias: null });
  });
}
