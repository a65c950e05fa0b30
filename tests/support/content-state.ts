import { db } from "@/lib/db/client";

const TABLES = [
  "Claim",
  "Assertion",
  "ConcernedParty",
  "Response",
  "Evidence",
  "Source",
  "Capture",
  "Party",
  "PartyAlias",
  "PartyRole",
] as const;

/** Every row of the content and the length of the log, as text: equal before and after means that nothing changed anywhere. */
export async function contentState(): Promise<string> {
  const parts = TABLES.map(
    (table) => `(SELECT coalesce(md5(string_agg(to_jsonb(t)::text, '' ORDER BY t."id")), '') FROM "${table}" t)`,
  );
  const rows = await db.$queryRawUnsafe<{ state: string }[]>(
    `SELECT concat_ws(' ', ${parts.join(", ")}, (SELECT count(*) FROM "Event"), (SELECT count(*) FROM "Blob")) AS "state"`,
  );
  return rows[0]?.state ?? "";
}
