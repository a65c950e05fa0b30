import "server-only";
import { Pool } from "pg";
import { env } from "@/lib/env";
import type { Prisma } from "./generated/client";

let made: { url: string; pool: Pool } | undefined;

/** Lists know how much they read: never a whole table, so the planner need not consider it, nor compile for a long run. */
const OPTIONS = [
  "-c statement_timeout=10000",
  "-c lock_timeout=8000",
  "-c enable_seqscan=off",
  "-c jit=off",
  "-c random_page_cost=1.1",
].join(" ");

/**
 * Connections of the application's role for the desk's lists, without Prisma: what Prisma does around a statement costs more than
 * most of these statements.
 */
export function listPool(): Pool {
  const { DATABASE_APP_URL: url } = env();
  if (made?.url !== url) {
    void made?.pool.end();
    const pool = new Pool({ connectionString: url, max: 8, options: OPTIONS });
    // An idle connection that breaks is replaced at the next query; unheard, the event would end the process.
    pool.on("error", () => {});
    made = { url, pool };
  }
  return made.pool;
}

/** The rows that a composed statement answers, as `pg` reads them. */
export async function askList<T extends object>(sql: Prisma.Sql): Promise<T[]> {
  const { rows } = await listPool().query<T>(sql.text, sql.values as unknown[]);
  return rows;
}
