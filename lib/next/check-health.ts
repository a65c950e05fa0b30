import "server-only";
import { type DatabaseState, databaseState } from "@/lib/db/health";

/** What `GET /api/health` says: no versions and no details, for anybody may ask. */
export interface Health {
  status: "ok" | "unavailable";
  database: DatabaseState;
}

/** The health of the server; `status` is "ok" only when the database is ready. */
export async function checkHealth(): Promise<Health> {
  const database = await databaseState();
  return { status: database === "ready" ? "ok" : "unavailable", database };
}
