import "server-only";
import { db } from "@/lib/db/client";
import type { Actor } from "@/lib/shared/actor";
import { isUuid } from "@/lib/shared/uuid";
import type { ClaimPassage } from "./types";

/** The passages that carry a claim, for forms to choose from: the one that was marked first comes first. */
export async function listClaimPassages(_actor: Actor, claimId: string): Promise<ClaimPassage[]> {
  if (!isUuid(claimId)) return [];
  const rows = await db.passage.findMany({
    where: { claimId, withdrawnAt: null },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    select: { id: true, exact: true, article: { select: { title: true, language: true } } },
  });
  return rows.map(({ article, ...passage }) => ({ ...passage, ...article }));
}
