import "server-only";
import { appendEvent } from "@/lib/audit/append-event";
import { changedFields } from "@/lib/audit/changed-fields";
import type { Tx } from "@/lib/db/client";
import { transact } from "@/lib/db/transact";
import type { Actor } from "@/lib/shared/actor";
import { dateColumns, dateFromColumns } from "@/lib/shared/precise-date-schema";
import { type Failure, fail, ok, type Result } from "@/lib/shared/result";
import { slugOf } from "@/lib/shared/slug";
import { canChangeContent, canChangeRisk } from "./policy";
import type { ChangeClaim } from "./schema";

/**
 * Changes what a claim says. A save that was based on an older version is answered with CONFLICT and the claim as it is now, and changes
 * nothing. The database sends an approved claim back to review when its content changed.
 */
export async function changeClaim(actor: Actor, input: ChangeClaim): Promise<Result<{ version: number }>> {
  return transact(async (tx) => {
    const claim = await tx.claim.findUnique({ where: { id: input.id } });
    if (claim === null) return fail("NOT_FOUND", "There is no such claim.");
    if (!canChangeContent(actor, claim))
      return fail("BLOCKED", "Re-open the claim before you change it.", {
        reasons: ["The claim is not open for changes."],
      });
    if (claim.version !== input.version) return conflict(tx, input.id);
    if (!canChangeRisk(actor, claim.risk, input.risk))
      return fail("FORBIDDEN", "An editor lowers the risk of a claim.", {
        fieldErrors: { risk: ["An editor lowers the risk: it decides how many approvals are needed."] },
      });
    const content = {
      statement: input.statement,
      language: input.language,
      kind: input.kind,
      ...dateColumns("event", input.event),
      topics: input.topics,
      risk: input.risk,
    };
    const difference = changedFields(claim, content);
    if (!difference.changed) return ok({ version: claim.version });
    const { count } = await tx.claim.updateMany({
      where: { id: input.id, version: input.version },
      data: {
        ...content,
        ...(input.statement === claim.statement ? {} : { statementById: actor.id, slug: addressOf(claim, input) }),
        version: input.version + 1,
        updatedAt: new Date(),
        updatedById: actor.id,
      },
    });
    if (count === 0) return conflict(tx, input.id);
    await appendEvent(tx, {
      action: "claim.changed",
      actorId: actor.id,
      claimId: input.id,
      subject: { type: "Claim", id: input.id },
      before: difference.before,
      after: difference.after,
      ...(input.reason ? { reason: input.reason } : {}),
    });
    return ok({ version: input.version + 1 });
  });
}

/** A public address stays; one that no reader has follows the wording, so that it does not show a wording that was dropped. */
function addressOf(claim: { slug: string; number: number; publications: number }, { statement }: ChangeClaim): string {
  return claim.publications > 0 ? claim.slug : `${slugOf(statement)}-c${claim.number}`;
}

/** What the second of two savers gets: the claim as it is now, and who saved it when. */
async function conflict(tx: Tx, id: string): Promise<Failure> {
  const claim = await tx.claim.findUniqueOrThrow({ where: { id } });
  const saver = await tx.member.findUnique({ where: { id: claim.updatedById }, select: { name: true } });
  const { version, stage, statement, language, kind, topics, risk, updatedAt } = claim;
  const event = dateFromColumns(claim.eventFrom, claim.eventTo, claim.eventPrecision);
  return fail("CONFLICT", "Somebody else changed this claim since you opened it. Nothing of yours is lost.", {
    current: {
      version,
      stage,
      statement,
      language,
      kind,
      event,
      topics,
      risk,
      savedAt: updatedAt,
      savedBy: saver?.name ?? null,
    },
  });
}
