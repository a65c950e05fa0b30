import { randomUUID } from "node:crypto";
import { acceptClaim } from "@/lib/claims/accept-claim";
import { changeClaim } from "@/lib/claims/change-claim";
import { giveBackClaim } from "@/lib/claims/give-back-claim";
import { moveClaim } from "@/lib/claims/move-claim";
import { planClaim } from "@/lib/claims/plan-claim";
import { setTopics } from "@/lib/claims/set-topics";
import { snoozeClaim } from "@/lib/claims/snooze-claim";
import { takeClaim } from "@/lib/claims/take-claim";
import { db } from "@/lib/db/client";
import { Stage } from "@/lib/db/generated/enums";
import { announceClaim } from "@/lib/publishing/announce-claim";
import { publishClaim } from "@/lib/publishing/publish-claim";
import { reopenClaim } from "@/lib/publishing/reopen-claim";
import { startCorrection } from "@/lib/publishing/start-correction";
import { withdrawClaim } from "@/lib/publishing/withdraw-claim";
import { decide } from "@/lib/reviews/decide";
import { recallReview } from "@/lib/reviews/recall-review";
import { requestReview } from "@/lib/reviews/request-review";
import { saveDraft } from "@/lib/reviews/save-draft";
import { startDraft } from "@/lib/reviews/start-draft";
import type { Actor } from "@/lib/shared/actor";
import type { Result } from "@/lib/shared/result";
import { anInboxClaim, versionOf } from "../../factories/claims";
import { aMember } from "../../factories/members";
import { contentHashOf, draftOf, publicationOf } from "../../factories/reviews";
import { CLAIM_AT, type Staged } from "../../factories/stages";
import { claimState } from "../../support/claim-state";
import { dataOf } from "../../support/data-of";
import { expect, test } from "../../support/integration";

/** a: the checker who wrote the claim; c: another checker; e: an editor; d: an admin. The last three wrote nothing of it. */
type Desk = Record<"a" | "c" | "e" | "d", Actor>;
type Place = Staged & { version: number; reviewVersion: number; hash: string; heir: string };
/** `off` is added to every version that is named, and spoils the hash: what a screen that is out of date sends. */
type Mutation = (actor: Actor, at: Place, off: number) => Promise<Result<unknown>>;

const spoil = (hash: string, off: number) => (off === 0 ? hash : "0".repeat(64));
const content = {
  statement: "Northland sold other rockets",
  language: "en",
  kind: "FACT" as const,
  event: null,
  topics: [],
  risk: "NORMAL" as const,
};
const move =
  (event: "START_CHECKING" | "PUT_BACK" | "RESTORE"): Mutation =>
  (actor, at, off) =>
    moveClaim(actor, { event, id: at.id, version: at.version + off });
const decision =
  (answer: "APPROVE" | "REQUEST_CHANGES"): Mutation =>
  (actor, at, off) =>
    decide(actor, {
      id: randomUUID(),
      reviewId: at.reviewId,
      contentHash: spoil(at.hash, off),
      decision: answer,
      comment: answer === "APPROVE" ? null : "Name the document.",
    });

type Rule = { run: Mutation; by: Partial<Record<Stage, string>>; stale: boolean; not?: readonly Stage[] };

/**
 * Who can do it in which stage; in the stages that are left out, nobody. `stale`: refused when the screen is out of date. `not`: where the
 * claim made here is answered without a change.
 */
const TABLE: Record<string, Rule> = {
  change: {
    run: (actor, at, off) => changeClaim(actor, { id: at.id, version: at.version + off, ...content }),
    by: { INBOX: "aced", CHECKING: "aced", IN_REVIEW: "aced", APPROVED: "aced" },
    stale: true,
  },
  setTopics: {
    run: (actor, at, off) => setTopics(actor, { id: at.id, version: at.version + off, topics: ["Trade"] }),
    by: { INBOX: "aced", CHECKING: "aced", IN_REVIEW: "aced", APPROVED: "aced" },
    stale: true,
  },
  take: {
    run: (actor, at) => takeClaim(actor, { id: at.id }),
    by: { INBOX: "aced", CHECKING: "aced", IN_REVIEW: "aced", APPROVED: "aced", PUBLISHED: "aced" },
    stale: false,
  },
  accept: {
    run: (actor, at, off) => acceptClaim(actor, { id: at.id, version: at.version + off }),
    by: { INBOX: "aced" },
    stale: true,
  },
  putOff: {
    run: (actor, at, off) => {
      const until = new Date(Date.now() + 86_400_000).toISOString();
      return snoozeClaim(actor, { id: at.id, version: at.version + off, until });
    },
    by: { INBOX: "aced" },
    stale: true,
  },
  assign: {
    run: (actor, at, off) =>
      planClaim(actor, {
        id: at.id,
        version: at.version + off,
        ownerId: at.heir,
        dueAt: null,
        priority: "NORMAL",
      }),
    by: { INBOX: "ed", CHECKING: "ed", IN_REVIEW: "ed", APPROVED: "ed", PUBLISHED: "ed" },
    stale: true,
  },
  plan: {
    run: (actor, at, off) =>
      planClaim(actor, {
        id: at.id,
        version: at.version + off,
        ownerId: null,
        dueAt: "2030-01-01T17:00:00.000Z",
        priority: "HIGH",
      }),
    by: Object.fromEntries(Object.values(Stage).map((stage) => [stage, "ed"])),
    stale: true,
  },
  startChecking: { run: move("START_CHECKING"), by: { INBOX: "aced" }, stale: true },
  putBack: { run: move("PUT_BACK"), by: { CHECKING: "aced" }, stale: true },
  restore: { run: move("RESTORE"), by: { DECLINED: "aced", DUPLICATE: "aced" }, stale: true },
  decline: {
    run: (actor, at, off) =>
      moveClaim(actor, { event: "DECLINE", id: at.id, version: at.version + off, reason: "An opinion." }),
    by: { INBOX: "aced", CHECKING: "aced" },
    stale: true,
  },
  markDuplicate: {
    run: async (actor, at, off) => {
      const where = { id: await anInboxClaim(actor) };
      const { number } = await db.claim.findUniqueOrThrow({ where, select: { number: true } });
      return moveClaim(actor, { event: "MARK_DUPLICATE", id: at.id, version: at.version + off, duplicateOf: number });
    },
    by: { INBOX: "aced", CHECKING: "aced" },
    stale: true,
  },
  // Nobody owns these claims.
  giveBack: { run: (actor, at) => giveBackClaim(actor, { id: at.id }), by: {}, stale: false },
  startDraft: {
    run: (actor, at) => startDraft(actor, { id: randomUUID(), claimId: at.id }),
    by: {},
    stale: false,
    not: ["CHECKING", "IN_REVIEW", "APPROVED", "DECLINED"], // a round is open: it is answered
  },
  saveDraft: {
    run: (actor, at, off) =>
      saveDraft(actor, draftOf(at.reviewId, at.reviewVersion + off, { reason: "Another reason." })),
    by: { CHECKING: "aced", IN_REVIEW: "aced", APPROVED: "aced" },
    stale: true,
  },
  requestReview: {
    run: (actor, at, off) =>
      requestReview(actor, { id: at.reviewId, version: at.reviewVersion + off, overrideReason: null }),
    by: { CHECKING: "aced" },
    stale: true,
  },
  recallReview: {
    run: (actor, at, off) => recallReview(actor, { id: at.reviewId, version: at.reviewVersion + off }),
    by: { IN_REVIEW: "aed", APPROVED: "aed" },
    stale: true,
  },
  // The editor approved the approved claim already.
  approve: { run: decision("APPROVE"), by: { IN_REVIEW: "ced", APPROVED: "cd" }, stale: true },
  requestChanges: { run: decision("REQUEST_CHANGES"), by: { IN_REVIEW: "aced", APPROVED: "aced" }, stale: true },
  publish: {
    run: async (actor, at, off) =>
      publishClaim(actor, await publicationOf(at.id, { contentHash: spoil(at.hash, off) })),
    by: { APPROVED: "ed" },
    stale: true,
  },
  announce: {
    run: (actor, at) => announceClaim(actor, { id: randomUUID(), claimId: at.id }),
    by: { CHECKING: "ed", IN_REVIEW: "ed", APPROVED: "ed" },
    stale: false,
  },
  reopen: {
    run: (actor, at, off) => reopenClaim(actor, { id: at.id, version: at.version + off, reason: "A new document." }),
    by: { PUBLISHED: "ed" },
    stale: true,
  },
  correct: {
    run: (actor, at, off) =>
      startCorrection(actor, { id: at.id, version: at.version + off, reason: "A wrong date.", reviewId: randomUUID() }),
    by: { PUBLISHED: "ed" },
    stale: true,
  },
  withdraw: {
    run: (actor, at) => withdrawClaim(actor, { id: randomUUID(), claimId: at.id, reason: "It was another ship." }),
    by: { PUBLISHED: "ed" },
    stale: false,
  },
};

async function placeOf(made: Staged, heir: string): Promise<Place> {
  const review = await db.review.findUnique({ where: { id: made.reviewId }, select: { version: true } });
  return {
    ...made,
    version: await versionOf(made.id),
    reviewVersion: review?.version ?? 1,
    hash: await contentHashOf(made.id),
    heir,
  };
}

async function expectRefused(run: () => Promise<Result<unknown>>, id: string, codes: string[]): Promise<void> {
  const before = await claimState(id);
  const result = await run();
  expect(result.ok ? "done" : result.code).toMatch(new RegExp(`^(${codes.join("|")})$`));
  if (!result.ok && result.code !== "NOT_FOUND") expect(result.message).toMatch(/^[A-Z].*[.]$/s);
  expect(await claimState(id)).toBe(before);
}

for (const stage of Object.values(Stage)) {
  test(`a claim that is ${stage}: every mutation, by every actor`, async () => {
    test.setTimeout(120_000);
    const desk: Desk = {
      a: await aMember("CHECKER", "Author"),
      c: await aMember("CHECKER", "Checker"),
      e: await aMember("EDITOR", "Editor"),
      d: await aMember("ADMIN", "Admin"),
    };
    const heir = (await aMember("CHECKER", "Heir")).id;
    const kept = await CLAIM_AT[stage](desk);
    expect((await db.claim.findUniqueOrThrow({ where: { id: kept.id } })).stage).toBe(stage);
    for (const [name, { run, by, stale, not }] of Object.entries(TABLE)) {
      if (not?.includes(stage)) continue;
      const allowed = by[stage] ?? "";
      for (const [letter, actor] of Object.entries(desk)) {
        await test.step(`${name} by ${letter}`, async () => {
          if (!allowed.includes(letter)) {
            const codes = ["BLOCKED", "FORBIDDEN", "NOT_FOUND"];
            return expectRefused(async () => run(actor, await placeOf(kept, heir), 0), kept.id, codes);
          }
          const place = await placeOf(await CLAIM_AT[stage](desk), heir);
          if (stale) await expectRefused(() => run(actor, place, -1), place.id, ["CONFLICT"]);
          const before = await claimState(place.id);
          expect(dataOf(await run(actor, place, 0))).toBeTruthy();
          expect(await claimState(place.id)).not.toBe(before);
        });
      }
    }
  });
}
