import "server-only";
import { type MarkedClaim, markedBefore, markWithin } from "@/lib/claims/mark-claim";
import type { MarkClaim } from "@/lib/claims/passage-schema";
import type { Tx } from "@/lib/db/client";
import { transact } from "@/lib/db/transact";
import { settleParty } from "@/lib/parties/settle-party";
import { recordWithin } from "@/lib/responses/record-response";
import type { Actor } from "@/lib/shared/actor";
import { fail, ok, type Result } from "@/lib/shared/result";
import { holdProposal } from "./hold-proposal";
import type { AcceptProposal } from "./proposal-schema";

/**
 * Takes a proposal over: passage, claim, who says it and through whom, parties that nobody knew, and an entry for everybody who denies it in
 * the text, all in one transaction and with the events that they have by hand. Sent twice with the same ids it is done once. BLOCKED when the
 * words carry a claim by now, or when it was dismissed; CONFLICT when a newer text was imported.
 */
export async function acceptProposal(actor: Actor, input: AcceptProposal): Promise<Result<MarkedClaim>> {
  return transact<MarkedClaim>(async (tx) => {
    const before = await markedBefore(tx, actor, input);
    if (before !== null) return ok(before);
    const held = await holdProposal(tx, input.passage);
    if (!held.ok) return held;
    const { dismissal } = held.data;
    if (dismissal !== null && dismissal.withdrawnAt === null) {
      const reason = "This proposal was dismissed. Bring it back first.";
      return fail("BLOCKED", reason, { reasons: [reason] });
    }
    const assertion = await settleAssertion(tx, actor, input.assertion);
    const marked = await markWithin(tx, actor, { claim: input.claim, passage: input.passage, assertion });
    if (!marked.ok) return marked;
    for (const denial of input.denials) {
      const denied = await recordDenial(tx, actor, input, denial);
      if (!denied.ok) return denied;
    }
    return marked;
  });
}

async function settleAssertion(
  tx: Tx,
  actor: Actor,
  given: AcceptProposal["assertion"],
): Promise<MarkClaim["assertion"]> {
  if (given === null) return null;
  const { party, via, ...said } = given;
  const partyId = await settleParty(tx, actor, party);
  const viaIds = new Set<string>();
  for (const through of via) viaIds.add(await settleParty(tx, actor, through));
  // Two names may turn out to be one party's.
  viaIds.delete(partyId);
  return { ...said, partyId, viaIds: [...viaIds] };
}

/** What the text says that a party answers: without words of its own, on the ground of the passage. */
async function recordDenial(
  tx: Tx,
  actor: Actor,
  { claim, passage }: AcceptProposal,
  { id, party, said }: AcceptProposal["denials"][number],
) {
  const denied = await recordWithin(tx, actor, {
    id,
    claimId: claim.id,
    partyId: await settleParty(tx, actor, party),
    kind: "DENIED",
    codingNote: null,
    words: null,
    wordsLanguage: null,
    translation: null,
    speaker: null,
    said,
    sourceId: null,
    passageId: passage.id,
    locator: null,
    channel: null,
    deadline: null,
    corrects: null,
  });
  if (denied.ok || denied.fieldErrors === undefined) return denied;
  const fieldErrors = Object.fromEntries(
    Object.entries(denied.fieldErrors).map(([field, messages]) => [`denial.${field}`, messages]),
  );
  return { ...denied, fieldErrors };
}
