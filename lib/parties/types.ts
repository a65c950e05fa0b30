import type { PartyKind } from "@/lib/db/generated/enums";

/** A party as a search offers it. `alias` is the other name that matched, when the name itself did not. */
export type PartyChoice = { id: string; slug: string; name: string; kind: PartyKind; alias: string | null };

/** One row of the list of parties. Counts say what is on record, and rank nobody. */
export type PartyRow = PartyChoice & { claims: number; answers: number; reversals: number };

export type PartyAliasRecord = { id: string; name: string; language: string | null; version: number };

/** Days as YYYY-MM-DD; null where an end is open or not known. */
export type PartyRoleRecord = {
  id: string;
  title: string;
  organisation: string | null;
  from: string | null;
  to: string | null;
  version: number;
};

/** Everything that is said about a party, with the version that a change has to name. */
export type PartyProfile = {
  id: string;
  slug: string;
  name: string;
  kind: PartyKind;
  description: string | null;
  wikidataId: string | null;
  version: number;
};

export type PartyRecord = PartyProfile & { aliases: PartyAliasRecord[]; roles: PartyRoleRecord[] };
