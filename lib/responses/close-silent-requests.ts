import "server-only";
import { appendEvent } from "@/lib/audit/append-event";
import { lockClaim } from "@/lib/claims/lock-claim";
import { transact } from "@/lib/db/transact";
import { oneByOne } from "@/lib/jobs/one-by-one";
import { isoDay } from "@/lib/shared/dates";
import { newId } from "@/lib/shared/new-id";
import { ok, type Result } from "@/lib/shared/result";
import { isStillOpen, listOpenRequests, type OpenRequest } from "./open-requests";

/**
 * Records NO_REPLY for every question whose last day has passed, in UTC, without an answer: in the name of the member who asked, dated to that
 * day. To a claim's reviews and publications it is an entry like any other. Each is recorded once, however many do this at once. Returns how
 * many were; throws in the end when one could not be.
 */
export async function closeSilentRequests({ now, signal }: { now: Date; signal?: AbortSignal }): Promise<number> {
  const due = { day: isoDay(now), before: true };
  return oneByOne(await listOpenRequests(due), (request) => close(request, due), signal);
}

function close(request: OpenRequest, due: { day: string; before: boolean }): Promise<Result<boolean>> {
  const { claimId, partyId, askedById, deadline } = request;
  return transact(async (tx) => {
    await lockClaim(tx, claimId);
    if (!(await isStillOpen(tx, request.id, due))) return ok(false);
    const id = newId();
    const said = new Date(deadline);
    await tx.response.create({
      data: {
        id,
        claimId,
        partyId,
        kind: "NO_REPLY",
        saidFrom: said,
        saidTo: said,
        saidPrecision: "DAY",
        codedById: askedById,
        recordedById: askedById,
      },
      select: { id: true },
    });
    await appendEvent(tx, {
      action: "response.recorded",
      actorId: null,
      claimId,
      subject: { type: "Response", id },
      after: {
        partyId,
        kind: "NO_REPLY",
        said: { from: deadline, to: deadline, precision: "DAY" },
        requestId: request.id,
        askedById,
      },
      reason: "No answer by the deadline.",
    });
    return ok(true);
  });
}
