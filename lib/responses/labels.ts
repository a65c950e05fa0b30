import type { DenialStatus, ResponseKind } from "@/lib/db/generated/enums";

export type { DenialStatus, ResponseKind };

export const RESPONSE_KIND_LABELS: Record<ResponseKind, string> = {
  REQUESTED: "Asked",
  NO_REPLY: "No reply",
  DECLINED: "Declined to comment",
  NON_DENIAL: "Dismissed, no direct denial",
  PARTLY_DENIED: "Partly denied",
  DENIED: "Denied",
  DENIAL_WITHDRAWN: "Denial withdrawn",
  CONFIRMED: "Acknowledged",
};

/** What a reader is told, after the party's name: "North Korea denied it". */
export const RESPONSE_KIND_PAST: Record<ResponseKind, string> = {
  REQUESTED: "was asked for an answer",
  NO_REPLY: "gave no answer",
  DECLINED: "declined to comment",
  NON_DENIAL: "dismissed it without denying it",
  PARTLY_DENIED: "denied part of it",
  DENIED: "denied it",
  DENIAL_WITHDRAWN: "withdrew its denial",
  CONFIRMED: "acknowledged it",
};

export const RESPONSE_KIND_HINTS: Record<ResponseKind, string> = {
  REQUESTED: "The desk has asked. Give the channel and the deadline.",
  NO_REPLY: "Asked, and nothing came.",
  DECLINED: "The party said that it will not comment.",
  NON_DENIAL: "Rejected in tone (“gossip”, “groundless”) without saying that it is not so.",
  PARTLY_DENIED: "Some of the claim is denied; say which part in the words.",
  DENIED: "The party said that it is not so.",
  DENIAL_WITHDRAWN: "The party took back an earlier denial.",
  CONFIRMED: "The party said that it is so.",
};

export const DENIAL_STATUS_LABELS: Record<DenialStatus, string> = {
  NOT_SOUGHT: "Not asked",
  AWAITING: "Asked, no reply yet",
  NO_RESPONSE: "Asked, no answer",
  DECLINED: "Declined to comment",
  NON_DENIAL: "Dismissed, no direct denial",
  PARTLY_DENIED: "Partly denied",
  DENIED: "Denied",
  CONFIRMED: "Acknowledged",
  REVERSED: "Reversed",
};

/** For table cells and filters. */
export const DENIAL_STATUS_SHORT: Record<DenialStatus, string> = {
  NOT_SOUGHT: "Not asked",
  AWAITING: "Asked",
  NO_RESPONSE: "No answer",
  DECLINED: "Declined",
  NON_DENIAL: "Dismissed",
  PARTLY_DENIED: "Partly denied",
  DENIED: "Denied",
  CONFIRMED: "Acknowledged",
  REVERSED: "Reversed",
};

/** How many of the concerned parties stand where. `concerned` is all of them. */
export type DenialCounts = { concerned: number; denied: number; reversed: number; partlyDenied?: number };

function shareOf(status: DenialStatus, counts: DenialCounts): number {
  if (status === "DENIED") return counts.denied;
  if (status === "PARTLY_DENIED") return counts.partlyDenied ?? 0;
  return 0;
}

/**
 * The roll-up over a claim's parties in words: "Denied by 2 of 3, 1 reversed".
 * With one party, or without counts, the plain label.
 */
export function denialWords(status: DenialStatus, counts?: DenialCounts): string {
  const label = DENIAL_STATUS_LABELS[status];
  if (!counts || counts.concerned < 2) return label;
  const { concerned, denied, reversed } = counts;
  if (status === "REVERSED") {
    return denied > 0
      ? `${DENIAL_STATUS_LABELS.DENIED} by ${denied} of ${concerned}, ${reversed} reversed`
      : `${label} by ${reversed} of ${concerned}`;
  }
  const share = shareOf(status, counts);
  return share > 0 ? `${label} by ${share} of ${concerned}` : label;
}
