import "server-only";
import type { Tx } from "@/lib/db/client";
import { type Failure, fail } from "@/lib/shared/result";

/** The refusal when another party already has this Wikidata id; null when it is free or empty. */
export async function wikidataTaken(tx: Tx, wikidataId: string | null, partyId: string): Promise<Failure | null> {
  if (wikidataId === null) return null;
  const holder = await tx.party.findFirst({ where: { wikidataId, NOT: { id: partyId } }, select: { name: true } });
  if (holder === null) return null;
  const message = `${wikidataId} is the Wikidata id of ${holder.name}.`;
  return fail("INVALID", `${message} Use that party, or correct the id.`, { fieldErrors: { wikidataId: [message] } });
}
