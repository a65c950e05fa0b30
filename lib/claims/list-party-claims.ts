import "server-only";
import { db } from "@/lib/db/client";
import type { Actor } from "@/lib/shared/actor";
import { dateFromColumns } from "@/lib/shared/precise-date-schema";
import { isUuid } from "@/lib/shared/uuid";
import type { PartyClaim } from "./types";
import { verificationState } from "./verification-state";

/** The claims that a party asserts, the latest said first, each once, with where it stands. At most two hundred. */
export async function listPartyClaims(_actor: Actor, partyId: string): Promise<PartyClaim[]> {
  if (!isUuid(partyId)) return [];
  const rows = await db.assertion.findMany({
    where: { partyId, withdrawnAt: null },
    orderBy: [{ saidFrom: { sort: "desc", nulls: "last" } }, { createdAt: "desc" }],
    distinct: ["claimId"],
    take: 200,
    select: {
      capacity: true,
      saidFrom: true,
      saidTo: true,
      saidPrecision: true,
      claim: {
        select: {
          id: true,
          number: true,
          statement: true,
          language: true,
          stage: true,
          verdict: true,
          reReviewSince: true,
          denialStatus: true,
          denialCounts: true,
        },
      },
    },
  });
  return rows.map(({ claim, capacity, saidFrom, saidTo, saidPrecision }) => ({
    id: claim.id,
    number: claim.number,
    statement: claim.statement,
    language: claim.language,
    ...verificationState(claim),
    denialStatus: claim.denialStatus,
    denialCounts: claim.denialCounts as PartyClaim["denialCounts"],
    capacity,
    said: dateFromColumns(saidFrom, saidTo, saidPrecision),
  }));
}
