import "server-only";
import { db } from "@/lib/db/client";
import type { Actor } from "@/lib/shared/actor";
import { isoDay } from "@/lib/shared/dates";
import { isUuid } from "@/lib/shared/uuid";
import { partyDenial } from "./denial-status";
import type { PartyAnswers } from "./types";

/** What a party answered, claim by claim, with its denial status now and its reversals. At most two hundred claims, the latest concern first. */
export async function listPartyAnswers(_actor: Actor, partyId: string): Promise<PartyAnswers[]> {
  if (!isUuid(partyId)) return [];
  const concerned = await db.concernedParty.findMany({
    where: { partyId, withdrawnAt: null },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: 200,
    select: {
      claimant: true,
      claim: { select: { id: true, number: true, statement: true, language: true } },
    },
  });
  const rows = await db.response.findMany({
    where: { partyId, claimId: { in: concerned.map(({ claim }) => claim.id) } },
    orderBy: [{ saidFrom: "asc" }, { recordedAt: "asc" }, { id: "asc" }],
    include: { correctedBy: { select: { recordedAt: true } } },
  });
  const asOf = { saidBy: null, recordedBy: null, today: isoDay(new Date()) };
  return concerned.map(({ claimant, claim }) => {
    const own = rows.filter((row) => row.claimId === claim.id);
    const ruled = own.map((row) => ({
      id: row.id,
      kind: row.kind,
      saidFrom: isoDay(row.saidFrom),
      recordedAt: row.recordedAt,
      deadline: row.deadline === null ? null : isoDay(row.deadline),
      correctedAt: row.correctedBy?.recordedAt ?? null,
      retracts: row.retracts,
    }));
    const { status, turns } = partyDenial(ruled, asOf);
    const entries = own
      .filter((row) => !row.retracts && row.correctedBy === null)
      .map((row) => ({
        id: row.id,
        kind: row.kind,
        said: { from: isoDay(row.saidFrom), to: isoDay(row.saidTo), precision: row.saidPrecision },
      }));
    return { claim, claimant, status, turns, entries };
  });
}
