import "server-only";
import type { Tx } from "@/lib/db/client";
import { type Failure, fail } from "@/lib/shared/result";

/** The refusal when a source with this very link is on record already, with its title; null when there is none. */
export async function refuseSameLink(tx: Tx, url: string | null, sourceId: string): Promise<Failure | null> {
  if (url === null) return null;
  const known = await tx.source.findFirst({
    where: { url, withdrawnAt: null, NOT: { id: sourceId } },
    select: { id: true, title: true },
  });
  if (known === null) return null;
  const message = `This link is on record already, as “${known.title}”. Choose that source.`;
  return fail("INVALID", message, { fieldErrors: { url: [message] }, current: known });
}
