import "server-only";
import type { DenialStatus } from "@/lib/db/generated/enums";
import { claimDenial, partyDenial, type RuledEntry } from "@/lib/responses/denial-status";
import type { DenialCounts } from "@/lib/responses/labels";
import type { LedgerDates } from "@/lib/responses/types";
import type { AnnouncedContent, ConcernedContent, PartyContent, ResponseContent } from "./types";

/** Where one party stood, and since when (YYYY-MM-DD). */
export type PartyStanding = { party: PartyContent; claimant: boolean; status: DenialStatus; since: string | null };

export type DenialAsOf = {
  status: DenialStatus;
  counts: DenialCounts;
  parties: PartyStanding[];
  /** Ids of the responses by which a party reversed its answer. */
  turns: string[];
};

/** Everything that was said and recorded until now. */
export function datesOfNow(): LedgerDates {
  return { saidBy: null, recordedBy: null, today: new Date().toISOString().slice(0, 10) };
}

/** When each corrected entry was corrected. A correction may stand in the ledger of another party. */
function correctionTimes(ledgers: readonly ConcernedContent[]): Map<string | null, Date> {
  const entries = ledgers.flatMap(({ responses }) => responses);
  return new Map(entries.map((entry) => [entry.corrects, new Date(entry.recordedAt)]));
}

function ruledEntries(responses: readonly ResponseContent[], corrections: Map<string | null, Date>): RuledEntry[] {
  return responses.map((entry) => ({
    id: entry.id,
    kind: entry.kind,
    saidFrom: entry.said.from,
    recordedAt: new Date(entry.recordedAt),
    deadline: entry.deadline,
    correctedAt: corrections.get(entry.id) ?? null,
    retracts: entry.retracts,
  }));
}

/**
 * The denial status that published ledgers give as of two dates: what had been said by a day, as far as the desk had recorded it by an
 * instant.
 */
export function denialAsOf(content: Pick<AnnouncedContent, "concerned">, dates: LedgerDates): DenialAsOf {
  const corrections = correctionTimes(content.concerned);
  const judged = content.concerned.map((concerned) => ({
    concerned,
    denial: partyDenial(ruledEntries(concerned.responses, corrections), dates),
  }));
  const parties = judged.map(({ concerned: { party, claimant }, denial: { status, since } }) => ({
    party,
    claimant,
    status,
    since,
  }));
  return {
    ...claimDenial(parties),
    parties,
    turns: judged.flatMap(({ denial }) => denial.turns.map((turn) => turn.toId)),
  };
}
