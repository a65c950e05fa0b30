import "server-only";
import { appendEvent } from "@/lib/audit/append-event";
import { changedFields } from "@/lib/audit/changed-fields";
import { transact } from "@/lib/db/transact";
import type { Actor } from "@/lib/shared/actor";
import { dateColumns } from "@/lib/shared/precise-date-schema";
import { fail, ok, type Result } from "@/lib/shared/result";
import { refuseSameLink } from "./same-link";
import type { ChangeSource } from "./schema";
import { SOURCE, sourceRecord } from "./source-record";

/**
 * Changes what is said about a source, wherever it is cited. A save based on an older version is answered with CONFLICT and the source as
 * it is now, and changes nothing.
 */
export async function changeSource(actor: Actor, input: ChangeSource): Promise<Result<{ version: number }>> {
  return transact<{ version: number }>(async (tx) => {
    const { id, version, published, title, ...columns } = input;
    const row = await tx.source.findFirst({ where: { id, withdrawnAt: null } });
    if (row === null) return fail("NOT_FOUND", "There is no such source.");
    const conflict = async () => {
      const current = sourceRecord(await tx.source.findUniqueOrThrow({ where: { id }, select: SOURCE }));
      return fail("CONFLICT", "Somebody else changed this source since you opened it.", { current });
    };
    if (row.version !== version) return conflict();
    const content = { ...columns, title: title ?? input.url ?? "", ...dateColumns("published", published) };
    const difference = changedFields(row, content);
    if (!difference.changed) return ok({ version });
    const refused = input.url === row.url ? null : await refuseSameLink(tx, input.url, id);
    if (refused !== null) return refused;
    const { count } = await tx.source.updateMany({
      where: { id, version },
      data: { ...content, version: version + 1, updatedAt: new Date(), updatedById: actor.id },
    });
    if (count === 0) return conflict();
    await appendEvent(tx, {
      action: "source.changed",
      actorId: actor.id,
      subject: { type: "Source", id },
      before: difference.before,
      after: difference.after,
    });
    return ok({ version: version + 1 });
  });
}
