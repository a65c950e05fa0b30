import "server-only";
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { db } from "./client";

/** What the database is to the server right now. */
export type DatabaseState = "ready" | "behind" | "slow" | "unreachable";

const PATIENCE_MS = 1_000;

let head: Promise<string> | undefined;

/** The last migration that this version brings. It does not change while the server runs. */
function lastMigration(): Promise<string> {
  head ??= readdir(join(process.cwd(), "prisma/migrations"), { withFileTypes: true }).then((entries) => {
    const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
    return names.sort().at(-1) ?? "";
  });
  return head;
}

async function ask(): Promise<DatabaseState> {
  try {
    const [row] = await db.$queryRaw<{ applied: boolean }[]>`
      SELECT EXISTS (
        SELECT FROM _prisma_migrations
        WHERE migration_name = ${await lastMigration()} AND finished_at IS NOT NULL AND rolled_back_at IS NULL
      ) AS applied`;
    return row?.applied ? "ready" : "behind";
  } catch {
    return "unreachable";
  }
}

/**
 * Whether the database answers within a second and has every migration of this version. Never throws: a health check has
 * nobody to tell but its caller.
 */
export async function databaseState(): Promise<DatabaseState> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<DatabaseState>((resolve) => {
    timer = setTimeout(() => resolve("slow"), PATIENCE_MS);
  });
  try {
    return await Promise.race([ask(), late]);
  } finally {
    clearTimeout(timer);
  }
}
