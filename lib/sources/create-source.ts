import "server-only";
import { appendEvent } from "@/lib/audit/append-event";
import type { Tx } from "@/lib/db/client";
import { transact } from "@/lib/db/transact";
import type { Actor } from "@/lib/shared/actor";
import { dateColumns } from "@/lib/shared/precise-date-schema";
import { ok, type Result } from "@/lib/shared/result";
import { refuseSameLink } from "./same-link";
import type { CreateSource } from "./schema";

/** Records a source. Sent twice with the same id it is recorded once, and both calls answer the same. */
export async function createSource(actor: Actor, input: CreateSource): Promise<Result<{ id: string; title: string }>> {
  return transact<{ id: string; title: string }>(async (tx) => {
    const existing = await tx.source.findFirst({
      where: { id: input.id, createdById: actor.id },
      select: { id: true, title: true },
    });
    if (existing !== null) return ok(existing);
    const inserted = await insertSource(tx, actor, input);
    if (!inserted.ok) return inserted;
    const { id, ...content } = input;
    await appendEvent(tx, {
      action: "source.created",
      actorId: actor.id,
      subject: { type: "Source", id },
      after: { ...content, title: inserted.data.title },
    });
    return inserted;
  });
}

/**
 * The insert alone, for callers that record a source as part of a larger change; they append the event. A link without a title is its
 * own title until its page was read. INVALID when the link is on record already.
 */
export async function insertSource(
  tx: Tx,
  actor: Actor,
  input: CreateSource,
): Promise<Result<{ id: string; title: string }>> {
  const refused = await refuseSameLink(tx, input.url, input.id);
  if (refused !== null) return refused;
  const { published, title, ...columns } = input;
  const source = await tx.source.create({
    data: {
      ...columns,
      title: title ?? input.url ?? "",
      ...dateColumns("published", published),
      createdById: actor.id,
      updatedById: actor.id,
    },
    select: { id: true, title: true },
  });
  return ok(source);
}
