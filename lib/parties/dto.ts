import "server-only";
import type { PartyProfile, PartyRoleRecord } from "./types";

/** The columns of `PartyProfile`. */
export const PROFILE = {
  id: true,
  slug: true,
  name: true,
  kind: true,
  description: true,
  wikidataId: true,
  version: true,
} as const satisfies Record<keyof PartyProfile, true>;

/** A role's row with its days in words of the calendar. */
export function roleRecord(row: {
  id: string;
  title: string;
  organisation: string | null;
  fromDate: Date | null;
  toDate: Date | null;
  version: number;
}): PartyRoleRecord {
  const { fromDate, toDate, ...rest } = row;
  return {
    ...rest,
    from: fromDate?.toISOString().slice(0, 10) ?? null,
    to: toDate?.toISOString().slice(0, 10) ?? null,
  };
}
