// Drafts a migration: the difference between the schema at the last migration (a copy kept beside the migrations)
// and the schema now. Triggers, checks and grants are then added to the draft by hand.
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { diffSchemas } from "./lib/migrations/diff.mjs";
import { projectSchema, readSchemaFiles } from "./lib/migrations/migration-files.mjs";
import { projectDir, runMain, Stop } from "./lib/project.mjs";

const { schemaDir, migrationsDir } = projectSchema;
const keptCopy = join(migrationsDir, "schema-at-last.prisma");
const fromProject = (path) => relative(projectDir, path);

function newMigrationName(label) {
  const now = new Date().toISOString().replace(/\D/g, "").slice(0, 14);
  const last = readdirSync(migrationsDir)
    .filter((name) => /^\d{14}_/.test(name))
    .sort()
    .at(-1);
  // Migrations run in the order of their names: never before one that is already there.
  const stamp = last && last.slice(0, 14) >= now ? String(BigInt(last.slice(0, 14)) + 1n) : now;
  return `${stamp}_${label}`;
}

await runMain(async () => {
  const [argument] = process.argv.slice(2);
  const files = await readSchemaFiles(schemaDir);
  const combined = `${files.map(({ content }) => content.trim()).join("\n\n")}\n`;
  if (argument === "--accept") {
    writeFileSync(keptCopy, combined);
    console.log(`${fromProject(keptCopy)} now holds the schema as it is. The next draft starts from here.`);
    return;
  }
  if (!argument || !/^[a-z0-9_]+$/.test(argument)) {
    throw new Stop(
      "Name the migration in small letters, for example: npm run db:diff -- add_topics\n" +
        "Or record the schema as it is now as that of the last migration: npm run db:diff -- --accept",
    );
  }
  mkdirSync(migrationsDir, { recursive: true });
  const from = existsSync(keptCopy) ? [{ path: keptCopy, content: readFileSync(keptCopy, "utf8") }] : null;
  const sql = await diffSchemas(from, files);
  if (sql === "") {
    console.log("The schema is as it was at the last migration: nothing to write.");
    return;
  }
  const folder = join(migrationsDir, newMigrationName(argument));
  mkdirSync(folder);
  writeFileSync(join(folder, "migration.sql"), `${sql}\n`);
  writeFileSync(keptCopy, combined);
  console.log(`Wrote ${fromProject(folder)}/migration.sql. Read it, then add triggers, checks and grants by hand.`);
});
