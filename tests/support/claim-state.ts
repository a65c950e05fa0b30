import { db } from "@/lib/db/client";

/** Everything that a mutation of a claim could touch, as text: equal before and after means that nothing changed. */
export async function claimState(id: string): Promise<string> {
  const rows = await db.$queryRaw<{ state: string }[]>`
    SELECT jsonb_build_object(
      'claim', to_jsonb(c),
      'reviews', (SELECT jsonb_agg(to_jsonb(r) ORDER BY r."id") FROM "Review" r WHERE r."claimId" = c."id"),
      'approvals', (SELECT count(*) FROM "Approval" a WHERE a."claimId" = c."id"),
      'publications', (SELECT count(*) FROM "Publication" p WHERE p."claimId" = c."id"),
      'notices', (SELECT count(*) FROM "Notice" n WHERE n."claimId" = c."id"),
      'events', (SELECT count(*) FROM "Event" e WHERE e."claimId" = c."id")
    )::text AS "state" FROM "Claim" c WHERE c."id" = ${id}::uuid`;
  return rows[0]?.state ?? "";
}
