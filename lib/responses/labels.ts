import type { DenialStatus, ResponseKind } from "@/lib/db/generated/enums";
import { formatDay } from "@/lib/shared/dates";
import { formatPreciseDate } from "@/lib/shared/precise-date";
import type { StoredDate } from "@/lib/shared/precise-date-schema";

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

/**
 * How a party's last question stands while it has no answer: "Asked on 20 Nov 2026, no answer by 24 Nov 2026." Null when an answer came or nothing
 * was asked. `entries` as the ledger orders them.
 */
export function askedWords({
  status,
  entries,
}: {
  status: DenialStatus;
  entries: readonly { kind: ResponseKind; said: StoredDate; deadline: string | null; standing: string }[];
}): string | null {
  if (status !== "AWAITING" && status !== "NO_RESPONSE") return null;
  const request = entries.findLast(({ kind, standing }) => kind === "REQUESTED" && standing === "COUNTS");
  if (request === undefined || request.deadline === null) return null;
  const asked = `Asked on ${formatPreciseDate(request.said)}`;
  const day = formatDay(request.deadline);
  return status === "AWAITING" ? `${asked}, an answer is awaited until ${day}.` : `${asked}, no answer by ${day}.`;
}

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

/** How many of a claim's concerned parties have each status. The sum is the number of parties. */
export type DenialCounts = Partial<Record<DenialStatus, number>>;

/** These read as "by 2 of 3"; the others say nothing about a share. */
const SHARED: ReadonlySet<DenialStatus> = new Set(["DENIED", "PARTLY_DENIED", "CONFIRMED", "REVERSED"]);

/**
 * The roll-up over a claim's parties in words: "Denied by 2 of 3, 1 reversed".
 * With one party, or without counts, the plain label.
 */
export function denialWords(status: DenialStatus, counts: DenialCounts = {}, labels = DENIAL_STATUS_LABELS): string {
  const concerned = Object.values(counts).reduce((sum, count) => sum + count, 0);
  const by = (which: DenialStatus) => `${labels[which]} by ${counts[which] ?? 0} of ${concerned}`;
  if (concerned < 2 || !SHARED.has(status) || !counts[status]) return labels[status];
  if (status === "REVERSED" && counts.DENIED) return `${by("DENIED")}, ${counts.REVERSED} reversed`;
  return by(status);
}
