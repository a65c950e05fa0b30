import "server-only";
import { db } from "@/lib/db/client";
import type { Actor } from "@/lib/shared/actor";
import { contentDifference } from "./content-difference";
import { DECISION_PAST } from "./labels";
import type { Since } from "./search-params";
import type { ChangesSince } from "./types";

type Base = { since: Since; words: string; at: Date; hash: string; content: unknown };

const LATEST = [{ createdAt: "desc" }, { id: "desc" }] as const;

/**
 * What readers would see differently now than when the member last decided on the claim, when somebody last approved it, or in what was last
 * published. `wanted` chooses among those that there are; without it, the first of them. Null when there is none of them.
 */
export async function changesSince(actor: Actor, claimId: string, wanted: Since | null): Promise<ChangesSince | null> {
  const [mine, approval, publication] = await Promise.all([
    db.approval.findFirst({
      where: { claimId, memberId: actor.id },
      orderBy: [...LATEST],
      include: { snapshot: { select: { content: true } } },
    }),
    db.approval.findFirst({
      where: { claimId, decision: "APPROVE" },
      orderBy: [...LATEST],
      include: { snapshot: { select: { content: true } }, member: { select: { name: true } } },
    }),
    db.publication.findFirst({ where: { claimId }, orderBy: { number: "desc" } }),
  ]);
  const bases: Base[] = [];
  if (mine !== null) {
    const { contentHash: hash, createdAt: at, snapshot, decision } = mine;
    bases.push({ since: "decision", words: `you ${DECISION_PAST[decision]}`, at, hash, content: snapshot.content });
  }
  if (approval !== null && approval.memberId !== actor.id) {
    const { contentHash: hash, createdAt: at, snapshot, member } = approval;
    bases.push({ since: "approval", words: `${member.name} approved`, at, hash, content: snapshot.content });
  }
  if (publication !== null) {
    const { number, contentHash: hash, publishedAt: at, content } = publication;
    bases.push({ since: "publication", words: `version ${number} was published`, at, hash, content });
  }
  const base = bases.find(({ since }) => since === wanted) ?? bases[0];
  if (base === undefined) return null;
  const [now] = await db.$queryRaw<{ hash: string; content: unknown }[]>`
    SELECT hash_content(k.content) AS "hash", k.content FROM claim_content(${claimId}::uuid) AS k(content)`;
  const changed = now !== undefined && now.hash !== base.hash;
  return {
    since: base.since,
    choices: bases.map(({ since, words, at }) => ({ since, words, at })),
    changed,
    changes: changed ? contentDifference(base.content, now.content) : [],
  };
}
