import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { runMigrations } from "graphile-worker";
import pg from "pg";
import { Stop } from "../project.mjs";
import { projectSchema, readMigrations, readSchemaFiles, toMigrationsList } from "./migration-files.mjs";
import { filters, openSchemaEngine } from "./schema-engine.mjs";

// "gainsay" in ASCII: several processes may start at once, one of them migrates.
const LOCK = "29099028053713273";

// An idle connection that breaks fails at its next statement. graphile-worker asks for both listeners.
const unheard = () => {};

async function appliedMigrations(pool) {
  const { rows: tables } = await pool.query("SELECT to_regclass('_prisma_migrations') AS name");
  if (tables[0].name === null) return new Map();
  const { rows } = await pool.query(
    "SELECT migration_name, checksum, finished_at FROM _prisma_migrations WHERE rolled_back_at IS NULL",
  );
  return new Map(rows.map((row) => [row.migration_name, row]));
}

function refuseForeignHistory(migrations, applied) {
  const known = new Map(migrations.map((migration) => [migration.name, migration]));
  for (const [name, row] of applied) {
    const migration = known.get(name);
    if (!row.finished_at) {
      throw new Stop(
        `Migration ${name} was begun by another tool and never finished. Look at the database, then mark it with ` +
          `"npx prisma migrate resolve" as applied or rolled back, and start again.`,
      );
    }
    if (!migration) {
      throw new Stop(
        `The database has migration ${name}, which this version of Gainsay does not know: it was used by a newer ` +
          "version. Start that version, or restore a backup made before it.",
      );
    }
    if (migration.checksum !== row.checksum) {
      throw new Stop(`Migration ${name} was changed after it was applied. Restore the file and write a new migration.`);
    }
  }
}

async function inTransaction(pool, run) {
  await pool.query("BEGIN");
  try {
    await run();
    await pool.query("COMMIT");
  } catch (error) {
    await pool.query("ROLLBACK").catch(() => {});
    throw error;
  }
}

function describeFailure(name, error) {
  const [, detail = String(error)] =
    /^(?:external connector error\n)?([\s\S]*?)(?:\n\s*0: |$)/.exec(error?.message ?? "") ?? [];
  return new Stop(`Migration ${name} failed and was rolled back: ${detail.trim()}`);
}

/**
 * Brings the database at `connectionString` (the owner of its schema) to the last migration and applies the
 * grants. Each migration commits together with its row in `_prisma_migrations`, so that a crash leaves it wholly
 * done or not begun. Returns the names just applied and how many there are in all. Throws `Stop` when the
 * history of the database and the files disagree.
 */
export async function migrate(connectionString, paths = projectSchema) {
  // One connection, so that the engine's statements fall inside our transaction and under our lock.
  const pool = new pg.Pool({ connectionString, max: 1, idleTimeoutMillis: 0 });
  for (const event of ["error", "connect"]) pool.on(event, unheard);
  try {
    await pool.query("SELECT pg_advisory_lock($1)", [LOCK]);
    // The queue's own tables first: our triggers ask for jobs.
    await runMigrations({ pgPool: pool });
    const migrations = await readMigrations(paths.migrationsDir);
    const applied = await appliedMigrations(pool);
    refuseForeignHistory(migrations, applied);
    const pending = migrations.filter(({ name }) => !applied.has(name));
    if (pending.length > 0) await applyPending(pool, paths, migrations, pending);
    if (existsSync(paths.grantsFile)) {
      const grants = await readFile(paths.grantsFile, "utf8");
      await inTransaction(pool, () => pool.query(grants));
    }
    return { applied: pending.map(({ name }) => name), total: migrations.length };
  } finally {
    await pool.end();
  }
}

async function applyPending(pool, paths, migrations, pending) {
  const engine = await openSchemaEngine(pool, await readSchemaFiles(paths.schemaDir));
  // Makes Prisma's table when it is missing: the engine tries to read it first, which would end a transaction of ours.
  await engine.applyMigrations({ migrationsList: await toMigrationsList(paths.migrationsDir, []), filters });
  for (const { name } of pending) {
    const upToThis = migrations.slice(0, migrations.findIndex((migration) => migration.name === name) + 1);
    const migrationsList = await toMigrationsList(paths.migrationsDir, upToThis);
    try {
      await inTransaction(pool, () => engine.applyMigrations({ migrationsList, filters }));
    } catch (error) {
      throw describeFailure(name, error);
    }
  }
}
