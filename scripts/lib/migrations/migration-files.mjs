import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { inProject } from "../project.mjs";

/** Where this project keeps its schema, its migrations and its grants. */
export const projectSchema = {
  schemaDir: inProject("prisma/schema"),
  migrationsDir: inProject("prisma/migrations"),
  grantsFile: inProject("prisma/grants.sql"),
};

/** The Prisma schema files of a folder as `{ path, content }[]`, sorted by name. */
export async function readSchemaFiles(schemaDir) {
  const names = (await readdir(schemaDir)).filter((name) => name.endsWith(".prisma")).sort();
  return Promise.all(
    names.map(async (name) => ({
      path: join(schemaDir, name),
      content: await readFile(join(schemaDir, name), "utf8"),
    })),
  );
}

/** The migrations of a folder, oldest first: name, SQL, and the checksum that Prisma keeps of it. */
export async function readMigrations(migrationsDir) {
  if (!existsSync(migrationsDir)) return [];
  const entries = await readdir(migrationsDir, { withFileTypes: true });
  const names = entries
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
  return Promise.all(
    names.map(async (name) => {
      const sql = await readFile(join(migrationsDir, name, "migration.sql"), "utf8");
      return { name, sql, checksum: createHash("sha256").update(sql).digest("hex") };
    }),
  );
}

/** The list of migrations in the form that the schema engine takes. */
export async function toMigrationsList(migrationsDir, migrations) {
  const lockfile = join(migrationsDir, "migration_lock.toml");
  return {
    baseDir: migrationsDir,
    lockfile: {
      path: "migration_lock.toml",
      content: existsSync(lockfile) ? await readFile(lockfile, "utf8") : null,
    },
    shadowDbInitScript: "",
    migrationDirectories: migrations.map(({ name, sql }) => ({
      path: name,
      migrationFile: { path: "migration.sql", content: { tag: "ok", value: sql } },
    })),
  };
}
