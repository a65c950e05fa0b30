import type { Priority, Stage } from "@/lib/db/generated/enums";
import { formatDay } from "@/lib/shared/dates";
import { describeDue, spanWords } from "@/lib/shared/due";
import { isOpen } from "./policy";

/** What the database keeps of a claim's clock (ClaimClock), and what the claim itself says. */
export type ClockFacts = {
  stage: Stage;
  priority: Priority;
  /** An explicit due time wins over the target. */
  dueAt: Date | null;
  startedAt: Date | null;
  pausedSince: Date | null;
  /** The day of the oldest question whose answer is awaited. */
  askedOn: Date | null;
  /** Pauses that are over, in milliseconds. */
  pausedMs: number;
  endedAt: Date | null;
};

/** Hours in the desk's hands that it allows itself, by priority. */
export type ClockTargets = Record<Priority, number>;

export type ClockState = "NONE" | "ON_TRACK" | "DUE_SOON" | "OVERDUE" | "PAUSED" | "ENDED";

/** Where a claim stands against its time. `left` in milliseconds of the desk's own time; negative when it is over. */
export type Clock = { state: ClockState; words: string; left: number | null };

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** The last quarter of the time is soon, and never more than a day. */
const soonWithin = (target: number) => Math.min(DAY, target / 4);

/** Milliseconds that the claim has been in the desk's hands: since checking began, without the pauses. */
export function timeInHands({ startedAt, pausedSince, pausedMs, endedAt }: ClockFacts, now: Date): number {
  if (startedAt === null) return 0;
  const until = pausedSince ?? endedAt ?? now;
  return Math.max(0, until.getTime() - startedAt.getTime() - pausedMs);
}

/**
 * By when a claim was to be done, the pauses left out: the time that somebody set, or else the target from when checking began. Null without a
 * clock. It becomes another when the time, the priority or the target is changed, or checking begins anew, and not by a pause.
 */
export function dueTimeOf({ dueAt, startedAt, priority }: ClockFacts, targets: ClockTargets): Date | null {
  if (dueAt !== null || startedAt === null) return dueAt;
  return new Date(startedAt.getTime() + targets[priority] * HOUR);
}

/**
 * Where a claim stands against its time, in words: "on track, 20 h left", "due soon, 50 min left", "overdue 6 h", "paused, asked on 20 Nov
 * 2026". With a due time of its own: "on track, due Fri 17:00", also while an answer is awaited.
 */
export function clockOf(facts: ClockFacts, targets: ClockTargets, now: Date): Clock {
  if (!isOpen(facts.stage)) return { state: "ENDED", words: "", left: null };
  if (facts.dueAt !== null) {
    const left = facts.dueAt.getTime() - now.getTime();
    const { state, words } = describeDue(facts.dueAt, now);
    if (left < 0) return { state: "OVERDUE", words: `overdue ${spanWords(-left)}`, left };
    return state === "soon"
      ? { state: "DUE_SOON", words: `due soon, ${words.replace(/^due /, "")}`, left }
      : { state: "ON_TRACK", words: `on track, ${words}`, left };
  }
  if (facts.startedAt === null) return { state: "NONE", words: "", left: null };
  const target = targets[facts.priority] * HOUR;
  const left = target - timeInHands(facts, now);
  if (facts.pausedSince !== null) {
    const asked = facts.askedOn ?? facts.pausedSince;
    return { state: "PAUSED", words: `paused, asked on ${formatDay(asked)}`, left };
  }
  if (left < 0) return { state: "OVERDUE", words: `overdue ${spanWords(-left)}`, left };
  return left <= soonWithin(target)
    ? { state: "DUE_SOON", words: `due soon, ${spanWords(left)} left`, left }
    : { state: "ON_TRACK", words: `on track, ${spanWords(left)} left`, left };
}
