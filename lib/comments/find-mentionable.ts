import "server-only";
import { db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import type { Actor } from "@/lib/shared/actor";
import { literalPattern } from "@/lib/shared/literal-pattern";
import type { Person } from "./types";

const MOST = 8;

/** Members at the desk whose name has what was typed, those whose name begins with it first; at most eight. Disabled ones are left out. */
export async function findMentionable(_actor: Actor, query: string): Promise<Person[]> {
  const typed = literalPattern(query.trim());
  return db.$queryRaw<Person[]>(Prisma.sql`
    SELECT m."id"::text AS "id", m."name" FROM "Member" m
    WHERE m."disabledAt" IS NULL AND fold(m."name") LIKE '%' || fold(${typed}) || '%'
    ORDER BY fold(m."name") LIKE fold(${typed}) || '%' DESC, m."name", m."id" LIMIT ${MOST}`);
}
