import "server-only";
import { appendEvent } from "@/lib/audit/append-event";
import { lockClaim } from "@/lib/claims/lock-claim";
import { transact } from "@/lib/db/transact";
import { oneByOne } from "@/lib/jobs/one-by-one";
import { isoDay } from "@/lib/shared/dates";
import { ok, type Result } from "@/lib/shared/result";
import { isStillOpen, listOpenRequests, type OpenRequest } from "./open-requests";

/**
 * Says of every question that is answered on this day, in UTC, or not at all, that it is due: an event without an actor, from which those
 * concerned are told. Said once a question, however many do this at once. Returns how many it said it of; throws in the end when one failed.
 */
export async function remindOfRequests({ now, signal }: { now: Date; signal?: AbortSignal }): Promise<number> {
  const due = { day: isoDay(now) };
  return oneByOne(await listOpenRequests(due), (request) => remind(request, due), signal);
}

function remind({ id, claimId, partyId, askedById, deadline }: OpenRequest, due: { day: string }) {
  return transact(async (tx): Promise<Result<boolean>> => {
    await lockClaim(tx, claimId);
    const said = await tx.event.count({ where: { subjectId: id, action: "request.due" } });
    if (said > 0 || !(await isStillOpen(tx, id, due))) return ok(false);
    await appendEvent(tx, {
      action: "request.due",
      actorId: null,
      claimId,
      subject: { type: "Response", id },
      after: { partyId, askedById, deadline },
    });
    return ok(true);
  });
}
