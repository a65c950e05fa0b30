import type { LedgerEntry, LedgerParty } from "@/lib/responses/types";

/** Where an entry stands on the axis, in percent of its length; `until` is the end of the time within which it was said. */
export type TimelineMark = { entry: LedgerEntry; at: number; until: number };

export type Timeline = {
  lanes: { party: LedgerParty; marks: TimelineMark[] }[];
  /** The "as of" day in percent, or null when it is now. */
  asOf: number | null;
  /** How many places the axis has: its least width follows. */
  places: number;
};

const DAY = 86_400_000;
const dayNumber = (day: string) => Date.parse(day) / DAY;

/**
 * Lays the entries of a ledger out in lanes. The order is that of time and the distances are not to scale: each day that anything happened
 * has a place of its own, and a longer silence gets more room, but a year not 365 times that of a day. Entries of one lane and day stand
 * beside each other.
 */
export function layOut(parties: readonly LedgerParty[], asOf: string | null): Timeline {
  const slots: { day: number; within: number }[] = [];
  const lanes = parties.map((party) => {
    const within = new Map<number, number>();
    const marks = party.entries.map((entry) => {
      const day = dayNumber(entry.said.from);
      const count = within.get(day) ?? 0;
      within.set(day, count + 1);
      if (!slots.some((slot) => slot.day === day && slot.within === count)) slots.push({ day, within: count });
      return { entry, day, within: count };
    });
    return { party, marks };
  });
  slots.sort((a, b) => a.day - b.day || a.within - b.within);
  const positions = spread(slots);
  const place = (day: number, within: number) =>
    positions[slots.findIndex((slot) => slot.day === day && slot.within === within)] ?? 50;
  const interpolate = (day: number) => between(slots, positions, day);
  return {
    lanes: lanes.map(({ party, marks }) => ({
      party,
      marks: marks.map(({ entry, day, within }) => {
        const at = place(day, within);
        return { entry, at, until: Math.max(at, interpolate(dayNumber(entry.said.to))) };
      }),
    })),
    asOf: asOf === null ? null : interpolate(dayNumber(asOf) + 0.5),
    places: slots.length,
  };
}

/** Percents for the slots: a step each, and up to two more for the silence before. */
function spread(slots: readonly { day: number }[]): number[] {
  let reach = 0;
  const steps = slots.map((slot, index) => {
    const silence = index === 0 ? 0 : slot.day - (slots[index - 1]?.day ?? slot.day);
    if (index > 0) reach += 1 + Math.min(2, Math.log10(1 + silence) / 1.5);
    return reach;
  });
  // Half a step at both ends keeps the marks inside.
  return steps.map((step) => ((step + 0.6) / (reach + 1.2)) * 100);
}

function between(slots: readonly { day: number }[], positions: readonly number[], day: number): number {
  const after = slots.findIndex((slot) => slot.day >= day);
  if (after === -1) return 100 - (100 - (positions.at(-1) ?? 0)) / 2;
  if (after === 0) return slots[0]?.day === day ? (positions[0] ?? 0) : (positions[0] ?? 0) / 2;
  const [from, to] = [slots[after - 1], slots[after]];
  const [start, end] = [positions[after - 1] ?? 0, positions[after] ?? 0];
  if (from === undefined || to === undefined || to.day === from.day) return end;
  return start + ((day - from.day) / (to.day - from.day)) * (end - start);
}
