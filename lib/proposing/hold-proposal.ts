import "server-only";
import { holdText, lockArticleOf } from "@/lib/articles/article-locks";
import type { Tx } from "@/lib/db/client";
import { fail, ok, type Result } from "@/lib/shared/result";
import { carrierOf } from "./carrier";
import { type ReadProposal, readProposals } from "./read-proposals";

type Place = { articleVersionId: string; start: number; end: number };

export type HeldProposal = {
  articleId: string;
  /** The words of the text. */
  exact: string;
  proposal: ReadProposal;
  /** The record of its dismissal, also of one that was taken back. */
  dismissal: { id: string; version: number; withdrawnAt: Date | null } | null;
};

/**
 * A proposal of the latest text of an article, held so that nobody else decides about it, or imports a newer text, before this transaction
 * ends. CONFLICT on an older text; BLOCKED when its words carry a claim already; NOT_FOUND when nothing is proposed at this place.
 */
export async function holdProposal(tx: Tx, { articleVersionId, start, end }: Place): Promise<Result<HeldProposal>> {
  await lockArticleOf(tx, articleVersionId);
  const held = await holdText(tx, articleVersionId);
  if (held === null) return fail("NOT_FOUND", "There is no such text.");
  if (!held.isLatest)
    return fail("CONFLICT", "A newer text of this article was imported. Load the page again for its proposals.");
  const { proposals } = readProposals(articleVersionId, held.text);
  const proposal = proposals.find((one) => one.start === start && one.end === end);
  if (proposal === undefined)
    return fail("NOT_FOUND", "Nothing is proposed at these words. Select them and mark the claim by hand.");
  const passages = await tx.passage.findMany({
    where: { articleVersionId, withdrawnAt: null },
    select: { startOffset: true, endOffset: true, claim: { select: { number: true } } },
  });
  const carrier = carrierOf(proposal, passages);
  if (carrier) {
    const reason = `These words carry C-${carrier.claim.number} already.`;
    return fail("BLOCKED", reason, { reasons: [reason] });
  }
  const dismissal = await tx.dismissal.findUnique({
    where: { articleId_fingerprint: { articleId: held.articleId, fingerprint: proposal.fingerprint } },
    select: { id: true, version: true, withdrawnAt: true },
  });
  return ok({ articleId: held.articleId, exact: held.text.slice(start, end), proposal, dismissal });
}
