import { randomUUID } from "node:crypto";
import { appendEvent } from "@/lib/audit/append-event";
import { addAssertion } from "@/lib/claims/add-assertion";
import { createClaim } from "@/lib/claims/create-claim";
import { moveClaim } from "@/lib/claims/move-claim";
import type { AddAssertion, CreateClaim } from "@/lib/claims/schema";
import { db } from "@/lib/db/client";
import { transact } from "@/lib/db/transact";
import { createParty } from "@/lib/parties/create-party";
import { concernParty } from "@/lib/responses/concern-party";
import type { Actor } from "@/lib/shared/actor";
import { newId } from "@/lib/shared/new-id";
import { ok } from "@/lib/shared/result";
import { dataOf } from "../support/data-of";

/** A party with a name that no other test has. */
export async function aParty(actor: Actor, name = "Northland"): Promise<string> {
  const id = randomUUID();
  await createParty(actor, {
    id,
    name: `${name} ${id.slice(-6)}`,
    kind: "GOVERNMENT",
    description: null,
    wikidataId: null,
    evenIfNear: true,
  }).then(dataOf);
  return id;
}

/** A claim in the inbox with nothing but its statement. */
export async function anInboxClaim(actor: Actor, change: Partial<CreateClaim> = {}): Promise<string> {
  const id = randomUUID();
  const input = {
    statement: `Northland sold ${id.slice(-6)} rockets`,
    language: "en",
    kind: "FACT",
    event: null,
  } as const;
  await createClaim(actor, { id, ...input, topics: ["Arms"], risk: "NORMAL", ...change }).then(dataOf);
  return id;
}

/** Many claims in the inbox at once, with a topic that no other test has; their ids in order. */
export async function manyClaims(actor: Actor, count: number, topic: string): Promise<string[]> {
  const ids = Array.from({ length: count }, () => newId()).sort();
  const by = { statementById: actor.id, createdById: actor.id, updatedById: actor.id };
  const made = await transact(async (tx) => {
    await tx.claim.createMany({
      data: ids.map((id) => ({ id, slug: "many", statement: `Ship ${id.slice(-8)} left`, topics: [topic], ...by })),
    });
    await appendEvent(tx, { action: "claims.made", actorId: actor.id, after: { count } });
    return ok(ids);
  });
  return dataOf(made);
}

/** A claim that somebody checks. */
export async function aCheckedClaim(actor: Actor, change: Partial<CreateClaim> = {}): Promise<string> {
  const id = await anInboxClaim(actor, change);
  await moveClaim(actor, { event: "START_CHECKING", id, version: await versionOf(id) }).then(dataOf);
  return id;
}

/** An assertion with words, by a party of its own. */
export function assertionOf(claimId: string, partyId: string, change: Partial<AddAssertion> = {}): AddAssertion {
  return {
    id: randomUUID(),
    claimId,
    partyId,
    primary: true,
    capacity: null,
    mode: "DIRECT_QUOTE",
    words: "They sold them.",
    wordsLanguage: "en",
    translation: null,
    said: { from: "2022-12-22", to: "2022-12-22", precision: "DAY" },
    passageId: null,
    sourceId: null,
    locator: null,
    viaIds: [],
    ...change,
  };
}

export type Dossier = { id: string; claimant: string; accused: string };

/** A checked claim with an assertion and its two parties, both with the reason why they were not asked: all but the draft of a review. */
export async function aDossier(actor: Actor, change: Partial<CreateClaim> = {}): Promise<Dossier> {
  const id = await aCheckedClaim(actor, change);
  const [claimant, accused] = [await aParty(actor, "Claimant"), await aParty(actor, "Accused")];
  await addAssertion(actor, assertionOf(id, claimant)).then(dataOf);
  for (const partyId of [claimant, accused]) {
    await concernParty(actor, {
      id: randomUUID(),
      claimId: id,
      partyId,
      claimant: partyId === claimant,
      notAskedReason: "It has spoken in public already.",
    }).then(dataOf);
  }
  return { id, claimant, accused };
}

/** The version of a claim now. */
export async function versionOf(id: string): Promise<number> {
  const claim = await db.claim.findUniqueOrThrow({ where: { id }, select: { version: true } });
  return claim.version;
}
