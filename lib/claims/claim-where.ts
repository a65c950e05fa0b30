import "server-only";
import { Prisma } from "@/lib/db/generated/client";
import type { Actor } from "@/lib/shared/actor";
import type { ClaimQuery, ClaimSort, ClaimStateFilter } from "./search-params";

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** The filters of the list as SQL over "Claim" c, "Party" p (attributor) and "Member" m (owner). */
export function claimWhere(actor: Actor, query: ClaimQuery): Prisma.Sql {
  const parts = [searched(query.q), owned(actor, query.owner)];
  if (query.stage.length > 0) parts.push(Prisma.sql`c."stage"::text = ANY (${query.stage})`);
  if (query.denial.length > 0) parts.push(Prisma.sql`c."denialStatus"::text = ANY (${query.denial})`);
  if (query.state.length > 0) parts.push(Prisma.sql`(${Prisma.join(query.state.map(inState), " OR ")})`);
  return Prisma.join(parts, " AND ");
}

function searched(q: string): Prisma.Sql {
  const text = q.normalize("NFC").trim().slice(0, 200);
  if (text === "") return Prisma.sql`true`;
  const number = /^c-?(\d{1,9})$/i.exec(text)?.[1];
  if (number !== undefined) return Prisma.sql`c."number" = ${Number(number)}`;
  const pattern = `%${text.replace(/[\\%_]/g, "\\$&")}%`;
  return Prisma.sql`(fold(c."statement") LIKE fold(${pattern}) OR fold(p."name") LIKE fold(${pattern})
    OR EXISTS (SELECT 1 FROM unnest(c."topics") topic WHERE fold(topic) LIKE fold(${pattern})))`;
}

function owned(actor: Actor, owner: string): Prisma.Sql {
  if (owner === "none") return Prisma.sql`c."ownerId" IS NULL`;
  if (owner === "me") return Prisma.sql`c."ownerId" = ${actor.id}::uuid`;
  return UUID.test(owner) ? Prisma.sql`c."ownerId" = ${owner}::uuid` : Prisma.sql`true`;
}

/** The states of verification-state.ts as conditions; a test compares the two. */
function inState(state: ClaimStateFilter): Prisma.Sql {
  switch (state) {
    case "WITHDRAWN":
      return Prisma.sql`c."stage" = 'WITHDRAWN'`;
    case "NOT_CHECKED":
      return Prisma.sql`(c."verdict" IS NULL AND c."stage" IN ('INBOX', 'DECLINED', 'DUPLICATE'))`;
    case "CHECKING":
      return Prisma.sql`(c."verdict" IS NULL AND c."stage" IN ('CHECKING', 'IN_REVIEW', 'APPROVED', 'PUBLISHED'))`;
    case "RE_REVIEW":
      return Prisma.sql`(c."verdict" IS NOT NULL AND c."reReviewSince" IS NOT NULL AND c."stage" <> 'WITHDRAWN')`;
    default:
      return Prisma.sql`(c."verdict" = ${state}::"VerdictCode" AND c."stage" <> 'WITHDRAWN')`;
  }
}

const COLUMNS: Record<ClaimSort["id"], Prisma.Sql> = {
  code: Prisma.sql`c."number"`,
  statement: Prisma.sql`fold(c."statement")`,
  attributor: Prisma.sql`fold(p."name")`,
  denial: Prisma.sql`denial_rank(c."denialStatus")`,
  state: Prisma.sql`CASE WHEN c."stage" = 'WITHDRAWN' THEN 'ZZ' ELSE coalesce(c."verdict"::text, '') END`,
  stage: Prisma.sql`c."stage"`,
  owner: Prisma.sql`fold(m."name")`,
  due: Prisma.sql`c."dueAt"`,
  updated: Prisma.sql`c."updatedAt"`,
};

/** The order of the list: what is missing comes last either way, and equal rows keep one order, so that pages do not overlap. */
export function claimOrder({ id, desc }: ClaimSort): Prisma.Sql {
  const direction = desc ? Prisma.sql`DESC NULLS LAST` : Prisma.sql`ASC NULLS LAST`;
  return Prisma.sql`${COLUMNS[id]} ${direction}, c."number" DESC`;
}
