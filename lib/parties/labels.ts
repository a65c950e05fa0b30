import type { PartyKind } from "@/lib/db/generated/enums";
import { formatDay } from "@/lib/shared/dates";

export type { PartyKind };

export const PARTY_KIND_LABELS: Record<PartyKind, string> = {
  PERSON: "Person",
  GOVERNMENT: "Government",
  ORGANISATION: "Organisation",
  OUTLET: "Outlet",
  UNNAMED: "Unnamed official",
};

/** The end of a role in words: the year alone when it is the first or last day of one, which is how a year is stored. */
function roleDay(day: string, whole: string): string {
  return day.endsWith(whole) ? day.slice(0, 4) : formatDay(day);
}

/** From when until when: "2020–2024", "since 3 May 2020", "until 2024"; null when neither is known. */
export function roleSpan(from: string | null, to: string | null): string | null {
  const [start, end] = [from === null ? null : roleDay(from, "-01-01"), to === null ? null : roleDay(to, "-12-31")];
  if (start !== null && end !== null) return start === end ? start : `${start}–${end}`;
  if (start !== null) return `since ${start}`;
  return end === null ? null : `until ${end}`;
}
