import "server-only";
import { db, type Tx } from "@/lib/db/client";
import { readEvent } from "./logged-event";
import { type Recipient, recipientsOf } from "./recipients";

const BATCH = 200;

/**
 * Reads the event log from where it was read last, and tells members what concerns them. What is told and how far was read are one
 * transaction, so that everything is told once, however often the job is broken off and whoever else runs it.
 */
export async function tell(signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    const read = await db.$transaction(tellBatch, { isolationLevel: "ReadCommitted", timeout: 30_000 });
    if (read < BATCH) return;
  }
}

async function tellBatch(tx: Tx): Promise<number> {
  const [cursor] = await tx.$queryRaw<{ seq: bigint }[]>`
    SELECT "seq" FROM "NotificationCursor" WHERE "id" = 1 FOR UPDATE`;
  // Events are committed in the order of their numbers, for their writers queue: none can come in between later.
  const rows = await tx.event.findMany({
    where: { seq: { gt: cursor?.seq ?? 0n } },
    orderBy: { seq: "asc" },
    take: BATCH,
    select: { seq: true, at: true, body: true },
  });
  const last = rows.at(-1);
  if (last === undefined) return 0;
  const told: Recipient[] = [];
  for (const event of rows.map(readEvent)) {
    const recipients = await recipientsOf(tx, event);
    told.push(...recipients.filter(({ memberId }) => memberId !== event.actorId));
  }
  if (told.length > 0) await tx.notification.createMany({ data: await ofActiveMembers(tx, told) });
  await tx.notificationCursor.update({ where: { id: 1 }, data: { seq: last.seq } });
  return rows.length;
}

async function ofActiveMembers(tx: Tx, recipients: Recipient[]): Promise<Recipient[]> {
  const members = await tx.member.findMany({
    where: { id: { in: recipients.map(({ memberId }) => memberId) }, disabledAt: null },
    select: { id: true },
  });
  const active = new Set(members.map(({ id }) => id));
  return recipients.filter(({ memberId }) => active.has(memberId));
}
