import "server-only";
import type { NotificationKind, Risk } from "@/lib/db/generated/enums";
import type { LoggedEvent } from "./logged-event";

/** Who is told of an event, as what, and at which claim. */
export type Recipient = { memberId: string; kind: NotificationKind; claimId: string; commentId: string | null };

/** What has to be known beside the event; read by facts.ts. */
export type Facts = {
  ownerId: string | null;
  risk: Risk;
  /** Who wrote part of what readers see, the author of the verdict included. */
  writers: readonly string[];
  /** Author of the latest round of review. */
  reviewAuthorId: string | null;
  /** Members at the desk by what they may approve. */
  editors: readonly string[];
  admins: readonly string[];
  /** Who wrote in the thread, withdrawn comments left out. */
  speakers: readonly string[];
  /** Of the task that the event is about. */
  task: { giverId: string | null; assigneeId: string | null };
  /** Members who have left. */
  disabled: ReadonlySet<string>;
};

type Told = [kind: NotificationKind, ...members: (string | null | undefined)[]];

const idOf = (values: LoggedEvent["before"], field: string): string | null => {
  const value = values?.[field];
  return typeof value === "string" ? value : null;
};

const idsOf = (values: LoggedEvent["before"], field: string): string[] => {
  const value = values?.[field];
  return Array.isArray(value) ? value.filter((id): id is string => typeof id === "string") : [];
};

/** Whom work was given to, and from whom it was taken. */
const given = ({ before, after }: LoggedEvent, field: string): Told[] => [
  ["ASSIGNED", idOf(after, field)],
  ["UNASSIGNED", idOf(before, field)],
];

/** Whom the words mention that did not before. */
function mentioned({ before, after }: LoggedEvent): string[] {
  const known = idsOf(before, "mentions");
  return idsOf(after, "mentions").filter((id) => !known.includes(id));
}

function answered({ actorId, after }: LoggedEvent, { ownerId }: Facts): Told[] {
  if (after?.kind === "REQUESTED") return [];
  // Silence is recorded by the desk itself, in the name of the member who asked.
  if (actorId === null && after?.kind === "NO_REPLY") return [["NO_REPLY", ownerId, idOf(after, "askedById")]];
  return [["RESPONSE", ownerId]];
}

const RULES: Record<string, (event: LoggedEvent, facts: Facts) => Told[]> = {
  "claim.planned": (event) => given(event, "ownerId"),
  "task.created": (event) => given(event, "assigneeId"),
  "task.changed": (event) => given(event, "assigneeId"),
  "task.withdrawn": (_, { task }) => [["UNASSIGNED", task.assigneeId]],
  "task.done": (_, { task }) => [["TASK", task.giverId]],
  "thread.opened": (event) => [["MENTION", ...mentioned(event)]],
  "comment.added": (event, { speakers }) => {
    const named = mentioned(event);
    return [
      ["MENTION", ...named],
      ["REPLY", ...speakers.filter((id) => !named.includes(id))],
    ];
  },
  "comment.changed": (event) => [["MENTION", ...mentioned(event)]],
  "review.requested": (_, { editors, admins, writers, risk }) => [
    ["REVIEW_REQUESTED", ...[...editors, ...(risk === "LEGAL" ? admins : [])].filter((id) => !writers.includes(id))],
  ],
  "review.changes_requested": (_, { ownerId, reviewAuthorId }) => [["CHANGES_REQUESTED", ownerId, reviewAuthorId]],
  "review.approved": (_, { ownerId, reviewAuthorId }) => [["APPROVED", ownerId, reviewAuthorId]],
  "claim.published": (_, { ownerId, writers }) => [["PUBLISHED", ownerId, ...writers]],
  "response.recorded": answered,
  "response.corrected": answered,
  "claim.due_soon": (_, { ownerId }) => [["DUE_SOON", ownerId]],
  // Somebody has to take it, or give it to somebody who is there.
  "claim.overdue": (_, { ownerId, editors, disabled }) => [
    ["OVERDUE", ...(ownerId === null || disabled.has(ownerId) ? editors : [ownerId])],
  ],
  "request.due": ({ after }, { ownerId }) => [["REQUEST_DUE", idOf(after, "askedById"), ownerId]],
};

/** Whether anybody may be told of such an event: of the others no facts need be read. */
export const concernsSomebody = ({ action, claimId }: LoggedEvent): boolean => claimId !== null && action in RULES;

/** Who is to be told of an event: each member once a kind, nobody of their own acts, nobody who has left. Pure. */
export function recipientsOf(event: LoggedEvent, facts: Facts): Recipient[] {
  const { claimId, actorId, subjectType, subjectId } = event;
  if (claimId === null) return [];
  const commentId = subjectType === "Comment" ? subjectId : idOf(event.after, "commentId");
  return (RULES[event.action]?.(event, facts) ?? []).flatMap(([kind, ...members]) =>
    [...new Set(members)]
      .filter((id): id is string => typeof id === "string" && id !== actorId && !facts.disabled.has(id))
      .map((memberId) => ({ memberId, kind, claimId, commentId })),
  );
}
