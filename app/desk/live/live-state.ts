import { claimPulse } from "@/lib/claims/claim-pulse";
import type { WorkListName } from "@/lib/claims/search-params";
import type { ClaimPulse } from "@/lib/claims/types";
import { listPresent } from "@/lib/live/presence";
import { countUnread } from "@/lib/notifications/list-told";
import { toldMarks } from "@/lib/notifications/told-marks";
import { queueNumbers } from "@/lib/reviews/queue-numbers";
import type { QueueList } from "@/lib/reviews/search-params";
import type { Actor } from "@/lib/shared/actor";
import type { RowMarks } from "@/lib/shared/row-marks";
import { workMarks } from "./work-marks";

/** What a window of the desk is kept up to date about. */
export type LiveState = {
  claim: (ClaimPulse & { id: string; present: { id: string; name: string }[] }) | null;
  /** The numbers of the claims in a list of the review queue, the largest first. */
  queue: { list: QueueList; numbers: number[] } | null;
  /** The rows of a list of "My work". */
  work: { list: WorkListName; marks: RowMarks } | null;
  /** The newest of the member's notifications. */
  told: RowMarks | null;
  /** How many notifications the member has not read. */
  unread: number;
};

/**
 * What there is to say to a window that shows this claim, as of its event `since`, this list of the review queue or of "My work", the member's
 * notifications, or none of them.
 */
export async function liveState(
  actor: Actor,
  {
    claim,
    since,
    queue,
    work,
    told = false,
  }: {
    claim?: string | undefined;
    since: bigint;
    queue?: QueueList | undefined;
    work?: WorkListName | undefined;
    told?: boolean;
  },
): Promise<LiveState> {
  const [shown, numbers, marks, newest, unread] = await Promise.all([
    claim === undefined ? null : Promise.all([claimPulse(actor, claim, since), listPresent(actor, claim)]),
    queue === undefined ? null : queueNumbers(actor, queue),
    work === undefined ? null : workMarks(actor, work),
    told ? toldMarks(actor) : null,
    countUnread(actor),
  ]);
  return {
    claim: claim === undefined || shown === null ? null : { id: claim, ...shown[0], present: shown[1] },
    queue: queue === undefined || numbers === null ? null : { list: queue, numbers },
    work: work === undefined || marks === null ? null : { list: work, marks },
    told: newest,
    unread,
  };
}
