import "server-only";
import type { DenialStatus, ResponseKind } from "@/lib/db/generated/enums";
import type { DenialCounts } from "./labels";
import type { LedgerDates, Standing, Turn } from "./types";

/** What the rule asks of one entry of a party's ledger. Days are YYYY-MM-DD. */
export type RuledEntry = {
  id: string;
  kind: ResponseKind;
  /** The first day on which it may have been said: the day the rule goes by. */
  saidFrom: string;
  recordedAt: Date;
  /** Last day on which an answer was awaited. */
  deadline: string | null;
  /** When the entry that corrects this one was recorded; null while it stands. */
  correctedAt: Date | null;
  /** It only takes another entry back, and does not count itself. */
  retracts: boolean;
};

export type PartyDenial = { status: DenialStatus; since: string | null; turns: Turn[] };

/** -1 denies, 1 admits; the others say neither. */
const SENSES: Partial<Record<ResponseKind, -1 | 1>> = {
  DENIED: -1,
  PARTLY_DENIED: -1,
  CONFIRMED: 1,
  DENIAL_WITHDRAWN: 1,
};

const WITHOUT_SUBSTANCE: ReadonlySet<ResponseKind> = new Set(["REQUESTED", "NO_REPLY", "DECLINED"]);

const ROLL_UP: readonly DenialStatus[] = [
  "REVERSED",
  "DENIED",
  "PARTLY_DENIED",
  "NON_DENIAL",
  "CONFIRMED",
  "DECLINED",
  "NO_RESPONSE",
  "AWAITING",
  "NOT_SOUGHT",
];

/** Why an entry counts, or does not, as of the two dates. */
export function standingOf(entry: RuledEntry, { saidBy, recordedBy }: LedgerDates): Standing {
  if (recordedBy !== null && entry.recordedAt > recordedBy) return "RECORDED_LATER";
  if (entry.retracts) return "RETRACTION";
  if (entry.correctedAt !== null && (recordedBy === null || entry.correctedAt <= recordedBy)) return "CORRECTED";
  return saidBy !== null && entry.saidFrom > saidBy ? "SAID_LATER" : "COUNTS";
}

/** The order in which the rule reads entries: by the day they were said, then as they were recorded. */
export function inLedgerOrder(a: RuledEntry, b: RuledEntry): number {
  if (a.saidFrom !== b.saidFrom) return a.saidFrom < b.saidFrom ? -1 : 1;
  const recorded = a.recordedAt.getTime() - b.recordedAt.getTime();
  if (recorded !== 0) return recorded;
  return a.id < b.id ? -1 : Number(a.id > b.id);
}

/**
 * The denial status of one party from the entries of its ledger, in any order, and the day since when. The latest substantive entry gives
 * it, and makes it REVERSED when a denial and an admission followed one another before; without one, the latest of the others does.
 * The same rule is `party_denial` in the database; a test compares the two.
 */
export function partyDenial(entries: readonly RuledEntry[], asOf: LedgerDates): PartyDenial {
  const counted = entries.filter((entry) => standingOf(entry, asOf) === "COUNTS").sort(inLedgerOrder);
  const turns: Turn[] = [];
  let substantive: RuledEntry | null = null;
  let other: RuledEntry | null = null;
  let lastSense: RuledEntry | null = null;
  for (const entry of counted) {
    if (WITHOUT_SUBSTANCE.has(entry.kind)) {
      other = entry;
      continue;
    }
    substantive = entry;
    if (SENSES[entry.kind] === undefined) continue;
    if (lastSense !== null && SENSES[lastSense.kind] !== SENSES[entry.kind])
      turns.push({ fromId: lastSense.id, fromDay: lastSense.saidFrom, toId: entry.id, toDay: entry.saidFrom });
    lastSense = entry;
  }
  if (substantive !== null) return { ...substantiveStatus(substantive, turns.at(-1)), turns };
  if (other !== null) return { status: otherStatus(other, asOf), since: other.saidFrom, turns };
  return { status: "NOT_SOUGHT", since: null, turns };
}

function substantiveStatus(latest: RuledEntry, turn: Turn | undefined): { status: DenialStatus; since: string } {
  if (turn !== undefined && latest.kind !== "NON_DENIAL") return { status: "REVERSED", since: turn.toDay };
  // A denial taken back, without one on record that it takes back, leaves no denial.
  const status = latest.kind === "DENIAL_WITHDRAWN" ? "NON_DENIAL" : (latest.kind as DenialStatus);
  return { status, since: latest.saidFrom };
}

function otherStatus(latest: RuledEntry, { saidBy, today }: LedgerDates): DenialStatus {
  if (latest.kind === "DECLINED") return "DECLINED";
  if (latest.kind === "NO_REPLY") return "NO_RESPONSE";
  const day = saidBy !== null && saidBy < today ? saidBy : today;
  return latest.deadline !== null && latest.deadline < day ? "NO_RESPONSE" : "AWAITING";
}

/**
 * The roll-up over the parties a claim concerns, the claimants among them left out: the status that comes first in the order of the rule,
 * and how many parties have each.
 */
export function claimDenial(parties: readonly { status: DenialStatus; claimant: boolean }[]): {
  status: DenialStatus;
  counts: DenialCounts;
} {
  const counts: DenialCounts = {};
  for (const party of parties) {
    if (!party.claimant) counts[party.status] = (counts[party.status] ?? 0) + 1;
  }
  return { status: ROLL_UP.find((status) => counts[status] !== undefined) ?? "NOT_SOUGHT", counts };
}
