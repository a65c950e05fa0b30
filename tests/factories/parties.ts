import { randomUUID } from "node:crypto";
import type { CreateParty } from "@/lib/parties/schema";

/** A party that is not on record yet. */
export function partyOf(name: string, change: Partial<CreateParty> = {}): CreateParty {
  return {
    id: randomUUID(),
    name,
    kind: "GOVERNMENT",
    description: null,
    wikidataId: null,
    evenIfNear: false,
    ...change,
  };
}
