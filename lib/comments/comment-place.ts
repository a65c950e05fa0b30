import "server-only";
import type { Tx } from "@/lib/db/client";
import { fail } from "@/lib/shared/result";

/** A comment with where it stands; null when there is none. */
export function findComment(tx: Tx, id: string) {
  return tx.comment.findUnique({
    where: { id },
    include: {
      mentions: { select: { memberId: true } },
      thread: { select: { id: true, claimId: true, claim: { select: { stage: true } } } },
    },
  });
}

export const noSuchComment = () => fail("NOT_FOUND", "There is no such comment.");

/** The refusal when the comment is not any more what the screen showed; with its words as they are now. */
export async function changedMeanwhile(tx: Tx, id: string) {
  const current = await tx.comment.findUnique({
    where: { id },
    select: { version: true, body: true, withdrawnAt: true, changedAt: true },
  });
  return fail("CONFLICT", "The comment was changed since you opened it. Read it again.", {
    current: current?.withdrawnAt === null ? current : undefined,
  });
}
