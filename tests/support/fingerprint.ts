import type { Client } from "pg";
import { AUDITED_TABLES } from "@/lib/audit/audited-tables";

/** Kept beside the audited records. Left out is RateLimit alone: to count a refused call is no change of a record. */
const OTHERS = [
  "Blob",
  "ContentSnapshot",
  "PublicClaim",
  "AuditHead",
  "Event",
  "AuthSession",
  "Notification",
  "Mention",
  "BulkRun",
  "ClaimClock",
];

/**
 * One hash a table over every record and the end of the log: equal before and after means that nothing changed anywhere. When a session
 * was last seen is left out, for looking is no change.
 */
export async function fingerprint(owner: Client): Promise<string> {
  const parts = [...AUDITED_TABLES, ...OTHERS].map(
    (table) =>
      `SELECT '${table} ' || coalesce(md5(string_agg(md5((to_jsonb(t) - 'lastSeenAt')::text), '' ORDER BY md5((to_jsonb(t) - 'lastSeenAt')::text))), '-') AS digest FROM "${table}" t`,
  );
  const { rows } = await owner.query<{ digest: string }>(parts.join(" UNION ALL "));
  // PostgreSQL may answer a UNION ALL in any order.
  return rows
    .map((row) => row.digest)
    .sort()
    .join("\n");
}
