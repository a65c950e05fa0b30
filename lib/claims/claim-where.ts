import "server-only";
import { Prisma } from "@/lib/db/generated/client";
import type { Actor } from "@/lib/shared/actor";
import { conditionSql } from "./condition-sql";
import { type FilterNode, isGroup } from "./filters";
import type { ListState } from "./list-state";

/** What is searched for and filtered by. */
export type Asked = Pick<ListState, "q" | "filter">;

const TRUE = Prisma.sql`true`;
const NUMBER = /^c-?(\d{1,9})$/i;

/** Words that were typed, as a query of the index; null when there are none, undefined when the statement itself is to find out. */
export type Words = string | null | undefined;

/** How the words are looked for: by their index, or row by row in a statement that follows the list's order anyway. */
type Looking = { words?: Words; along?: boolean };

/** Search and filter as one condition over "DeskClaim" d. */
export function claimWhere(actor: Actor, { q, filter }: Asked, now: Date, looking: Looking = {}): Prisma.Sql {
  return all([searched(q, looking), nodeSql(actor, filter, now)]);
}

/** The number in a code that was typed; null for anything else. */
export function claimNumber(q: string): number | null {
  const number = NUMBER.exec(q.trim())?.[1];
  return number === undefined ? null : Number(number);
}

function searched(q: string, { words, along = false }: Looking): Prisma.Sql {
  const text = q.replaceAll("\0", "").trim();
  const number = claimNumber(text);
  if (number !== null) return Prisma.sql`d."number" = ${number}`;
  if (text === "" || words === null) return TRUE;
  const query = words === undefined ? Prisma.sql`(SELECT claim_search_query(${text}))` : Prisma.sql`${words}::tsquery`;
  // The function behind the operator: no index is used for it.
  return along ? Prisma.sql`ts_match_vq(d."search", ${query})` : Prisma.sql`d."search" @@ ${query}`;
}

function nodeSql(actor: Actor, node: FilterNode, now: Date): Prisma.Sql {
  if (!isGroup(node)) return conditionSql(actor, node, now);
  const parts = node.of.map((one) => nodeSql(actor, one, now));
  if (parts.length === 0) return TRUE;
  return node.match === "all" ? all(parts) : Prisma.sql`(${Prisma.join(parts, " OR ")})`;
}

function all(parts: Prisma.Sql[]): Prisma.Sql {
  const needed = parts.filter((part) => part !== TRUE);
  return needed.length === 0 ? TRUE : Prisma.sql`(${Prisma.join(needed, " AND ")})`;
}
