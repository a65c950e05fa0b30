import "server-only";
import { composeAtOnce } from "./compose-told";
import { mailUnread } from "./mail-unread";

/** Writes a member one mail about all that was gathered at a claim and is still unread. */
export async function mailAtOnce({ memberId, claimId }: { memberId: string; claimId: string }): Promise<void> {
  await mailUnread({ memberId, claimId, kind: "AT_ONCE", compose: composeAtOnce });
}
