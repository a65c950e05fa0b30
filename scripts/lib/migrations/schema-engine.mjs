import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { PrismaPg } from "@prisma/adapter-pg";
import { bindMigrationAwareSqlAdapterFactory, ColumnTypeEnum } from "@prisma/driver-adapter-utils";
import * as glue from "@prisma/schema-engine-wasm/schema_engine_bg";

// Prisma's own engine as WebAssembly: its native form is a download that a closed network does not get.

/** No table of the database is outside the schema, so nothing is filtered. */
export const filters = { externalTables: [], externalEnums: [] };

const INTERNAL_CHAR = 18; // the one-byte "char" of PostgreSQL's catalogs
const TEXT = 25;

/**
 * Two repairs to the adapter. It cuts a migration at every semicolon, which breaks function bodies, and commits each
 * piece by itself: here PostgreSQL gets the script whole. And it does not know the type "char", which the engine reads
 * from the catalogs when it describes a database.
 */
class MigrationAdapterFactory extends PrismaPg {
  async connect() {
    const adapter = await super.connect();
    const { performIO, queryRaw } = adapter;
    adapter.queryRaw = async (query) => {
      const charColumns = new Set();
      const thisQuery = Object.create(adapter, {
        performIO: {
          value: async (sameQuery) => {
            const result = await performIO.call(adapter, sameQuery);
            for (const [index, field] of result.fields.entries()) {
              if (field.dataTypeID !== INTERNAL_CHAR) continue;
              charColumns.add(index);
              field.dataTypeID = TEXT;
            }
            return result;
          },
        },
      });
      const result = await queryRaw.call(thisQuery, query);
      const columnTypes = result.columnTypes.map((type, index) =>
        charColumns.has(index) ? ColumnTypeEnum.Character : type,
      );
      return { ...result, columnTypes };
    };
    adapter.executeScript = async (script) => {
      try {
        await adapter.client.query(script);
      } catch (error) {
        adapter.onError(error);
      }
    };
    return adapter;
  }
}

/** For comparing files: the engine asks a new connection for its version and then leaves it alone. */
const offlineAdapterFactory = {
  provider: "postgres",
  adapterName: "offline",
  async connect() {
    const refuse = async () => {
      throw new Error("Comparing two schemas needs no database.");
    };
    return {
      provider: "postgres",
      adapterName: "offline",
      queryRaw: async () => ({
        columnNames: ["exists", "version", "numeric_version"],
        columnTypes: [ColumnTypeEnum.Boolean, ColumnTypeEnum.Text, ColumnTypeEnum.Int32],
        rows: [[true, "PostgreSQL 18.4", 180004]],
      }),
      executeRaw: refuse,
      executeScript: refuse,
      startTransaction: refuse,
      dispose: async () => {},
    };
  },
  connectToShadowDb: () => Promise.reject(new Error("There is no shadow database.")),
};

let loaded;

// The engine reports its panics through this; without it a panic would hide behind a TypeError.
globalThis.PRISMA_WASM_PANIC_REGISTRY ??= { set_message: (text) => console.error(text) };

async function loadWasm() {
  const folder = createRequire(import.meta.url)
    .resolve("@prisma/schema-engine-wasm")
    .replace(/[^/\\]+$/, "");
  const module = await WebAssembly.instantiate(await readFile(join(folder, "schema_engine_bg.wasm")), {
    "./schema_engine_bg.js": glue,
  });
  glue.__wbg_set_wasm(module.instance.exports);
  module.instance.exports.__wbindgen_start();
}

/**
 * A schema engine over the given pg pool, which it never ends, or over no database at all (null). `files` are the Prisma
 * schema files it starts with (`{ path, content }[]`).
 */
export async function openSchemaEngine(pool, files) {
  loaded ??= loadWasm();
  await loaded;
  const datamodels = files.map(({ path, content }) => [path, content]);
  const factory = pool === null ? offlineAdapterFactory : new MigrationAdapterFactory(pool);
  return glue.SchemaEngine.new({ datamodels }, () => {}, bindMigrationAwareSqlAdapterFactory(factory));
}
