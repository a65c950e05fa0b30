import "server-only";
import { placePassage } from "@/lib/articles/place-passage";
import { appendEvent } from "@/lib/audit/append-event";
import type { Tx } from "@/lib/db/client";
import { transact } from "@/lib/db/transact";
import type { Actor } from "@/lib/shared/actor";
import { ok, type Result } from "@/lib/shared/result";
import { insertAssertion } from "./add-assertion";
import { type CreatedClaim, insertClaim } from "./create-claim";
import type { MarkClaim } from "./passage-schema";

export type MarkedClaim = CreatedClaim & { articleId: string };

/**
 * Marks a claim in an article: the claim, the passage that carries it and who says so, in one transaction. Sent twice with
 * the same id it is marked once. CONFLICT when a newer text of the article was imported meanwhile.
 */
export async function markClaim(actor: Actor, input: MarkClaim): Promise<Result<MarkedClaim>> {
  return transact<MarkedClaim>(async (tx) => {
    const before = await markedBefore(tx, actor, input);
    return before === null ? markWithin(tx, actor, input) : ok(before);
  });
}

/** What a marking made that was sent before with the same ids by the same member; null when there is none. */
export async function markedBefore(
  tx: Tx,
  actor: Actor,
  { claim: { id: claimId }, passage: { id } }: { claim: { id: string }; passage: { id: string } },
): Promise<MarkedClaim | null> {
  const existing = await tx.passage.findFirst({
    where: { id, claimId, createdById: actor.id },
    select: { articleId: true, claim: { select: { id: true, number: true, slug: true } } },
  });
  if (existing === null) return null;
  const { articleId, claim } = existing;
  return { id: claim.id, code: `C-${claim.number}`, slug: claim.slug, articleId };
}

/** The marking alone, with its event, for callers that do more in the same transaction. */
export async function markWithin(tx: Tx, actor: Actor, input: MarkClaim): Promise<Result<MarkedClaim>> {
  const claim = await insertClaim(tx, actor, input.claim);
  const placed = await placePassage(tx, actor, { ...input.passage, claimId: claim.id });
  if (!placed.ok) return placed;
  const refused = await assert(tx, actor, input, placed.data.language);
  if (refused !== null) return refused;
  await appendEvent(tx, {
    action: "claim.marked",
    actorId: actor.id,
    claimId: claim.id,
    subject: { type: "Claim", id: claim.id },
    after: {
      statement: input.claim.statement,
      kind: input.claim.kind,
      risk: input.claim.risk,
      topics: input.claim.topics,
      articleId: placed.data.articleId,
      passageId: input.passage.id,
      exact: placed.data.exact,
      ...(input.assertion ? { assertion: input.assertion } : {}),
    },
  });
  return ok({ ...claim, articleId: placed.data.articleId });
}

async function assert(tx: Tx, actor: Actor, { claim, passage, assertion }: MarkClaim, language: string) {
  if (assertion === null) return null;
  const inserted = await insertAssertion(tx, actor, {
    ...assertion,
    claimId: claim.id,
    primary: true,
    wordsLanguage: assertion.words === null ? null : language,
    translation: null,
    passageId: passage.id,
    sourceId: null,
    locator: null,
  });
  if (inserted.ok) return null;
  const fieldErrors = Object.fromEntries(
    Object.entries(inserted.fieldErrors ?? {}).map(([field, messages]) => [`assertion.${field}`, messages]),
  );
  return { ...inserted, fieldErrors };
}
