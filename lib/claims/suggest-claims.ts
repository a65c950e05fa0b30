import "server-only";
import { db } from "@/lib/db/client";
import type { Stage, VerdictCode } from "@/lib/db/generated/enums";
import type { Actor } from "@/lib/shared/actor";
import { literalPattern } from "@/lib/shared/literal-pattern";
import type { Verification } from "./types";
import { verificationState } from "./verification-state";

const LIMIT = 10;
const LONGEST_QUERY = 400;
const CODE = /^\s*c?\s*-?\s*(\d{1,9})\s*$/i;
// Below this a statement and a passage share little more than their names.
const ALIKE = 0.3;

export type SuggestedClaim = Verification & { id: string; number: number; statement: string; language: string };

/**
 * Up to ten claims that a passage may belong to, likeliest first: the one whose code is typed, else those that contain the
 * words typed or are most like them. The words may be a whole passage. Duplicates are left out: their other claim counts.
 */
export async function suggestClaims(_actor: Actor, query: string): Promise<SuggestedClaim[]> {
  const words = query.normalize("NFC").replace(/\s+/g, " ").trim().slice(0, LONGEST_QUERY);
  if (words === "") return [];
  const code = CODE.exec(words)?.[1];
  const pattern = `%${literalPattern(words)}%`;
  const rows = await db.$queryRaw<(Omit<SuggestedClaim, keyof Verification> & ClaimState)[]>`
    SELECT c."id", c."number", c."statement", c."language", c."stage"::text AS "stage", c."verdict"::text AS "verdict", c."reReviewSince"
    FROM "Claim" c
    CROSS JOIN LATERAL (SELECT CASE
      WHEN c."number" = ${code ? Number(code) : -1} THEN 3
      WHEN fold(c."statement") LIKE fold(${pattern}) THEN 2
      ELSE greatest(word_similarity(fold(c."statement"), fold(${words})), word_similarity(fold(${words}), fold(c."statement"))) END AS likeness) l
    WHERE c."stage" <> 'DUPLICATE' AND l.likeness >= ${ALIKE}
    ORDER BY l.likeness DESC, c."number" DESC LIMIT ${LIMIT}`;
  return rows.map(({ stage, verdict, reReviewSince, ...claim }) => ({
    ...claim,
    ...verificationState({ stage, verdict, reReviewSince }),
  }));
}

type ClaimState = { stage: Stage; verdict: VerdictCode | null; reReviewSince: Date | null };
