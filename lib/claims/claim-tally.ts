import "server-only";
import { Prisma } from "@/lib/db/generated/client";
import type { Actor } from "@/lib/shared/actor";
import { isUuid } from "@/lib/shared/uuid";
import type { Asked } from "./claim-where";
import { workSql } from "./condition-sql";
import { type Condition, isGroup } from "./filters";

/** A part of "ClaimTally" t that counts exactly the claims that match: which facet's rows, and which of them. */
export type TallyPart = { facet: "all" | "plan" | "owner" | "attributor" | "topic"; where: Prisma.Sql };

/**
 * Where the tallies already know how many claims match: nothing is searched, every condition must hold, and apart from stage, state
 * and denial they concern one facet alone. Null otherwise. `facet` asks for that facet's rows in any case.
 */
export function tallyOf(actor: Actor, { q, filter }: Asked, facet?: TallyPart["facet"]): TallyPart | null {
  if (q !== "" || (filter.match === "any" && filter.of.length > 1)) return null;
  let chosen: TallyPart["facet"] | undefined = facet;
  const where: Prisma.Sql[] = [];
  for (const node of filter.of) {
    if (isGroup(node)) return null;
    const work = workSql(node, Prisma.sql`t`);
    if (work !== null) {
      where.push(node.operator === "not" ? Prisma.sql`NOT ${work}` : work);
      continue;
    }
    const own = facetSql(actor, node);
    if (own === null || (chosen !== undefined && chosen !== own.facet)) return null;
    chosen = own.facet;
    where.push(own.where);
  }
  const asked = chosen ?? "all";
  return { facet: asked, where: Prisma.join([Prisma.sql`t."facet" = ${asked}`, ...where], " AND ") };
}

function facetSql(actor: Actor, { field, operator, values }: Condition): TallyPart | null {
  if (field === "risk" || field === "priority") {
    const found = Prisma.sql`split_part(t."value", '/', ${field === "risk" ? 1 : 2}) = ANY (${values}::text[])`;
    return { facet: "plan", where: operator === "not" ? Prisma.sql`NOT ${found}` : found };
  }
  if (field === "owner" || field === "attributor") {
    const ids = values
      .map((value) => (field === "owner" && value === "me" ? actor.id : value.toLowerCase()))
      .filter(isUuid);
    if (operator === "is") return { facet: field, where: Prisma.sql`t."value" = ANY (${ids}::text[])` };
    if (operator === "not") return { facet: field, where: Prisma.sql`t."value" <> ALL (${ids}::text[])` };
    return { facet: field, where: operator === "empty" ? Prisma.sql`t."value" = ''` : Prisma.sql`t."value" <> ''` };
  }
  // A claim with two of the topics would be counted twice.
  if (field === "topics" && (operator === "any" || operator === "all") && values.length === 1)
    return { facet: "topic", where: Prisma.sql`t."value" = ${values[0]}` };
  return null;
}

/** How many claims such a part counts, as a subquery. */
export function tallySql({ where }: TallyPart): Prisma.Sql {
  return Prisma.sql`(SELECT coalesce(sum(t."claims"), 0)::int FROM "ClaimTally" t WHERE ${where})`;
}
