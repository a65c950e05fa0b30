import "server-only";
import type { Tx } from "@/lib/db/client";
import type { NotificationKind } from "@/lib/db/generated/enums";
import type { LoggedEvent } from "./logged-event";

/** Who is told of an event, as what, and at which claim. */
export type Recipient = { memberId: string; kind: NotificationKind; claimId: string };

/** By the action of the event. The member who acted and members who are disabled are left out afterwards. */
const RECIPIENTS: Record<string, (tx: Tx, event: LoggedEvent) => Promise<Recipient[]>> = {
  "request.due": async (tx, { claimId, after }) => {
    if (claimId === null) return [];
    const claim = await tx.claim.findUnique({ where: { id: claimId }, select: { ownerId: true } });
    const concerned = new Set([after?.askedById, claim?.ownerId].filter((id) => typeof id === "string"));
    return [...concerned].map((memberId) => ({ memberId, kind: "REQUEST_DUE", claimId }));
  },
};

/** Who is to be told of an event; nobody for actions that concern nobody in particular. */
export async function recipientsOf(tx: Tx, event: LoggedEvent): Promise<Recipient[]> {
  return (await RECIPIENTS[event.action]?.(tx, event)) ?? [];
}
