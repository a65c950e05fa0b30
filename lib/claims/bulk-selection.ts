import "server-only";
import type { Tx } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { askList } from "@/lib/db/list-pool";
import type { Actor } from "@/lib/shared/actor";
import { fail, ok, type Result } from "@/lib/shared/result";
import type { SkipReason } from "./bulk-labels";
import type { BulkClaim } from "./bulk-plan";
import { claimWhere } from "./claim-where";
import { readFilter } from "./filter-text";
import { BULK_AT_MOST, type ClaimSelection } from "./schema";

/** What reads claims: the database, or a transaction. */
type Reader = Pick<Tx, "$queryRaw">;

type FilterSelection = Extract<ClaimSelection, { mode: "filter" }>;

function whereOf(actor: Actor, { q, filter }: FilterSelection, now: Date): Prisma.Sql {
  return claimWhere(actor, { q, filter: readFilter(filter).filter }, now);
}

/** The ids of the selected claims, in their own order; a filter is asked of the claims as they are now. BLOCKED when there are too many. */
export async function selectedIds(actor: Actor, selection: ClaimSelection, now: Date): Promise<Result<string[]>> {
  if (selection.mode === "ids") {
    const ids = selection.claims.map(({ id }) => id.toLowerCase());
    return ok([...new Set(ids)].sort());
  }
  const most = BULK_AT_MOST + selection.except.length + 1;
  const rows = await askList<{ id: string }>(
    Prisma.sql`SELECT d."claimId"::text AS "id" FROM "DeskClaim" d WHERE ${whereOf(actor, selection, now)} LIMIT ${most}`,
  );
  const left = new Set(selection.except.map((id) => id.toLowerCase()));
  const ids = rows.map(({ id }) => id).filter((id) => !left.has(id));
  if (ids.length <= BULK_AT_MOST) return ok(ids.sort());
  const reason = "More than 10,000 claims match. Narrow the filter, and change them in parts.";
  return fail("BLOCKED", reason, { reasons: [reason] });
}

/** These claims as they are now, in the order of their ids. `lock` keeps others from changing them until the transaction ends. */
export async function readBulkClaims(db: Reader, ids: readonly string[], lock = false): Promise<BulkClaim[]> {
  return db.$queryRaw<BulkClaim[]>`
    SELECT c."id"::text, c."number", c."version", c."stage"::text, c."ownerId"::text, c."dueAt", c."priority"::text, c."topics", c."publications"
    FROM "Claim" c WHERE c."id" = ANY (${[...ids]}::uuid[]) ORDER BY c."id" ${lock ? Prisma.sql`FOR NO KEY UPDATE` : Prisma.empty}`;
}

/** Why a claim is not what was selected any more: null when it still is. Asks the filter again. */
export async function selectionCheck(
  db: Reader,
  actor: Actor,
  selection: ClaimSelection,
  ids: readonly string[],
  now: Date,
): Promise<(claim: BulkClaim) => SkipReason | null> {
  if (selection.mode === "ids") {
    const seen = new Map(selection.claims.map(({ id, version }) => [id.toLowerCase(), version]));
    return ({ id, version }) => (seen.get(id) === version ? null : "STALE");
  }
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT d."claimId"::text AS "id" FROM "DeskClaim" d
    WHERE d."claimId" = ANY (${[...ids]}::uuid[]) AND ${whereOf(actor, selection, now)}`;
  const matching = new Set(rows.map(({ id }) => id));
  return ({ id }) => (matching.has(id) ? null : "NO_MATCH");
}
