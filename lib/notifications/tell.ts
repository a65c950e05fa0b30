import "server-only";
import { db, type Tx } from "@/lib/db/client";
import { mailReversals } from "./ask-for-mails";
import { readDesk, readFacts } from "./facts";
import { keepNotifications } from "./keep-notifications";
import { readEvent } from "./logged-event";
import { concernsSomebody, recipientsOf } from "./recipients";

const BATCH = 200;

/**
 * Reads the event log from where it was read last, and tells members what concerns them. What is told and how far was read are one
 * transaction, so that everything is told once, however often the job is broken off and whoever else runs it.
 */
export async function tell(signal: AbortSignal, now = new Date()): Promise<void> {
  while (!signal.aborted) {
    const read = await db.$transaction((tx) => tellBatch(tx, now), {
      isolationLevel: "ReadCommitted",
      timeout: 60_000,
    });
    if (read < BATCH) return;
  }
}

async function tellBatch(tx: Tx, now: Date): Promise<number> {
  // Whoever reads the log at the same time is waited for: a batch takes longer than an edit of a claim may wait for another.
  await tx.$executeRaw`SELECT set_config('lock_timeout', '30s', true), set_config('statement_timeout', '40s', true)`;
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
  const events = rows.map(readEvent);
  const concerning = events.filter(concernsSomebody);
  if (concerning.length > 0) {
    const desk = await readDesk(tx);
    for (const event of concerning)
      await keepNotifications(tx, event, recipientsOf(event, await readFacts(tx, event, desk)), now);
  }
  for (const event of events) await mailReversals(tx, event, now);
  await tx.notificationCursor.update({ where: { id: 1 }, data: { seq: last.seq } });
  return rows.length;
}
