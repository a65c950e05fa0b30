import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { db } from "@/lib/db/client";
import { ResponseKind } from "@/lib/db/generated/enums";
import { partyDenial } from "@/lib/responses/denial-status";
import { getLedger } from "@/lib/responses/get-ledger";
import { recordResponse } from "@/lib/responses/record-response";
import { retractResponse } from "@/lib/responses/retract-response";
import type { Actor } from "@/lib/shared/actor";
import { anInboxClaim, aParty } from "../../factories/claims";
import { responseOf } from "../../factories/claims-content";
import { aMember } from "../../factories/members";
import { dataOf } from "../../support/data-of";
import { expect, test } from "../../support/integration";

const DAY = 86_400_000;
const daysAgo = (days: number) => new Date(Date.now() - days * DAY).toISOString().slice(0, 10);

type Step =
  | { act: "record"; party: number; kind: ResponseKind; saidDaysAgo: number; deadlineIn: number }
  | { act: "correct"; which: number; party: number; kind: ResponseKind; saidDaysAgo: number; deadlineIn: number }
  | { act: "retract"; which: number };

const content = {
  party: fc.nat(2),
  kind: fc.constantFrom(...Object.values(ResponseKind)),
  saidDaysAgo: fc.nat(6),
  deadlineIn: fc.nat(8),
};
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 5, arbitrary: fc.record({ act: fc.constant("record" as const), ...content }) },
  { weight: 2, arbitrary: fc.record({ act: fc.constant("correct" as const), which: fc.nat(9), ...content }) },
  { weight: 1, arbitrary: fc.record({ act: fc.constant("retract" as const), which: fc.nat(9) }) },
);

/** Plays the steps on a new claim. What the ledger refuses (an entry corrected before) is passed over. */
async function play(actor: Actor, parties: readonly string[], steps: readonly Step[]): Promise<string> {
  const claimId = await anInboxClaim(actor);
  const entries: string[] = [];
  for (const one of steps) {
    const id = randomUUID();
    const target = entries.length === 0 ? undefined : entries["which" in one ? one.which % entries.length : 0];
    if (one.act === "retract") {
      if (target === undefined) continue;
      const result = await retractResponse(actor, { id, responseId: target, reason: "It was somebody else." });
      if (result.ok) entries.push(id);
      continue;
    }
    const said = daysAgo(one.saidDaysAgo);
    const deadline = new Date(Date.parse(said) + one.deadlineIn * DAY).toISOString().slice(0, 10);
    const result = await recordResponse(
      actor,
      responseOf(claimId, parties[one.party] ?? "", {
        id,
        kind: one.kind,
        said: { from: said, to: said, precision: "DAY" },
        channel: "e-mail",
        deadline,
        corrects: one.act === "correct" && target ? { id: target, reason: "Misheard." } : null,
      }),
    );
    if (result.ok) entries.push(id);
  }
  return claimId;
}

type Row = { partyId: string; saidBy: Date | null; recordedBy: Date | null; status: string; since: Date | null };

/** The status of every party of a claim as of every pair of dates, by the rule of the database. */
function bySql(claimId: string, days: readonly string[], instants: readonly Date[]): Promise<Row[]> {
  return db.$queryRaw<Row[]>`
    SELECT c."partyId", nullif(days.day, 'infinity') AS "saidBy", nullif(instants.instant, 'infinity') AS "recordedBy",
      d.status::text AS "status", d.since
    FROM "ConcernedParty" c
    CROSS JOIN (SELECT unnest(${days}::date[]) AS day UNION ALL SELECT 'infinity') days
    CROSS JOIN (SELECT unnest(${instants}::timestamptz[]) AS instant UNION ALL SELECT 'infinity') instants
    CROSS JOIN LATERAL party_denial(c."claimId", c."partyId", days.day, instants.instant) d
    WHERE c."claimId" = ${claimId}::uuid`;
}

const dayOf = (date: Date | null) => date?.toISOString().slice(0, 10) ?? null;

test("the rule of the database and the rule of the code agree, now and as of any two dates", async () => {
  const actor = await aMember();
  const parties = [await aParty(actor), await aParty(actor), await aParty(actor)];
  let compared = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 9 }), async (steps) => {
      const claimId = await play(actor, parties, steps);
      const now = dataOf(await getLedger(actor, claimId));
      const instants = now.parties.flatMap(({ entries }) => entries.map(({ recordedAt }) => recordedAt));
      for (const row of await bySql(claimId, [daysAgo(6), daysAgo(3), daysAgo(0)], instants)) {
        const own = now.parties.find(({ party }) => party.id === row.partyId);
        const ruled = (own?.entries ?? []).map((entry) => ({ ...entry, saidFrom: entry.said.from }));
        const asOf = { saidBy: dayOf(row.saidBy), recordedBy: row.recordedBy, today: daysAgo(0) };
        const { status, since } = partyDenial(ruled, asOf);
        expect({ status, since }, JSON.stringify(asOf)).toEqual({ status: row.status, since: dayOf(row.since) });
        compared += 1;
      }
      // What the tables keep is the rule as of now.
      const claim = await db.claim.findUniqueOrThrow({ where: { id: claimId }, include: { concerned: true } });
      expect({ status: claim.denialStatus, counts: claim.denialCounts }).toEqual({
        status: now.status,
        counts: now.counts,
      });
      for (const { id, status, since } of now.parties) {
        const kept = claim.concerned.find((concerned) => concerned.id === id);
        expect({ status: kept?.denialStatus, since: dayOf(kept?.denialSince ?? null) }).toEqual({ status, since });
      }
    }),
    { numRuns: 25, endOnFailure: true },
  );
  expect(compared).toBeGreaterThan(500);
});
