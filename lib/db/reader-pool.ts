import "server-only";
import { Pool } from "pg";
import { env } from "@/lib/env";

let made: { url: string; pool: Pool } | undefined;

/**
 * Connections of the public side's role without Prisma, for the one small statement that runs before every page: there, what Prisma does
 * around a statement costs more than the statement.
 */
export function readerPool(): Pool {
  const { DATABASE_READER_URL: url } = env();
  if (made?.url !== url) {
    void made?.pool.end();
    const pool = new Pool({ connectionString: url, max: 4, options: "-c statement_timeout=5000 -c lock_timeout=8000" });
    // An idle connection that breaks is replaced at the next query; unheard, the event would end the process.
    pool.on("error", () => {});
    made = { url, pool };
  }
  return made.pool;
}
