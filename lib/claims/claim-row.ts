import "server-only";
import { db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import type { DenialStatus } from "@/lib/db/generated/enums";
import type { ClaimRow } from "./types";
import { verificationState } from "./verification-state";

const CLAIM_ROW = {
  id: true,
  number: true,
  statement: true,
  language: true,
  attributor: { select: { name: true } },
  denialStatus: true,
  denialCounts: true,
  stage: true,
  risk: true,
  priority: true,
  owner: { select: { id: true, name: true } },
  dueAt: true,
  updatedAt: true,
  verdict: true,
  reReviewSince: true,
} satisfies Prisma.ClaimSelect;

/** The rows of these claims, in the order of the ids. */
export async function claimRows(ids: readonly string[]): Promise<ClaimRow[]> {
  if (ids.length === 0) return [];
  const claims = await db.claim.findMany({ where: { id: { in: [...ids] } }, select: CLAIM_ROW });
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  return ids.flatMap((id) => {
    const claim = byId.get(id);
    if (claim === undefined) return [];
    const { verdict, reReviewSince, attributor, denialCounts, ...row } = claim;
    return {
      ...row,
      attributor: attributor?.name ?? null,
      denialCounts: denialCounts as Partial<Record<DenialStatus, number>>,
      ...verificationState({ stage: row.stage, verdict, reReviewSince }),
    };
  });
}
