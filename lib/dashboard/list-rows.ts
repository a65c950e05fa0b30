import "server-only";
import { Prisma } from "@/lib/db/generated/client";
import { askList } from "@/lib/db/list-pool";
import type { Actor } from "@/lib/shared/actor";
import { canSeeDashboard } from "./policy";
import { type RowSource, rowSource } from "./row-sources";
import type { AskedRows } from "./search-params";
import type { DashboardRow, DashboardRows } from "./types";

const PER_PAGE = 50;

/** So many rows are counted; beyond, the list says "more than". */
const COUNTED = 10_000;

/**
 * A page of the rows behind a number, in the order of their kind; the last page when the page is past the end. Null for anybody but editors
 * and admins, and for what no number stands for.
 */
export async function listRows(actor: Actor, asked: AskedRows, now = new Date()): Promise<DashboardRows | null> {
  if (!canSeeDashboard(actor)) return null;
  const source = rowSource(asked, now);
  if (source === null) return null;
  const count = await countOf(source);
  const shown = Math.min(count, COUNTED);
  const pages = Math.max(1, Math.ceil(shown / PER_PAGE));
  const page = Math.min(Math.max(asked.page, 1), pages);
  const rows = await askList<DashboardRow>(Prisma.sql`
    SELECT f.*, c."number", c."statement", c."language"
    FROM (SELECT ${source.columns} ${source.from} ORDER BY ${source.order} LIMIT ${PER_PAGE} OFFSET ${(page - 1) * PER_PAGE}) f
    JOIN "Claim" c ON c."id" = f."claimId"::uuid ORDER BY f."place"`);
  return { rows, count: shown, exact: count <= COUNTED, page, pages };
}

async function countOf({ from }: RowSource): Promise<number> {
  const [row] = await askList<{ count: number }>(
    Prisma.sql`SELECT count(*)::int AS "count" FROM (SELECT ${from} LIMIT ${COUNTED + 1}) x`,
  );
  return row?.count ?? 0;
}
