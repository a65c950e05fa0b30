import "server-only";
import type { Tx } from "@/lib/db/client";
import { type LoggedEvent, readEvent } from "./logged-event";
import type { Facts } from "./recipients";

/** The desk's members, read once for many events. */
export type Desk = Pick<Facts, "editors" | "admins" | "disabled">;

export async function readDesk(tx: Tx): Promise<Desk> {
  const members = await tx.member.findMany({
    where: { OR: [{ role: { in: ["EDITOR", "ADMIN"] } }, { disabledAt: { not: null } }] },
    select: { id: true, role: true, disabledAt: true },
  });
  const active = members.filter(({ disabledAt }) => disabledAt === null);
  return {
    editors: active.filter(({ role }) => role === "EDITOR").map(({ id }) => id),
    admins: active.filter(({ role }) => role === "ADMIN").map(({ id }) => id),
    disabled: new Set(members.filter(({ disabledAt }) => disabledAt !== null).map(({ id }) => id)),
  };
}

const NOTHING: Omit<Facts, keyof Desk> = {
  ownerId: null,
  risk: "NORMAL",
  writers: [],
  reviewAuthorId: null,
  speakers: [],
  task: { giverId: null, assigneeId: null },
};

/** What has to be known to say whom an event concerns. */
export async function readFacts(tx: Tx, event: LoggedEvent, desk: Desk): Promise<Facts> {
  // Of thousands in one change: it says all by itself.
  if (event.action === "claim.planned") return { ...NOTHING, ...desk };
  const claimId = event.claimId ?? "";
  const claim = await tx.claim.findUnique({
    where: { id: claimId },
    select: { ownerId: true, risk: true, reviews: { orderBy: { round: "desc" }, take: 1, select: { authorId: true } } },
  });
  const reviewAuthorId = claim?.reviews[0]?.authorId ?? null;
  const asksWriters = event.action === "review.requested" || event.action === "claim.published";
  const writers = asksWriters
    ? await tx.$queryRaw<
        { id: string }[]
      >`SELECT DISTINCT w::text AS "id" FROM contributors(${claimId}::uuid) w WHERE w IS NOT NULL`
    : [];
  return {
    ...desk,
    ownerId: claim?.ownerId ?? null,
    risk: claim?.risk ?? "NORMAL",
    reviewAuthorId,
    writers: [...writers.map(({ id }) => id), ...(reviewAuthorId === null ? [] : [reviewAuthorId])],
    speakers: event.action === "comment.added" ? await readSpeakers(tx, event) : [],
    task: event.action.startsWith("task.") ? await readTask(tx, event) : NOTHING.task,
  };
}

async function readSpeakers(tx: Tx, { after, subjectId }: LoggedEvent): Promise<string[]> {
  const threadId = after?.threadId;
  if (typeof threadId !== "string") return [];
  const comments = await tx.comment.findMany({
    where: { threadId, withdrawnAt: null, NOT: { id: subjectId ?? "" } },
    distinct: ["authorId"],
    select: { authorId: true },
  });
  return comments.map(({ authorId }) => authorId);
}

/** Who gave a task, and who had it before this event: the log says so. */
async function readTask(tx: Tx, { subjectId, seq }: LoggedEvent): Promise<Facts["task"]> {
  const rows = await tx.event.findMany({
    where: { subjectId, seq: { lt: seq }, action: { startsWith: "task." } },
    orderBy: { seq: "asc" },
    select: { seq: true, at: true, body: true },
  });
  const task: Facts["task"] = { ...NOTHING.task };
  for (const event of rows.map(readEvent)) {
    if (event.action === "task.created") task.giverId = event.actorId;
    const assigneeId = event.after?.assigneeId;
    if (assigneeId === null || typeof assigneeId === "string") task.assigneeId = assigneeId;
  }
  return task;
}
