import "server-only";
import type { Tx } from "@/lib/db/client";
import type { Actor } from "@/lib/shared/actor";
import { formatInstant } from "@/lib/shared/dates";
import { type Failure, fail } from "@/lib/shared/result";
import { DECISION_PAST } from "./labels";

/**
 * The refusal of a decision on a round that somebody else's decision has ended meanwhile: it names who decided, what and when. Null when no
 * decision ended it.
 */
export async function decidedBefore(
  tx: Pick<Tx, "approval" | "review">,
  actor: Actor,
  reviewId: string,
): Promise<Failure | null> {
  const review = await tx.review.findUnique({ where: { id: reviewId }, select: { status: true } });
  if (review?.status !== "CHANGES_REQUESTED" && review?.status !== "PUBLISHED") return null;
  const last = await tx.approval.findFirst({
    where: { reviewId, decision: review.status === "PUBLISHED" ? "APPROVE" : "REQUEST_CHANGES" },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    select: { memberId: true, decision: true, createdAt: true, member: { select: { name: true } } },
  });
  if (last === null) return null;
  const who = last.memberId === actor.id ? "You" : last.member.name;
  const published = review.status === "PUBLISHED" ? ", and it is published" : "";
  const reason = `${who} ${DECISION_PAST[last.decision]} on ${formatInstant(last.createdAt)}${published}. Your decision comes later and is not recorded.`;
  return fail("BLOCKED", reason, { reasons: [reason] });
}
