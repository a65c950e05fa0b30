import pg from "pg";
import { projectSchema, readSchemaFiles } from "./migration-files.mjs";
import { filters, openSchemaEngine } from "./schema-engine.mjs";

/**
 * The SQL that leads from one set of schema files to another; empty when they agree. `from` may be null for an empty
 * database.
 */
export async function diffSchemas(from, to) {
  const engine = await openSchemaEngine(null, to);
  const result = await engine.diff({
    from: from === null ? { tag: "empty" } : { tag: "schemaDatamodel", files: from },
    to: { tag: "schemaDatamodel", files: to },
    script: true,
    exitCode: null,
    shadowDatabaseUrl: null,
    filters,
  });
  return meaningful(result.stdout);
}

/**
 * The SQL that would make the tables, columns, enums, keys and indexes of the database at `connectionString` equal to
 * the schema files; empty when they agree. Triggers, functions, checks and grants are nothing to the engine.
 */
export async function diffDatabase(connectionString, schemaDir = projectSchema.schemaDir) {
  const files = await readSchemaFiles(schemaDir);
  const pool = new pg.Pool({ connectionString, max: 1 });
  try {
    const engine = await openSchemaEngine(pool, files);
    const result = await engine.diff({
      from: { tag: "schemaDatasource", files, configDir: schemaDir },
      to: { tag: "schemaDatamodel", files },
      script: true,
      exitCode: null,
      shadowDatabaseUrl: null,
      filters,
    });
    return meaningful(result.stdout);
  } finally {
    await pool.end();
  }
}

function meaningful(script) {
  const text = script ?? "";
  return text.includes("This is an empty migration") ? "" : text.trim();
}
