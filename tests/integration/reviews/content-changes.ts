import { randomUUID } from "node:crypto";
import { expect } from "@playwright/test";
import { addAssertion } from "@/lib/claims/add-assertion";
import { changeClaim } from "@/lib/claims/change-claim";
import { withdrawAssertion } from "@/lib/claims/withdraw-assertion";
import { db } from "@/lib/db/client";
import { addEvidence } from "@/lib/evidence/add-evidence";
import { changeEvidence } from "@/lib/evidence/change-evidence";
import { moveEvidence } from "@/lib/evidence/move-evidence";
import type { ChangeEvidence } from "@/lib/evidence/schema";
import { withdrawEvidence } from "@/lib/evidence/withdraw-evidence";
import { concernParty } from "@/lib/responses/concern-party";
import { recordResponse } from "@/lib/responses/record-response";
import { withdrawConcerned } from "@/lib/responses/withdraw-concerned";
import { saveDraft } from "@/lib/reviews/save-draft";
import type { ContentChange } from "@/lib/reviews/types";
import type { Actor } from "@/lib/shared/actor";
import { aParty, assertionOf, versionOf } from "../../factories/claims";
import { aSource, evidenceOf, responseOf } from "../../factories/claims-content";
import { draftOf, type Reviewed, reviewVersion } from "../../factories/reviews";
import { dataOf } from "../../support/data-of";

type ContentAct = {
  /** Answers the id of what it made, if `undo` needs it. */
  change: (actor: Actor, claim: Reviewed) => Promise<string | undefined>;
  /** Makes the content again what it was. What was answered and recorded stays, so not everything has one. */
  undo?: (actor: Actor, claim: Reviewed, made: string | undefined) => Promise<unknown>;
  /** The differences that the approver is shown, these among others. */
  shows: { [field in keyof ContentChange]?: unknown }[];
};

async function reword(actor: Actor, { id }: Reviewed, statement: string) {
  const { language, kind, topics, risk } = await db.claim.findUniqueOrThrow({ where: { id } });
  const input = { language, kind, event: null, topics, risk, statement };
  await changeClaim(actor, { id, version: await versionOf(id), ...input }).then(dataOf);
}

const item = (claim: Reviewed, number: number) =>
  db.evidence.findFirstOrThrow({ where: { claimId: claim.id, number }, orderBy: { number: "asc" } });

async function changeItem(actor: Actor, claim: Reviewed, change: Partial<ChangeEvidence>) {
  const { id, version, captureId, stance, locator, excerpt, excerptLanguage, ...rest } = await item(claim, 1);
  const { note, credibility, directness, confidential } = rest;
  const content = { captureId, stance, locator, excerpt, excerptLanguage, note, credibility, directness, confidential };
  await changeEvidence(actor, { id, version, ...content, ...change }).then(dataOf);
}

async function redraft(actor: Actor, claim: Reviewed, change: Parameters<typeof draftOf>[2]) {
  await saveDraft(actor, draftOf(claim.reviewId, await reviewVersion(claim.reviewId), change)).then(dataOf);
}

/** Every kind of change of what readers see, on a claim whose statement is `STATEMENT` and that has two pieces of evidence. */
export const CONTENT_CHANGES: Record<string, ContentAct> = {
  "the statement": {
    change: (actor, claim) => reword(actor, claim, "Northland sold many rockets").then(() => undefined),
    undo: (actor, claim) => reword(actor, claim, STATEMENT),
    shows: [{ where: null, field: "Statement", after: "Northland sold many rockets" }],
  },
  "an assertion": {
    change: async (actor, claim) => {
      const input = assertionOf(claim.id, claim.claimant, { primary: false, words: "We saw them." });
      return addAssertion(actor, input).then(() => input.id);
    },
    undo: (actor, _claim, id = "") => withdrawAssertion(actor, { id, version: 1, reason: "Said twice." }).then(dataOf),
    shows: [{ where: expect.stringContaining("Assertion of Claimant"), kind: "added" }],
  },
  "an answer": {
    change: async (actor, { id, accused }) => {
      const said = { from: "2023-09-01", to: "2023-09-01", precision: "DAY" } as const;
      await recordResponse(actor, responseOf(id, accused, { words: "It is not so.", said })).then(dataOf);
      return undefined;
    },
    shows: [
      { field: "Denial, status", before: "Not asked", after: "Denied" },
      { where: expect.stringContaining("answer of 1 Sep 2023"), kind: "added", after: "Denied, It is not so." },
    ],
  },
  "a concerned party": {
    change: async (actor, claim) => {
      const partyId = await aParty(actor, "Westland");
      const id = randomUUID();
      const input = { id, claimId: claim.id, partyId, claimant: false, notAskedReason: "It is at war." };
      return concernParty(actor, input).then(() => id);
    },
    undo: (actor, _claim, id = "") => withdrawConcerned(actor, { id, version: 1, reason: "Not it." }).then(dataOf),
    shows: [{ where: expect.stringContaining("Westland"), kind: "added" }],
  },
  "the verdict": {
    change: (actor, claim) =>
      redraft(actor, claim, { verdict: "CONTESTED", singleOriginReason: "There is one archive." }).then(
        () => undefined,
      ),
    undo: (actor, claim) => redraft(actor, claim, {}),
    shows: [
      { field: "Verdict, name", before: "Unproven", after: "Contested" },
      { field: "Why one origin is enough", kind: "added" },
    ],
  },
  "an added piece of evidence": {
    change: async (actor, claim) => {
      const { id } = dataOf(await addEvidence(actor, evidenceOf(claim.id, await aSource(actor))));
      return id;
    },
    undo: (actor, _claim, id = "") => withdrawEvidence(actor, { id, version: 1, reason: "Known." }).then(dataOf),
    shows: [{ where: "Evidence E-3", kind: "added", after: "Supports, Ledger of the port, page 4" }],
  },
  "what a piece of evidence shows": {
    change: (actor, claim) => changeItem(actor, claim, { stance: "REFUTES" }).then(() => undefined),
    undo: (actor, claim) => changeItem(actor, claim, { stance: "SUPPORTS" }),
    shows: [{ where: "Evidence E-1", field: "Stance", before: "Supports", after: "Contradicts" }],
  },
  "a piece of evidence that becomes confidential": {
    change: (actor, claim) => changeItem(actor, claim, { confidential: true }).then(() => undefined),
    undo: (actor, claim) => changeItem(actor, claim, { confidential: false }),
    shows: [
      { where: "Evidence E-1", kind: "removed" },
      { where: null, field: "Confidential items", before: "0", after: "1" },
    ],
  },
  "a piece of evidence that is rejected": {
    change: async (actor, claim) => {
      const { id, version } = await item(claim, 2);
      await withdrawEvidence(actor, { id, version, reason: "It is a forgery." }).then(dataOf);
      return undefined;
    },
    shows: [{ where: "Evidence E-2", kind: "removed" }],
  },
  "the order of the evidence": {
    change: async (actor, claim) => {
      const { id, version } = await item(claim, 2);
      await moveEvidence(actor, { id, version, direction: "UP" }).then(dataOf);
      return undefined;
    },
    undo: async (actor, claim) => {
      const { id, version } = await item(claim, 2);
      await moveEvidence(actor, { id, version, direction: "DOWN" }).then(dataOf);
    },
    shows: [{ where: null, field: "Order of the evidence", before: "E-1, E-2", after: "E-2, E-1" }],
  },
};

export const STATEMENT = "Northland sold rockets";
