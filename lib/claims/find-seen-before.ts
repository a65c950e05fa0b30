import "server-only";
import { Prisma } from "@/lib/db/generated/client";
import type { Stage, VerdictCode } from "@/lib/db/generated/enums";
import { askList } from "@/lib/db/list-pool";
import type { Actor } from "@/lib/shared/actor";
import { literalPattern } from "@/lib/shared/literal-pattern";
import type { SeenBefore } from "./passage-schema";
import type { Verification } from "./types";
import { verificationState } from "./verification-state";

const LIMIT = 10;
const LONGEST_QUERY = 2_000;
const CODE = /^\s*c?\s*-?\s*(\d{1,9})\s*$/i;
/** Below this a claim and a text share little more than their names. */
const LISTED = 0.2;
/** From here on it is most likely the same claim. */
export const NEAR = 0.4;
/** What is longer is no beginning of a word or two, which is looked for as it stands. */
const LONGEST_TYPED = 25;
/** The index knows three letters and more; fewer are looked for among the newest claims. */
const SHORTEST_INDEXED = 3;
const NEWEST = 2_000;

export type SeenClaim = Verification & {
  id: string;
  number: number;
  statement: string;
  language: string;
  /** From 0 (nothing in common) to 1 (the same words). */
  likeness: number;
  /** It says most likely the same. */
  near: boolean;
  /** Its words for which it was found, as they stand in it; empty unless it is near. */
  why: string[];
};

type Row = Omit<SeenClaim, keyof Verification | "near"> & {
  stage: Stage;
  verdict: VerdictCode | null;
  reReviewSince: Date | null;
};

/**
 * Up to ten claims that the desk has met and that a text may repeat, likeliest first: the one whose code is typed, then those that contain
 * the words typed, then those that say nearly the same in other words. The words may be a whole passage. Duplicates are left out: their other
 * claim counts.
 */
export async function findSeenBefore(_actor: Actor, { words: text, language, exclude }: SeenBefore) {
  const words = text.normalize("NFC").replaceAll("\0", "").replace(/\s+/g, " ").trim().slice(0, LONGEST_QUERY);
  if (words === "") return [];
  const code = CODE.exec(words)?.[1];
  const rows = await askList<Row>(Prisma.sql`
    WITH alike AS MATERIALIZED (SELECT * FROM claims_like(${words}, ${language ?? "en"}, ${2 * LIMIT})),
    found AS (
      SELECT "id", 3 AS rank FROM "Claim" WHERE "number" = ${code ? Number(code) : -1}
      UNION ALL SELECT t."id", 2 FROM (${typedSql(words)}) t
      UNION ALL SELECT a."claimId", 1 FROM alike a WHERE a.likeness >= ${LISTED}),
    best AS (SELECT f."id", max(f.rank) AS rank FROM found f GROUP BY f."id")
    SELECT c."id", c."number", c."statement", c."language", c."stage", c."verdict", c."reReviewSince", coalesce(a.likeness, 0) AS "likeness",
      CASE WHEN a.likeness >= ${NEAR} THEN likeness_words(c."statement", c."language", a.shared) ELSE '{}' END AS "why"
    FROM best b JOIN "Claim" c ON c."id" = b."id" LEFT JOIN alike a ON a."claimId" = b."id"
    WHERE c."stage" <> 'DUPLICATE' AND c."id" IS DISTINCT FROM ${exclude ?? null}::uuid
    ORDER BY b.rank DESC, a.likeness DESC NULLS LAST, similarity(c."statement", ${words}) DESC, c."number" DESC LIMIT ${LIMIT}`);
  return rows.map(({ stage, verdict, reReviewSince, ...claim }): SeenClaim => {
    return { ...claim, near: claim.likeness >= NEAR, ...verificationState({ stage, verdict, reReviewSince }) };
  });
}

/** Claims that contain what is typed, the newest first. */
function typedSql(words: string): Prisma.Sql {
  const pattern = `%${literalPattern(words)}%`;
  if (words.length > LONGEST_TYPED) return Prisma.sql`SELECT NULL::uuid AS "id" WHERE false`;
  const from =
    words.length < SHORTEST_INDEXED
      ? Prisma.sql`(SELECT * FROM "Claim" ORDER BY "number" DESC LIMIT ${NEWEST}) c`
      : Prisma.sql`"Claim" c`;
  return Prisma.sql`
    SELECT m."id" FROM (SELECT c."id", c."number" FROM ${from} WHERE fold(c."statement") LIKE fold(${pattern}) LIMIT ${NEWEST}) m
    ORDER BY m."number" DESC LIMIT ${LIMIT}`;
}
