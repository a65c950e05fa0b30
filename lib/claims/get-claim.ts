import "server-only";
import { db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import type { DenialStatus } from "@/lib/db/generated/enums";
import type { Actor } from "@/lib/shared/actor";
import { dateFromColumns } from "@/lib/shared/precise-date-schema";
import { claimAbilities } from "./claim-abilities";
import { loadFacts } from "./load-facts";
import { memberNames } from "./member-names";
import { readClockFacts } from "./read-clocks";
import type { ClaimWorkspace } from "./types";
import { verificationState } from "./verification-state";

/** A claim for its workspace, with what the member can do with it now. Null when there is no such claim. */
export async function getClaim(actor: Actor, id: string): Promise<ClaimWorkspace | null> {
  const [claim, facts, events, clocks] = await Promise.all([
    db.claim.findUnique({ where: { id }, include: INCLUDED }),
    loadFacts(db, actor, id),
    db.event.count({ where: { claimId: id } }),
    readClockFacts([id]),
  ]);
  const clock = clocks.get(id);
  if (claim === null || facts === null || clock === undefined) return null;
  const names = await memberNames(db, [claim.createdById, claim.updatedById, claim.snooze?.updatedById]);
  const { snooze } = claim;
  return {
    id: claim.id,
    number: claim.number,
    code: `C-${claim.number}`,
    slug: claim.slug,
    version: claim.version,
    statement: claim.statement,
    language: claim.language,
    kind: claim.kind,
    event: dateFromColumns(claim.eventFrom, claim.eventTo, claim.eventPrecision),
    topics: claim.topics,
    risk: claim.risk,
    priority: claim.priority,
    stage: claim.stage,
    stageReason: claim.stageReason,
    owner: claim.owner,
    dueAt: claim.dueAt,
    clock,
    putOff:
      snooze?.until && snooze.until > new Date() && claim.stage === "INBOX"
        ? { until: snooze.until, by: names.get(snooze.updatedById) ?? null, version: snooze.version }
        : null,
    createdAt: claim.createdAt,
    createdBy: names.get(claim.createdById) ?? null,
    updatedAt: claim.updatedAt,
    updatedBy: names.get(claim.updatedById) ?? null,
    attributor: claim.attributor,
    concerned: claim.concerned.map(({ party, claimant, denialStatus }) => ({ ...party, claimant, denialStatus })),
    denialStatus: claim.denialStatus,
    denialCounts: claim.denialCounts as Partial<Record<DenialStatus, number>>,
    verdict: claim.verdict,
    publications: claim.publications,
    publishedAt: claim.publishedAt,
    reReviewSince: claim.reReviewSince,
    duplicateOf: claim.duplicateOf && {
      id: claim.duplicateOf.id,
      code: `C-${claim.duplicateOf.number}`,
      statement: claim.duplicateOf.statement,
    },
    duplicates: claim.duplicates.map((other) => ({ id: other.id, code: `C-${other.number}` })),
    counts: {
      evidence: claim._count.evidence,
      responses: claim._count.responses,
      rounds: claim._count.reviews,
      events,
    },
    ...verificationState(claim),
    can: claimAbilities(actor, facts, claim.owner?.name ?? null),
  };
}

const INCLUDED = {
  owner: { select: { id: true, name: true } },
  attributor: { select: { id: true, name: true } },
  snooze: true,
  duplicateOf: { select: { id: true, number: true, statement: true } },
  duplicates: { select: { id: true, number: true }, orderBy: { number: "asc" } },
  concerned: {
    where: { withdrawnAt: null },
    select: { party: { select: { id: true, name: true } }, claimant: true, denialStatus: true },
    orderBy: [{ claimant: "asc" }, { createdAt: "asc" }],
  },
  _count: { select: { evidence: { where: { withdrawnAt: null } }, responses: true, reviews: true } },
} satisfies Prisma.ClaimInclude;

/**
 * The id behind a code such as C-142, so that an address may name a claim as people do. The code of a duplicate leads to the claim that is
 * kept. Null when there is none.
 */
export async function findClaimId(code: string): Promise<string | null> {
  const number = /^c-(\d{1,9})$/i.exec(code)?.[1];
  if (number === undefined) return null;
  const claim = await db.claim.findUnique({
    where: { number: Number(number) },
    select: { id: true, duplicateOfId: true },
  });
  return claim?.duplicateOfId ?? claim?.id ?? null;
}
