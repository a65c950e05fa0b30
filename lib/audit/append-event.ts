import "server-only";
import type { Tx } from "@/lib/db/client";

/** JSON values as they go into the log; dates as ISO strings. */
export type EventValue = string | number | boolean | null | EventValue[] | { [key: string]: EventValue };

export type NewEvent = {
  /** `thing.verb` in the past tense: "claim.created", "response.recorded". */
  action: string;
  /** The member who did it; null for the system. */
  actorId: string | null;
  claimId?: string | null;
  /** Table and id of the record the event is about. */
  subject?: { type: string; id: string };
  /** Only the fields that changed. No e-mail addresses and no names of members: ids. */
  before?: Record<string, EventValue>;
  after?: Record<string, EventValue>;
  /** Why, in the member's words. */
  reason?: string;
};

/**
 * Appends one event to the audit log, in the caller's transaction; it names every row changed since the last event of that transaction.
 * Call it last: it locks the head of the chain until the transaction ends. Returns the event's sequence number.
 */
export async function appendEvent(tx: Tx, event: NewEvent): Promise<bigint> {
  const payload = JSON.stringify({
    action: event.action,
    actorId: event.actorId,
    claimId: event.claimId ?? null,
    subjectType: event.subject?.type ?? null,
    subjectId: event.subject?.id ?? null,
    before: event.before ?? null,
    after: event.after ?? null,
    reason: event.reason ?? null,
  });
  const rows = await tx.$queryRaw<{ append_event: bigint }[]>`SELECT append_event(${payload}::jsonb)`;
  const row = rows[0];
  if (row === undefined) throw new Error("append_event returned nothing");
  return row.append_event;
}
