import "server-only";
import type { Tx } from "@/lib/db/client";
import { slugOf } from "@/lib/shared/slug";

/** An address part that no party has yet: the name's, else with the first free number. The unique index decides a race. */
export async function freeSlug(tx: Tx, name: string): Promise<string> {
  const found = slugOf(name);
  // A name without Latin letters leaves nothing of itself.
  const base = found === "item" ? "party" : found;
  const rows = await tx.party.findMany({ where: { slug: { startsWith: base } }, select: { slug: true } });
  const taken = new Set(rows.map((row) => row.slug));
  if (!taken.has(base)) return base;
  let number = 2;
  while (taken.has(`${base}-${number}`)) number += 1;
  return `${base}-${number}`;
}
