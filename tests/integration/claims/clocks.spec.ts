import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { changeClockTarget, listClockTargets } from "@/lib/claims/change-clock-target";
import { clockOf } from "@/lib/claims/clock";
import { moveClaim } from "@/lib/claims/move-claim";
import { planClaim } from "@/lib/claims/plan-claim";
import { readClockFacts, readClockTargets } from "@/lib/claims/read-clocks";
import { db } from "@/lib/db/client";
import type { ResponseKind, Stage } from "@/lib/db/generated/enums";
import { reopenClaim } from "@/lib/publishing/reopen-claim";
import { withdrawClaim } from "@/lib/publishing/withdraw-claim";
import { partyDenial } from "@/lib/responses/denial-status";
import { recordResponse } from "@/lib/responses/record-response";
import { retractResponse } from "@/lib/responses/retract-response";
import type { Actor } from "@/lib/shared/actor";
import { aCheckedClaim, anInboxClaim, aParty, versionOf } from "../../factories/claims";
import { responseOf } from "../../factories/claims-content";
import { aMember } from "../../factories/members";
import { aPublishedClaim } from "../../factories/reviews";
import { dataOf } from "../../support/data-of";
import { expect, test } from "../../support/integration";

const today = () => new Date().toISOString().slice(0, 10);
const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

function answer(actor: Actor, claimId: string, partyId: string, kind: ResponseKind, id: string = randomUUID()) {
  const said = { from: today(), to: today(), precision: "DAY" } as const;
  const request = { channel: "e-mail", deadline: inDays(5) };
  return recordResponse(actor, responseOf(claimId, partyId, { id, kind, said, ...request }));
}

/** Between which two instants something happened: after the event before, and no later than its own. */
type Between = { from: number; to: number };
type Expected = { started: Between | null; paused: Between | null; ended: Between | null; least: number; most: number };

const RUNS: readonly Stage[] = ["CHECKING", "IN_REVIEW", "APPROVED"];

/** The clock of a claim as its events and its ledger have it. */
async function recompute(claimId: string): Promise<Expected> {
  const events = await db.event.findMany({ where: { claimId }, orderBy: { seq: "asc" } });
  const responses = await db.response.findMany({ where: { claimId }, include: { correctedBy: true } });
  const parties = [...new Set(responses.map(({ partyId }) => partyId))];
  let stage: Stage = "INBOX";
  let before = 0;
  let clock: Expected = { started: null, paused: null, ended: null, least: 0, most: 0 };
  for (const { at, body } of events) {
    const now = { from: before, to: at.getTime() + 1 };
    before = at.getTime();
    stage = (JSON.parse(body).after?.stage ?? stage) as Stage;
    const awaits = parties.some((partyId) => {
      const ledger = responses
        .filter((one) => one.partyId === partyId && one.recordedAt <= at)
        .map((one) => ({
          ...one,
          saidFrom: one.saidFrom.toISOString().slice(0, 10),
          deadline: one.deadline?.toISOString().slice(0, 10) ?? null,
          correctedAt: one.correctedBy?.recordedAt ?? null,
        }));
      return partyDenial(ledger, { saidBy: null, recordedBy: at, today: today() }).status === "AWAITING";
    });
    const runs = RUNS.includes(stage);
    if (stage === "INBOX") {
      clock = { started: null, paused: null, ended: null, least: 0, most: 0 };
      continue;
    }
    if (runs && (clock.started === null || clock.ended !== null))
      clock = { started: now, paused: null, ended: null, least: 0, most: 0 };
    if (runs && awaits) clock.paused ??= now;
    else if (clock.paused !== null) {
      clock.least += Math.max(0, now.from - clock.paused.to);
      clock.most += now.to - clock.paused.from;
      clock.paused = null;
    }
    if (!runs && clock.started !== null) clock.ended ??= now;
  }
  return clock;
}

function expectBetween(at: Date | null | undefined, between: Between | null, what: string) {
  if (between === null) return expect(at ?? null, what).toBeNull();
  expect(at?.getTime(), what).toBeGreaterThanOrEqual(between.from);
  expect(at?.getTime(), what).toBeLessThanOrEqual(between.to);
}

async function expectClock(claimId: string) {
  const expected = await recompute(claimId);
  const row = await db.claimClock.findUnique({ where: { claimId } });
  expectBetween(row?.startedAt, expected.started, "started");
  expectBetween(row?.pausedSince, expected.paused, "paused");
  expectBetween(row?.endedAt, expected.ended, "ended");
  expect(Number(row?.pausedMs ?? 0)).toBeGreaterThanOrEqual(expected.least - 1);
  expect(Number(row?.pausedMs ?? 0)).toBeLessThanOrEqual(expected.most + 1);
  if (expected.paused !== null) expect(row?.askedOn?.toISOString().slice(0, 10)).toBe(today());
  return expected;
}

const STEPS = ["START", "BACK", "DECLINE", "RESTORE", "ASK", "ASK_OTHER", "ANSWER", "RETRACT", "PLAN"] as const;

test("the clock is what the events and the ledger say, whatever happens to a claim", async () => {
  test.setTimeout(120_000);
  const actor = await aMember("EDITOR");
  const parties = [await aParty(actor, "One"), await aParty(actor, "Two")];
  let pauses = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(fc.constantFrom(...STEPS), { minLength: 4, maxLength: 14 }), async (steps) => {
      const id = await anInboxClaim(actor);
      const move = async (event: "START_CHECKING" | "PUT_BACK" | "RESTORE") =>
        moveClaim(actor, { event, id, version: await versionOf(id) });
      const asked: string[] = [];
      const ask = async (party: string) => {
        const request = randomUUID();
        if ((await answer(actor, id, party, "REQUESTED", request)).ok) asked.push(request);
      };
      // What the workflow refuses in this stage is passed over.
      for (const step of ["START" as const, ...steps]) {
        if (step === "START") await move("START_CHECKING");
        else if (step === "BACK") await move("PUT_BACK");
        else if (step === "RESTORE") await move("RESTORE");
        else if (step === "DECLINE")
          await moveClaim(actor, { event: "DECLINE", id, version: await versionOf(id), reason: "An opinion." });
        else if (step === "ASK") await ask(parties[0] ?? "");
        else if (step === "ASK_OTHER") await ask(parties[1] ?? "");
        else if (step === "ANSWER") await answer(actor, id, parties[0] ?? "", "DECLINED");
        else if (step === "PLAN")
          await planClaim(actor, {
            id,
            version: await versionOf(id),
            ownerId: null,
            dueAt: null,
            priority: (await db.claim.findUniqueOrThrow({ where: { id } })).priority === "LOW" ? "HIGH" : "LOW",
          });
        else if (asked.length > 0)
          await retractResponse(actor, { id: randomUUID(), responseId: asked.pop() ?? "", reason: "Another party." });
      }
      const { most } = await expectClock(id);
      if (most > 0) pauses += 1;
    }),
    { numRuns: 25, seed: 7 },
  );
  expect(pauses).toBeGreaterThan(3);
});

test("it ends with the publication, starts anew when the claim is re-opened, and ends when it is withdrawn", async () => {
  const [author, editor] = [await aMember(), await aMember("EDITOR")];
  const { id } = await aPublishedClaim(author, editor);
  const clockOfIt = () => db.claimClock.findUniqueOrThrow({ where: { claimId: id } });
  const published = await clockOfIt();
  expect(published.endedAt).not.toBeNull();
  expect(published.startedAt?.getTime()).toBeLessThan(published.endedAt?.getTime() ?? 0);
  await reopenClaim(editor, { id, version: await versionOf(id), reason: "A new document." }).then(dataOf);
  const reopened = await clockOfIt();
  expect(reopened).toMatchObject({ endedAt: null, pausedMs: 0n });
  expect(reopened.startedAt?.getTime()).toBeGreaterThan(published.startedAt?.getTime() ?? 0);
  await withdrawClaim(editor, { id: randomUUID(), claimId: id, reason: "Another ship." }).then(dataOf);
  expect((await clockOfIt()).endedAt).not.toBeNull();
});

test("in words: paused from the question on, and running again with the answer", async () => {
  const actor = await aMember();
  const [id, party] = [await aCheckedClaim(actor), await aParty(actor)];
  const words = async () => {
    const facts = (await readClockFacts([id])).get(id);
    return facts && clockOf(facts, await readClockTargets(), new Date()).words;
  };
  expect(await words()).toBe("on track, 2 days left");
  await answer(actor, id, party, "REQUESTED").then(dataOf);
  expect(await words()).toMatch(/^paused, asked on \d+ [A-Z][a-z]{2} 20\d\d$/);
  await answer(actor, id, party, "DENIED").then(dataOf);
  expect(await words()).toMatch(/^on track/);
});

test("an admin sets the hours, on the version that was seen; nobody else does", async () => {
  const [admin, editor] = [await aMember("ADMIN"), await aMember("EDITOR")];
  expect(await listClockTargets(editor)).toBeNull();
  const low = (await listClockTargets(admin))?.find(({ priority }) => priority === "LOW");
  if (low === undefined) throw new Error("There is no target.");
  const { id, version } = low;
  const now = () => db.clockTarget.findUniqueOrThrow({ where: { id } });
  expect(await changeClockTarget(editor, { id, version, hours: 200 })).toMatchObject({ ok: false, code: "FORBIDDEN" });
  expect(await changeClockTarget(admin, { id, version: version + 1, hours: 200 })).toMatchObject({ code: "CONFLICT" });
  expect(await now()).toMatchObject({ hours: low.hours, version });
  await changeClockTarget(admin, { id, version, hours: 200 }).then(dataOf);
  expect((await readClockTargets()).LOW).toBe(200);
  expect(await db.event.count({ where: { subjectId: id, action: "clock.target_changed" } })).toBe(1);
  await changeClockTarget(admin, { id, version: version + 1, hours: low.hours }).then(dataOf);
});
