import "server-only";
import { Pool } from "pg";
import { env } from "@/lib/env";
import type { Prisma } from "./generated/client";

/** Lists know how much they read: never a whole table, so the planner need not consider it, nor compile for a long run. */
const OPTIONS = [
  "-c statement_timeout=10000",
  "-c lock_timeout=8000",
  "-c enable_seqscan=off",
  "-c jit=off",
  "-c random_page_cost=1.1",
].join(" ");

type Made = { url: string; pool: Pool };
const made: { list?: Made; stream?: Made } = {};

function poolOf(kind: "list" | "stream", max: number): Pool {
  const { DATABASE_APP_URL: url } = env();
  const found = made[kind];
  if (found?.url === url) return found.pool;
  void found?.pool.end();
  const pool = new Pool({ connectionString: url, max, options: OPTIONS, connectionTimeoutMillis: 10_000 });
  // An idle connection that breaks is replaced at the next query; unheard, the event would end the process.
  pool.on("error", () => {});
  made[kind] = { url, pool };
  return pool;
}

/**
 * Connections of the application's role for the desk's lists, without Prisma: what Prisma does around a statement costs more than
 * most of these statements.
 */
export const listPool = (): Pool => poolOf("list", 8);

/** For what is read as slowly as somebody takes it, such as an export: apart, so that no list waits for it. */
export const streamPool = (): Pool => poolOf("stream", 3);

/** The rows that a composed statement answers, as `pg` reads them. */
export async function askList<T extends object>(sql: Prisma.Sql): Promise<T[]> {
  const { rows } = await listPool().query<T>(sql.text, sql.values as unknown[]);
  return rows;
}
