import "server-only";
import type { Tx } from "@/lib/db/client";
import { newId } from "@/lib/shared/new-id";
import { askForMails } from "./ask-for-mails";
import type { LoggedEvent } from "./logged-event";
import { readChoices } from "./read-choices";
import type { Recipient } from "./recipients";

/** Changes of many claims that are one message. */
const IN_BULK = ["ASSIGNED", "UNASSIGNED"];

/**
 * Tells members of an event, each as they chose: an unread notification of the same kind at the same claim, or of the same change of many claims,
 * is brought up to date and counts one more; else there is a new one. For many members it asks as many questions as for one.
 */
export async function keepNotifications(
  tx: Tx,
  event: LoggedEvent,
  recipients: readonly Recipient[],
  now: Date,
): Promise<void> {
  if (recipients.length === 0) return;
  const chosen = await readChoices(tx, recipients);
  const told = chosen
    .filter(({ desk, mail }) => desk || mail !== "NO")
    .map((one) => ({ ...one, bulkId: IN_BULK.includes(one.kind) ? (event.bulk ?? null) : null }));
  const again = await bringUpToDate(tx, event, told);
  await tx.notification.createMany({
    data: told
      .filter((one) => !again.has(keyOf(one)))
      .map(({ memberId, kind, claimId, bulkId, commentId, desk }) => ({
        ...{ id: newId(), memberId, kind, claimId, bulkId, inDesk: desk, createdAt: event.at },
        ...happened(event, commentId),
      })),
  });
  // What is gathered already goes with the mail that it is gathered for.
  const unasked = told.filter((one) => one.mail === "AT_ONCE" && again.get(keyOf(one))?.mailedAt !== null);
  await askForMails(tx, unasked, now);
}

type Key = Pick<Recipient, "memberId" | "kind" | "claimId"> & { bulkId: string | null };
type Unread = { id: string; mailedAt: Date | null };

/** What is one message while it is unread. */
const keyOf = ({ memberId, kind, claimId, bulkId }: Key) => `${memberId} ${kind} ${bulkId ?? claimId}`;

const happened = ({ at, actorId, subjectType, subjectId }: LoggedEvent, commentId: string | null) => ({
  ...{ updatedAt: at, actorId, commentId, mailedAt: null },
  responseId: subjectType === "Response" ? subjectId : null,
});

/** Counts the event in what is unread of it; answers what it was counted in, as that was before, by key. */
async function bringUpToDate(
  tx: Tx,
  event: LoggedEvent,
  told: readonly (Recipient & Key & { desk: boolean })[],
): Promise<Map<string, Unread>> {
  const rows = await tx.notification.findMany({
    where: {
      readAt: null,
      memberId: { in: told.map(({ memberId }) => memberId) },
      kind: { in: [...new Set(told.map(({ kind }) => kind))] },
      OR: [
        { bulkId: null, claimId: { in: [...new Set(told.map(({ claimId }) => claimId))] } },
        { bulkId: { in: [...new Set(told.flatMap(({ bulkId }) => bulkId ?? []))] } },
      ],
    },
    select: { id: true, memberId: true, kind: true, claimId: true, bulkId: true, mailedAt: true },
  });
  const unread = new Map(rows.map((row) => [keyOf(row), row]));
  const counted = new Set<string>();
  for (const inDesk of [true, false]) {
    const again = told.filter(({ desk }) => desk === inDesk);
    const [first] = again;
    if (first === undefined) continue;
    const updated = await tx.notification.updateManyAndReturn({
      // Read at this moment, it is left as it is, and there is a new one.
      where: { id: { in: again.flatMap((one) => unread.get(keyOf(one))?.id ?? []) }, readAt: null },
      data: { ...happened(event, first.commentId), count: { increment: 1 }, ...(inDesk ? { inDesk } : {}) },
      select: { id: true },
    });
    for (const { id } of updated) counted.add(id);
  }
  return new Map([...unread].filter(([, { id }]) => counted.has(id)));
}
