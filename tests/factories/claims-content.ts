import { randomUUID } from "node:crypto";
import type { AddEvidence } from "@/lib/evidence/schema";
import type { RecordResponse } from "@/lib/responses/schema";
import type { Actor } from "@/lib/shared/actor";
import { createSource } from "@/lib/sources/create-source";
import type { CreateSource } from "@/lib/sources/schema";
import { dataOf } from "../support/data-of";

/** A denial in the party's own words. */
export function responseOf(claimId: string, partyId: string, change: Partial<RecordResponse> = {}): RecordResponse {
  return {
    id: randomUUID(),
    claimId,
    partyId,
    kind: "DENIED",
    codingNote: null,
    words: "We sold nothing.",
    wordsLanguage: "en",
    translation: null,
    speaker: "a spokesman",
    said: { from: "2022-12-22", to: "2022-12-22", precision: "DAY" },
    sourceId: null,
    passageId: null,
    locator: null,
    channel: null,
    deadline: null,
    corrects: null,
    ...change,
  };
}

/** A question to a party, asked on `day`, with the deadline a week later unless told otherwise. */
export function requestTo(
  claimId: string,
  partyId: string,
  day: string,
  change: Partial<RecordResponse> = {},
): RecordResponse {
  const week = new Date(Date.parse(day) + 7 * 86_400_000).toISOString().slice(0, 10);
  return responseOf(claimId, partyId, {
    kind: "REQUESTED",
    words: null,
    wordsLanguage: null,
    speaker: null,
    said: { from: day, to: day, precision: "DAY" },
    channel: "e-mail",
    deadline: week,
    ...change,
  });
}

/** A paper document without a link. */
export function sourceOf(change: Partial<CreateSource> = {}): CreateSource {
  return {
    id: randomUUID(),
    kind: "DOCUMENT",
    title: "Ledger of the port",
    url: null,
    publisher: null,
    publisherId: null,
    published: null,
    language: null,
    reliability: "B",
    originGroup: null,
    ...change,
  };
}

/** A source that is on record. */
export async function aSource(actor: Actor, change: Partial<CreateSource> = {}): Promise<string> {
  const { id } = dataOf(await createSource(actor, sourceOf(change)));
  return id;
}

/** An item that supports the claim, from a source on record. */
export function evidenceOf(claimId: string, sourceId: string, change: Partial<AddEvidence> = {}): AddEvidence {
  return {
    id: randomUUID(),
    claimId,
    sourceId,
    newSource: null,
    stance: "SUPPORTS",
    locator: "page 4",
    excerpt: null,
    excerptLanguage: null,
    note: null,
    credibility: 3,
    directness: "SECONDARY",
    confidential: false,
    ...change,
  };
}
