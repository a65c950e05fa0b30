import { expect, test } from "@playwright/test";
import fc from "fast-check";
import { actorFrom } from "@/lib/auth/actor-from";
import type { ClaimFacts } from "@/lib/claims/types";
import { abilityTo, transitionOf, WORKFLOW, type WorkflowEvent } from "@/lib/claims/workflow";
import { MemberRole, ReviewStatus, Stage } from "@/lib/db/generated/enums";
import { reasonsOf } from "@/lib/shared/ability";

const EVENTS = Object.keys(WORKFLOW) as WorkflowEvent[];
const member = (role: MemberRole, id = "me") => actorFrom({ id, name: "M", role });

const ROUND = { id: "r", status: "DRAFT", authorId: "author", overridden: false } as const;

const READY: ClaimFacts = {
  stage: "CHECKING",
  publications: 0,
  hasVerdict: false,
  ownerId: null,
  round: ROUND,
  checklist: [{ point: "DRAFT", label: "", ok: true, missing: [] }],
  approvals: {
    hash: "h",
    need: 1,
    have: 0,
    stale: 0,
    complete: false,
    lacking: ["It needs 1 more approval (0 of 1)."],
  },
  contributed: false,
  approvedNow: false,
  duplicates: [],
};

const facts = (change: Partial<ClaimFacts>): ClaimFacts => ({ ...READY, ...change });
const missing = [{ point: "LOCATORS", label: "", ok: false, missing: ["E-3 has no locator.", "E-4 has no locator."] }];
const complete = { ...READY.approvals, have: 1, complete: true, lacking: [] };

const anyFacts = fc.record<ClaimFacts>({
  stage: fc.constantFrom(...Object.values(Stage)),
  publications: fc.nat(3),
  hasVerdict: fc.boolean(),
  ownerId: fc.constantFrom(null, "me", "other"),
  round: fc.option(
    fc.record({
      id: fc.constant("r"),
      status: fc.constantFrom(...Object.values(ReviewStatus)),
      authorId: fc.constantFrom("me", "other"),
      overridden: fc.boolean(),
    }),
  ),
  checklist: fc.array(
    fc
      .record({ point: fc.constantFrom("DRAFT", "ASKED"), label: fc.constant(""), ok: fc.boolean() })
      .map((point) => ({ ...point, missing: point.ok ? [] : ["It is missing."] })),
  ),
  approvals: fc.boolean().map((done) => (done ? complete : READY.approvals)),
  contributed: fc.boolean(),
  approvedNow: fc.boolean(),
  duplicates: fc.constantFrom([], ["C-3"]),
});
const anyMember = fc.constantFrom(...Object.values(MemberRole)).map((role) => member(role));

test("what a member can do is a transition of the table, and what they cannot do has reasons", () => {
  fc.assert(
    fc.property(anyMember, fc.constantFrom(...EVENTS), anyFacts, (actor, event, given) => {
      const ability = abilityTo(event, actor, given);
      const transition = transitionOf(event, given.stage);
      if (ability.ok) {
        expect(transition).toBeDefined();
        expect(transition?.by).not.toBe("RULE");
      } else {
        expect(ability.reasons.length).toBeGreaterThan(0);
        for (const reason of ability.reasons) expect(reason).toMatch(/^[A-Z].*\.$/);
      }
    }),
  );
});

test("an editor can do whatever a checker can", () => {
  fc.assert(
    fc.property(fc.constantFrom(...EVENTS), anyFacts, (event, given) => {
      const checker = abilityTo(event, member("CHECKER"), given);
      if (checker.ok) expect(abilityTo(event, member("EDITOR"), given).ok).toBe(true);
    }),
  );
});

test("nobody approves what they contributed to, in any state", () => {
  fc.assert(
    fc.property(anyMember, anyFacts, (actor, given) => {
      expect(abilityTo("APPROVE", actor, { ...given, contributed: true }).ok).toBe(false);
    }),
  );
});

test("nothing is published without complete approvals, nor by a checker", () => {
  fc.assert(
    fc.property(anyMember, anyFacts, (actor, given) => {
      const ability = abilityTo("PUBLISH", actor, given);
      if (ability.ok) {
        expect(given.stage).toBe("APPROVED");
        expect(given.approvals.complete).toBe(true);
        expect(actor.role).not.toBe("CHECKER");
      }
    }),
  );
});

test("a request lists every missing point, and an override lets all but the draft through", () => {
  const draft = { point: "DRAFT", label: "", ok: false, missing: ["No verdict is chosen."] };
  const request = (given: ClaimFacts) => reasonsOf(abilityTo("REQUEST_REVIEW", member("EDITOR"), given));
  expect(request(facts({ checklist: [draft, ...missing] }))).toEqual([
    "No verdict is chosen.",
    "E-3 has no locator.",
    "E-4 has no locator.",
  ]);
  const round = { ...ROUND, overridden: true };
  expect(request(facts({ checklist: [draft, ...missing], round }))).toEqual(["No verdict is chosen."]);
  expect(request(facts({ checklist: missing, round }))).toEqual([]);
});

test("an approval is not given twice, but again where the content came back to what was approved", () => {
  const again = (stage: Stage, approvals: ClaimFacts["approvals"]) =>
    abilityTo("APPROVE", member("EDITOR"), facts({ stage, approvals, approvedNow: true })).ok;
  expect(again("IN_REVIEW", READY.approvals)).toBe(false);
  expect(again("APPROVED", complete)).toBe(false);
  expect(again("IN_REVIEW", complete)).toBe(true);
});

test("a draft is taken back by its author, the owner or an editor", () => {
  const recall = (actor: ReturnType<typeof member>) =>
    abilityTo("RECALL_REVIEW", actor, facts({ stage: "IN_REVIEW", ownerId: "owner" })).ok;
  expect(recall(member("CHECKER", "author"))).toBe(true);
  expect(recall(member("CHECKER", "owner"))).toBe(true);
  expect(recall(member("EDITOR", "other"))).toBe(true);
  expect(recall(member("CHECKER", "other"))).toBe(false);
});

test("publishing says what the review still waits for", () => {
  const publish = (given: ClaimFacts) => reasonsOf(abilityTo("PUBLISH", member("EDITOR"), given));
  expect(publish(facts({ stage: "IN_REVIEW" }))).toEqual([
    "It is not approved yet.",
    "It needs 1 more approval (0 of 1).",
  ]);
  expect(publish(facts({ stage: "IN_REVIEW", approvals: complete }))[1]).toContain("once more");
  expect(publish(facts({ stage: "CHECKING" }))).toEqual(["It has not been reviewed yet."]);
});

test("a claim with a public page is withdrawn, not declined", () => {
  const decline = abilityTo("DECLINE", member("EDITOR"), facts({ publications: 1 }));
  expect(reasonsOf(decline).join()).toContain("withdraw it");
  expect(abilityTo("WITHDRAW", member("EDITOR"), facts({ publications: 1 })).ok).toBe(true);
  expect(abilityTo("WITHDRAW", member("EDITOR"), facts({ publications: 0 })).ok).toBe(false);
  expect(abilityTo("WITHDRAW", member("CHECKER"), facts({ publications: 1 })).ok).toBe(false);
});
