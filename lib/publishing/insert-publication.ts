import "server-only";
import { appendEvent, type EventValue } from "@/lib/audit/append-event";
import { loadFacts } from "@/lib/claims/load-facts";
import { lockClaim } from "@/lib/claims/lock-claim";
import type { ClaimFacts } from "@/lib/claims/types";
import type { CorrectionKind, PublicationKind } from "@/lib/db/generated/enums";
import { transact } from "@/lib/db/transact";
import { type Ability, refusal } from "@/lib/shared/ability";
import type { Actor } from "@/lib/shared/actor";
import { fail, ok, type Result } from "@/lib/shared/result";

/** The version that was published: its number, and the slug of the page that shows it. */
export type PublishedVersion = { number: number; slug: string };

type NewPublication = {
  id: string;
  claimId: string;
  kind: PublicationKind;
  action: string;
  /** Whether the member can do it now. */
  can: (facts: ClaimFacts) => Ability;
  /** Hash of what the member saw; the database publishes nothing else. Not for kinds whose content the database takes by itself. */
  contentHash?: string;
  correctionKind?: CorrectionKind | null;
  note?: string | null;
  /** A last look at the facts, before anything is written. */
  check?: (facts: ClaimFacts) => Result<null>;
};

/**
 * Adds one version to the public record of a claim. The database fills in the content from the records, checks the approvals on its hash,
 * and moves the claim. Sent twice with the same id it is published once.
 */
export async function insertPublication(actor: Actor, input: NewPublication): Promise<Result<PublishedVersion>> {
  return transact(async (tx) => {
    await lockClaim(tx, input.claimId);
    const facts = await loadFacts(tx, actor, input.claimId);
    if (facts === null) return fail("NOT_FOUND", "There is no such claim.");
    const { slug } = await tx.claim.findUniqueOrThrow({ where: { id: input.claimId }, select: { slug: true } });
    const before = await tx.publication.findFirst({
      where: { id: input.id, publishedById: actor.id },
      select: { number: true },
    });
    if (before !== null) return ok({ number: before.number, slug });
    const ability = input.can(facts);
    if (!ability.ok) return refusal(ability);
    const checked = input.check?.(facts) ?? ok(null);
    if (!checked.ok) return checked;
    const { number, verdict } = await tx.publication.create({
      data: {
        id: input.id,
        claimId: input.claimId,
        number: facts.publications + 1,
        kind: input.kind,
        reviewId: input.kind === "VERDICT" ? (facts.round?.id ?? null) : null,
        // The database writes the content, and refuses when its hash is another than this.
        contentHash: input.contentHash ?? "",
        content: {},
        correctionKind: input.correctionKind ?? null,
        correctionNote: input.note ?? null,
        publishedById: actor.id,
      },
      select: { number: true, verdict: true },
    });
    const after = await tx.claim.findUniqueOrThrow({ where: { id: input.claimId }, select: { stage: true } });
    const changed: Record<string, EventValue> = { number };
    if (verdict !== null) changed.verdict = verdict;
    if (input.correctionKind) changed.correctionKind = input.correctionKind;
    await appendEvent(tx, {
      action: input.action,
      actorId: actor.id,
      claimId: input.claimId,
      subject: { type: "Publication", id: input.id },
      ...(after.stage === facts.stage ? {} : { before: { stage: facts.stage } }),
      after: { ...changed, ...(after.stage === facts.stage ? {} : { stage: after.stage }) },
      ...(input.note ? { reason: input.note } : {}),
    });
    return ok({ number, slug });
  });
}
