import { expect, test } from "@playwright/test";
import type { NotificationKind } from "@/lib/db/generated/enums";
import type { LoggedEvent } from "@/lib/notifications/logged-event";
import { concernsSomebody, type Facts, recipientsOf } from "@/lib/notifications/recipients";

/** o: owner; w: a writer and the author of the verdict; e, f: editors; d: an admin; c: a checker; x: has left. */
const FACTS: Facts = {
  ownerId: "o",
  risk: "NORMAL",
  writers: ["w"],
  reviewAuthorId: "w",
  editors: ["e", "f"],
  admins: ["d"],
  speakers: ["c", "o", "x"],
  task: { giverId: "e", assigneeId: "c" },
  disabled: new Set(["x"]),
};

type Change = Partial<Pick<LoggedEvent, "actorId" | "before" | "after" | "subjectType" | "subjectId">>;

const event = (action: string, change: Change): LoggedEvent => ({
  action,
  actorId: "a",
  claimId: "claim",
  subjectType: null,
  subjectId: null,
  before: null,
  after: null,
  reason: null,
  seq: 1n,
  at: new Date(0),
  ...change,
});

type Case = [action: string, change: Change, facts: Partial<Facts>, told: Partial<Record<NotificationKind, string>>];

const mentions = (...members: string[]) => ({ threadId: "t", mentions: members });

/** What happens, and who is told of it as what; nobody else. */
const TABLE: Case[] = [
  ["claim.planned", { before: { ownerId: null }, after: { ownerId: "c" } }, {}, { ASSIGNED: "c" }],
  ["claim.planned", { before: { ownerId: "o" }, after: { ownerId: "c" } }, {}, { ASSIGNED: "c", UNASSIGNED: "o" }],
  ["claim.planned", { before: { ownerId: "o" }, after: { ownerId: null } }, {}, { UNASSIGNED: "o" }],
  ["claim.planned", { before: { ownerId: "a" }, after: { ownerId: "c" } }, {}, { ASSIGNED: "c" }],
  ["claim.planned", { before: { ownerId: "o" }, after: { ownerId: "x" } }, {}, { UNASSIGNED: "o" }],
  ["claim.planned", { before: { priority: "LOW" }, after: { priority: "HIGH" } }, {}, {}],
  ["claim.taken", { before: { ownerId: null }, after: { ownerId: "a" } }, {}, {}],
  ["claim.given_back", { before: { ownerId: "a" }, after: { ownerId: null } }, {}, {}],
  ["claim.changed", { before: { statement: "x" }, after: { statement: "y" } }, {}, {}],
  ["task.created", { after: { assigneeId: "c" } }, {}, { ASSIGNED: "c" }],
  ["task.created", { after: { assigneeId: "a" } }, {}, {}],
  ["task.changed", { before: { assigneeId: "c" }, after: { assigneeId: "o" } }, {}, { ASSIGNED: "o", UNASSIGNED: "c" }],
  ["task.changed", { before: { note: "x" }, after: { note: "y" } }, {}, {}],
  ["task.withdrawn", {}, {}, { UNASSIGNED: "c" }],
  ["task.done", { actorId: "c" }, {}, { TASK: "e" }],
  ["task.done", { actorId: "e" }, {}, {}],
  ["thread.opened", { after: mentions("c", "a", "x") }, {}, { MENTION: "c" }],
  ["comment.added", { after: mentions("e") }, {}, { MENTION: "e", REPLY: "c o" }],
  ["comment.added", { after: mentions("c") }, {}, { MENTION: "c", REPLY: "o" }],
  ["comment.added", { actorId: "c", after: mentions() }, {}, { REPLY: "o" }],
  ["comment.changed", { before: { mentions: ["c"] }, after: mentions("c", "e") }, {}, { MENTION: "e" }],
  ["comment.withdrawn", { after: { threadId: "t" } }, {}, {}],
  ["review.requested", { actorId: "w" }, {}, { REVIEW_REQUESTED: "e f" }],
  ["review.requested", { actorId: "w" }, { writers: ["w", "e"] }, { REVIEW_REQUESTED: "f" }],
  ["review.requested", { actorId: "w" }, { risk: "SENSITIVE" }, { REVIEW_REQUESTED: "e f" }],
  ["review.requested", { actorId: "w" }, { risk: "LEGAL" }, { REVIEW_REQUESTED: "d e f" }],
  ["review.requested", { actorId: "e" }, { risk: "LEGAL", writers: ["d"] }, { REVIEW_REQUESTED: "f" }],
  ["review.changes_requested", { actorId: "e" }, {}, { CHANGES_REQUESTED: "o w" }],
  ["review.changes_requested", { actorId: "o" }, { reviewAuthorId: "o" }, {}],
  ["review.approved", { actorId: "e" }, {}, { APPROVED: "o w" }],
  ["claim.published", { actorId: "e" }, { writers: ["w", "c", "e", "x"] }, { PUBLISHED: "c o w" }],
  ["response.recorded", { after: { kind: "DENIED" } }, {}, { RESPONSE: "o" }],
  ["response.recorded", { after: { kind: "DENIED" }, actorId: "o" }, {}, {}],
  ["response.recorded", { after: { kind: "DENIED" } }, { ownerId: null }, {}],
  ["response.recorded", { after: { kind: "REQUESTED" } }, {}, {}],
  ["response.recorded", { after: { kind: "NO_REPLY" } }, {}, { RESPONSE: "o" }],
  ["response.recorded", { actorId: null, after: { kind: "NO_REPLY", askedById: "c" } }, {}, { NO_REPLY: "c o" }],
  ["response.recorded", { actorId: null, after: { kind: "NO_REPLY", askedById: "o" } }, {}, { NO_REPLY: "o" }],
  ["response.corrected", { after: { kind: "CONFIRMED" } }, {}, { RESPONSE: "o" }],
  ["request.due", { actorId: null, after: { askedById: "c" } }, {}, { REQUEST_DUE: "c o" }],
  ["request.due", { actorId: null, after: { askedById: "x" } }, {}, { REQUEST_DUE: "o" }],
  ["claim.due_soon", { actorId: null }, {}, { DUE_SOON: "o" }],
  ["claim.due_soon", { actorId: null }, { ownerId: null }, {}],
  ["claim.due_soon", { actorId: null }, { ownerId: "x" }, {}],
  ["claim.overdue", { actorId: null }, {}, { OVERDUE: "o" }],
  ["claim.overdue", { actorId: null }, { ownerId: null }, { OVERDUE: "e f" }],
  ["claim.overdue", { actorId: null }, { ownerId: "x" }, { OVERDUE: "e f" }],
];

for (const [index, [action, change, facts, told]] of TABLE.entries())
  test(`${index + 1}: ${action} tells ${Object.values(told).join(", ") || "nobody"}`, () => {
    const found: Record<string, string> = {};
    for (const { memberId, kind, claimId } of recipientsOf(event(action, change), { ...FACTS, ...facts })) {
      expect(claimId).toBe("claim");
      found[kind] = [...(found[kind]?.split(" ") ?? []), memberId].sort().join(" ");
    }
    expect(found).toEqual(told);
  });

test("of what has no claim nobody is told, and no facts are read", () => {
  const nowhere = { ...event("claim.planned", { after: { ownerId: "c" } }), claimId: null };
  expect(recipientsOf(nowhere, FACTS)).toEqual([]);
  expect(concernsSomebody(nowhere)).toBe(false);
  expect(concernsSomebody(event("member.renamed", {}))).toBe(false);
});

test("a mention leads to its comment", () => {
  const opened = event("thread.opened", { after: { ...mentions("c"), commentId: "first" }, subjectType: "Thread" });
  expect(recipientsOf(opened, FACTS)[0]?.commentId).toBe("first");
  const added = event("comment.added", { after: mentions("c"), subjectType: "Comment", subjectId: "second" });
  expect(recipientsOf(added, FACTS)[0]?.commentId).toBe("second");
});
