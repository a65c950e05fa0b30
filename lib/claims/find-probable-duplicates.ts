import "server-only";
import { Prisma } from "@/lib/db/generated/client";
import type { Stage, VerdictCode } from "@/lib/db/generated/enums";
import { askList } from "@/lib/db/list-pool";
import type { Actor } from "@/lib/shared/actor";
import { NEAR } from "./find-seen-before";
import type { Verification } from "./types";
import { verificationState } from "./verification-state";

/** So many claims are compared at a time: about a second's work. */
const COMPARED = 20;
const LIKE_EACH = 4;

type PairedClaim = Verification & { id: string; number: number; version: number; statement: string; language: string };

/** `later` is the claim that would become the duplicate of `kept`. `why`: words of the later one that both have. */
export type ProbablePair = { later: PairedClaim; kept: PairedClaim; why: string[] };

export type ProbableDuplicates = {
  pairs: ProbablePair[];
  /** Numbers of the newest and the oldest claim that were compared; null when there was none. */
  compared: { newest: number; oldest: number } | null;
  /** Whether older claims of the inbox are left to compare. */
  more: boolean;
};

type Side = Omit<PairedClaim, keyof Verification> & {
  stage: Stage;
  verdict: VerdictCode | null;
  reReviewSince: Date | null;
};
type Row = {
  compared: number;
  oldest: number | null;
  newest: number | null;
  later: Side | null;
  kept: Side;
  why: string[];
};

const side = (alias: string) =>
  Prisma.raw(`jsonb_build_object('id', ${alias}."id", 'number', ${alias}."number", 'version', ${alias}."version", 'statement', ${alias}."statement",
    'language', ${alias}."language", 'stage', ${alias}."stage", 'verdict', ${alias}."verdict", 'reReviewSince', ${alias}."reReviewSince")`);

/**
 * Pairs of claims that most likely say the same, of which the later waits in the inbox: the newest twenty of the inbox whose number is
 * below `before` are compared with all claims by the index. A pair of which both wait there is listed once, at the later one.
 */
export async function findProbableDuplicates(_actor: Actor, before: number | null): Promise<ProbableDuplicates> {
  const below = before ?? 2_147_483_647;
  const rows = await askList<Row>(Prisma.sql`
    WITH waiting AS MATERIALIZED (
      SELECT d."claimId", d."number" FROM "DeskClaim" d WHERE d."stage" = 'INBOX' AND d."number" < ${below} ORDER BY d."number" DESC LIMIT ${COMPARED + 1}),
    page AS MATERIALIZED (SELECT c.* FROM (SELECT * FROM waiting ORDER BY "number" DESC LIMIT ${COMPARED}) p JOIN "Claim" c ON c."id" = p."claimId"),
    pair AS (
      SELECT ${side("c")} AS later, ${side("k")} AS kept, c."number", l.likeness, likeness_words(c."statement", c."language", l.shared) AS why
      FROM page c CROSS JOIN LATERAL claims_like(c."statement", c."language", ${LIKE_EACH}) l JOIN "Claim" k ON k."id" = l."claimId"
      WHERE k."id" <> c."id" AND l.likeness >= ${NEAR} AND k."stage" <> 'DUPLICATE'
        AND (k."number" < c."number" OR k."stage" <> 'INBOX'))
    SELECT (SELECT count(*)::int FROM waiting) AS "compared", (SELECT min("number") FROM page) AS "oldest", (SELECT max("number") FROM page) AS "newest",
      p.later AS "later", p.kept AS "kept", p.why AS "why"
    FROM (SELECT) one LEFT JOIN pair p ON true ORDER BY p."number" DESC, p.likeness DESC`);
  const [first] = rows;
  return {
    pairs: rows.flatMap(({ later, kept, why }) =>
      later === null ? [] : [{ later: shownSide(later), kept: shownSide(kept), why }],
    ),
    compared:
      first && first.newest !== null && first.oldest !== null ? { newest: first.newest, oldest: first.oldest } : null,
    more: (first?.compared ?? 0) > COMPARED,
  };
}

function shownSide({ stage, verdict, reReviewSince, ...claim }: Side): PairedClaim {
  return { ...claim, ...verificationState({ stage, verdict, reReviewSince }) };
}
