import type { DenialStatus, PartyKind, ResponseKind } from "@/lib/db/generated/enums";
import type { StoredDate } from "@/lib/shared/precise-date-schema";
import type { DenialCounts } from "./labels";

/** Whether an entry counts as of the two dates, and if not, why. */
export type Standing = "COUNTS" | "SAID_LATER" | "RECORDED_LATER" | "CORRECTED" | "RETRACTION";

/** Two entries of opposite sense that follow one another, with the first day of each. */
export type Turn = { fromId: string; fromDay: string; toId: string; toDay: string };

/** One entry of the ledger, with everything that was recorded. */
export type LedgerEntry = {
  id: string;
  partyId: string;
  kind: ResponseKind;
  codedBy: string;
  codingNote: string | null;
  words: string | null;
  wordsLanguage: string | null;
  translation: string | null;
  speaker: string | null;
  said: StoredDate;
  recordedAt: Date;
  recordedBy: string;
  source: { id: string; title: string; url: string | null } | null;
  passage: { id: string; exact: string; articleId: string; articleTitle: string; language: string } | null;
  locator: string | null;
  channel: string | null;
  /** YYYY-MM-DD. */
  deadline: string | null;
  correctsId: string | null;
  correctedById: string | null;
  /** When the entry that corrects this one was recorded. */
  correctedAt: Date | null;
  correctionReason: string | null;
  retracts: boolean;
  standing: Standing;
};

/** A party that a claim concerns, its entries in the order of the rule, and its denial status as of the ledger's dates. */
export type LedgerParty = {
  /** Of the record that ties the party to the claim; `version` goes with it. */
  id: string;
  version: number;
  party: { id: string; name: string; kind: PartyKind };
  claimant: boolean;
  notAskedReason: string | null;
  status: DenialStatus;
  /** YYYY-MM-DD. */
  since: string | null;
  turns: Turn[];
  entries: LedgerEntry[];
};

/** What had been said by a day, as far as it was recorded by an instant; null is now. `today` is the day in UTC. */
export type LedgerDates = { saidBy: string | null; recordedBy: Date | null; today: string };

export type Ledger = {
  claimId: string;
  asOf: LedgerDates;
  status: DenialStatus;
  counts: DenialCounts;
  parties: LedgerParty[];
};

/** How a party is concerned, as its form is filled. */
export type ConcernedRecord = {
  id: string;
  version: number;
  partyId: string;
  claimant: boolean;
  notAskedReason: string | null;
};

/** What a party answered to one claim: its status now, its reversals, and the entries that stand. */
export type PartyAnswers = {
  claim: { id: string; number: number; statement: string; language: string };
  claimant: boolean;
  status: DenialStatus;
  turns: Turn[];
  entries: { id: string; kind: ResponseKind; said: StoredDate }[];
};
