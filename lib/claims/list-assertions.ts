import "server-only";
import { db } from "@/lib/db/client";
import type { Actor } from "@/lib/shared/actor";
import { isUuid } from "@/lib/shared/uuid";
import { assertionRecords } from "./assertion-record";
import type { AssertionRecord } from "./types";

/** Who asserts a claim, in what words: the primary assertion first. Empty for a claim that does not exist. */
export async function listAssertions(_actor: Actor, claimId: string): Promise<AssertionRecord[]> {
  return isUuid(claimId) ? assertionRecords(db, { claimId }) : [];
}
