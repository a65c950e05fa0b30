import "server-only";
import { db } from "@/lib/db/client";
import type { ClaimKind, DenialStatus, PassageState, Stage, Stance } from "@/lib/db/generated/enums";
import type { Actor } from "@/lib/shared/actor";
import type { Person, Verification } from "./types";
import { verificationState } from "./verification-state";

/** One anchored span of the text that is shown. `start` and `end` are null where the words were not found. */
export type ArticlePassage = {
  id: string;
  start: number | null;
  end: number | null;
  exact: string;
  state: PassageState;
  /** The words on the version before, where they are others. */
  before: string | null;
  version: number;
};

/** A claim as its card in the margin shows it, with its passages in the order of the text, the lost ones last. */
export type ArticleClaim = Verification & {
  id: string;
  number: number;
  statement: string;
  language: string;
  kind: ClaimKind;
  stage: Stage;
  /** Number of the claim that this one is a duplicate of. */
  duplicateOf: number | null;
  attributor: { name: string; capacity: string | null; via: string[] } | null;
  denialStatus: DenialStatus;
  denialCounts: Partial<Record<DenialStatus, number>>;
  owner: Person | null;
  evidence: { supports: number; refutes: number };
  passages: ArticlePassage[];
};

const PASSAGE = {
  id: true,
  claimId: true,
  startOffset: true,
  endOffset: true,
  exact: true,
  state: true,
  version: true,
  movedFrom: { select: { exact: true } },
} as const;

const CLAIM = {
  id: true,
  number: true,
  statement: true,
  language: true,
  kind: true,
  stage: true,
  verdict: true,
  reReviewSince: true,
  duplicateOf: { select: { number: true } },
  attributor: { select: { name: true } },
  denialStatus: true,
  denialCounts: true,
  owner: { select: { id: true, name: true } },
} as const;

/** The claims that have a passage in this text, in the order of the text; those whose passages are all lost come last. */
export async function listArticleClaims(_actor: Actor, articleVersionId: string): Promise<ArticleClaim[]> {
  const passages = await db.passage.findMany({
    where: { articleVersionId, withdrawnAt: null },
    orderBy: [{ startOffset: { sort: "asc", nulls: "last" } }, { endOffset: "desc" }, { id: "asc" }],
    select: PASSAGE,
  });
  const ids = [...new Set(passages.map((passage) => passage.claimId))];
  const claims = await db.claim.findMany({ where: { id: { in: ids } }, select: CLAIM });
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  const [sayings, evidence] = await Promise.all([listSayings(ids), countEvidence(ids)]);
  return ids.flatMap((id) => {
    const claim = byId.get(id);
    if (claim === undefined) return [];
    const { verdict, reReviewSince, duplicateOf, attributor, denialCounts, ...rest } = claim;
    return {
      ...rest,
      ...verificationState({ stage: claim.stage, verdict, reReviewSince }),
      duplicateOf: duplicateOf?.number ?? null,
      attributor: attributor ? { ...attributor, ...(sayings.get(id) ?? { capacity: null, via: [] }) } : null,
      denialCounts: denialCounts as ArticleClaim["denialCounts"],
      evidence: evidence.get(id) ?? { supports: 0, refutes: 0 },
      passages: passages.filter((passage) => passage.claimId === id).map(passageOf),
    };
  });
}

function passageOf({
  claimId: _,
  startOffset,
  endOffset,
  movedFrom,
  ...passage
}: {
  claimId: string;
  startOffset: number | null;
  endOffset: number | null;
  movedFrom: { exact: string } | null;
} & Omit<ArticlePassage, "start" | "end" | "before">): ArticlePassage {
  const before = movedFrom !== null && movedFrom.exact !== passage.exact ? movedFrom.exact : null;
  return { ...passage, start: startOffset, end: endOffset, before };
}

/** In what capacity each claim's attributor spoke, and through whom it came: of its primary assertion. */
async function listSayings(claimIds: string[]): Promise<Map<string, { capacity: string | null; via: string[] }>> {
  const assertions = await db.assertion.findMany({
    where: { claimId: { in: claimIds }, withdrawnAt: null },
    // The attributor is the party of the first in this order; a trigger of the database keeps it so.
    orderBy: [{ primary: "desc" }, { createdAt: "asc" }, { id: "asc" }],
    select: { claimId: true, capacity: true, viaIds: true },
  });
  const parties = await db.party.findMany({
    where: { id: { in: assertions.flatMap((assertion) => assertion.viaIds) } },
    select: { id: true, name: true },
  });
  const names = new Map(parties.map((party) => [party.id, party.name]));
  const sayings = new Map<string, { capacity: string | null; via: string[] }>();
  for (const { claimId, capacity, viaIds } of assertions) {
    if (!sayings.has(claimId)) sayings.set(claimId, { capacity, via: viaIds.flatMap((id) => names.get(id) ?? []) });
  }
  return sayings;
}

async function countEvidence(claimIds: string[]): Promise<Map<string, { supports: number; refutes: number }>> {
  const groups = await db.evidence.groupBy({
    by: ["claimId", "stance"],
    where: { claimId: { in: claimIds }, withdrawnAt: null, stance: { in: ["SUPPORTS", "REFUTES"] satisfies Stance[] } },
    _count: true,
  });
  const counts = new Map<string, { supports: number; refutes: number }>();
  for (const { claimId, stance, _count } of groups) {
    const count = counts.get(claimId) ?? { supports: 0, refutes: 0 };
    if (stance === "SUPPORTS") count.supports = _count;
    else count.refutes = _count;
    counts.set(claimId, count);
  }
  return counts;
}
