import { claimPulse } from "@/lib/claims/claim-pulse";
import type { ClaimPulse } from "@/lib/claims/types";
import { listPresent } from "@/lib/live/presence";
import { countUnread } from "@/lib/notifications/list-told";
import type { Actor } from "@/lib/shared/actor";

/** What a window of the desk is kept up to date about. */
export type LiveState = {
  claim: (ClaimPulse & { id: string; present: { id: string; name: string }[] }) | null;
  /** How many notifications the member has not read. */
  unread: number;
};

/** What there is to say to a window that shows this claim, as of its event `since`, or no claim. */
export async function liveState(
  actor: Actor,
  { claim, since }: { claim?: string | undefined; since: bigint },
): Promise<LiveState> {
  if (claim === undefined) return { claim: null, unread: await countUnread(actor) };
  const [pulse, present, unread] = await Promise.all([
    claimPulse(actor, claim, since),
    listPresent(actor, claim),
    countUnread(actor),
  ]);
  return { claim: { id: claim, ...pulse, present }, unread };
}
