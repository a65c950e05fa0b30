import "server-only";
import { claimAbilities } from "@/lib/claims/claim-abilities";
import { loadFacts } from "@/lib/claims/load-facts";
import { memberNames } from "@/lib/claims/member-names";
import type { Person } from "@/lib/claims/types";
import { db } from "@/lib/db/client";
import type { VerdictCode } from "@/lib/db/generated/enums";
import type { Actor } from "@/lib/shared/actor";
import { listApprovals } from "./list-approvals";
import type { Draft, PublishedVersion, ReviewDesk, VerdictChoice } from "./types";

/** The review of a claim as the member sees it. Null when there is no such claim. */
export async function getReview(actor: Actor, claimId: string): Promise<ReviewDesk | null> {
  const [facts, verdicts, published] = await Promise.all([
    loadFacts(db, actor, claimId),
    listVerdicts(),
    listPublished(claimId),
  ]);
  if (facts === null) return null;
  const roundId = facts.round?.id ?? null;
  const [now] = await db.$queryRaw<{ hash: string; content: unknown; contributors: string[] }[]>`
    SELECT hash_content(k.content) AS "hash", k.content, ARRAY(SELECT contributors(${claimId}::uuid)::text) AS "contributors"
    FROM claim_content(${claimId}::uuid) AS k(content)`;
  const [draft, entries, writers, owner] = await Promise.all([
    roundId === null ? null : readDraft(roundId),
    roundId === null || now === undefined ? [] : listApprovals(roundId, now),
    memberNames(db, now?.contributors ?? []),
    memberNames(db, [facts.ownerId]),
  ]);
  return {
    draft,
    checklist: facts.checklist,
    approvals: {
      ...facts.approvals,
      entries,
      contributors: [...writers.values()].sort((a, b) => a.name.localeCompare(b.name, "en")),
    },
    verdicts,
    published,
    can: claimAbilities(actor, facts, [...owner.values()][0]?.name ?? null),
  };
}

async function readDraft(id: string): Promise<Draft | null> {
  const review = await db.review.findUnique({ where: { id } });
  if (review === null) return null;
  const names = await memberNames(db, [review.authorId, review.updatedById, review.overrideById]);
  const person = (member: string | null): Person | null => (member === null ? null : (names.get(member) ?? null));
  const { round, version, status, verdict, reason, known, unknown, singleOriginReason, requestedAt, updatedAt } =
    review;
  return {
    id,
    round,
    version,
    status,
    author: person(review.authorId),
    verdict,
    reason,
    known,
    unknown,
    singleOriginReason,
    override:
      review.overrideReason === null ? null : { reason: review.overrideReason, by: person(review.overrideById) },
    requestedAt,
    updatedAt,
    updatedBy: person(review.updatedById),
  };
}

/** The verdicts in the order of the scale, each with the words in force now. */
async function listVerdicts(): Promise<VerdictChoice[]> {
  const definitions = await db.verdictDefinition.findMany({
    orderBy: [{ value: { sort: "desc", nulls: "last" } }, { code: "asc" }, { edition: "desc" }],
  });
  const latest = new Map<VerdictCode, VerdictChoice>();
  for (const { code, edition, name, definition } of definitions) {
    const newest = definitions.every((other) => other.code !== code || other.edition <= edition);
    if (newest) latest.set(code, { code, name, definition });
  }
  return [...latest.values()];
}

async function listPublished(claimId: string): Promise<PublishedVersion[]> {
  const publications = await db.publication.findMany({
    where: { claimId },
    orderBy: { number: "desc" },
    select: {
      number: true,
      kind: true,
      verdict: true,
      correctionKind: true,
      correctionNote: true,
      publishedAt: true,
      publishedById: true,
    },
  });
  const names = await memberNames(
    db,
    publications.map(({ publishedById }) => publishedById),
  );
  return publications.map(({ publishedAt, publishedById, ...version }) => ({
    ...version,
    at: publishedAt,
    by: names.get(publishedById) ?? null,
  }));
}
