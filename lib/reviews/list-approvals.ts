import "server-only";
import { db } from "@/lib/db/client";
import { contentDifference } from "./content-difference";
import type { ApprovalEntry } from "./types";

/**
 * The decisions of a round, the latest first. One that was given on a content that has changed since comes with the difference between
 * what was seen and what readers would see now.
 */
export async function listApprovals(
  reviewId: string,
  now: { hash: string; content: unknown },
): Promise<ApprovalEntry[]> {
  const approvals = await db.approval.findMany({
    where: { reviewId },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    include: { member: { select: { id: true, name: true } }, snapshot: { select: { content: true } } },
  });
  const seen = new Set<string>();
  return approvals.map((approval) => {
    const replaced = seen.has(approval.memberId);
    seen.add(approval.memberId);
    const stale = approval.contentHash !== now.hash;
    return {
      id: approval.id,
      member: approval.member,
      role: approval.memberRole,
      decision: approval.decision,
      comment: approval.comment,
      at: approval.createdAt,
      standing: replaced ? "REPLACED" : stale ? "STALE" : "COUNTS",
      difference: stale && !replaced ? contentDifference(approval.snapshot.content, now.content) : [],
    };
  });
}
