import "server-only";
import { z } from "zod";
import type { EventValue } from "@/lib/audit/append-event";

const value = z.custom<EventValue>();
const fields = z.record(z.string(), value);

const bodySchema = z.object({
  action: z.string(),
  actorId: z.string().nullable(),
  claimId: z.string().nullable(),
  subjectType: z.string().nullable(),
  subjectId: z.string().nullable(),
  before: fields.nullable(),
  after: fields.nullable(),
  reason: z.string().nullable(),
  /** The run of which it is a part, for changes of many claims. */
  bulk: z.string().optional(),
});

/** An event as it stands in the log. */
export type LoggedEvent = z.infer<typeof bodySchema> & { seq: bigint; at: Date };

export function readEvent({ seq, at, body }: { seq: bigint; at: Date; body: string }): LoggedEvent {
  return { ...bodySchema.parse(JSON.parse(body)), seq, at };
}
