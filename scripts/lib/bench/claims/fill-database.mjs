import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import pg from "pg";
import { closeDatabase, roleUrls } from "../../postgres/roles.mjs";
import { inProject, say } from "../../project.mjs";
import { loadClaims } from "./load.mjs";

const { escapeIdentifier, escapeLiteral } = pg;

/** From so many claims on nothing is written, and the filled database is used as it is: copying it takes longer than reading it. */
const TOO_MANY_TO_COPY = 300_000;

function filesOf(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.parentPath}/${entry.name}`)
    .sort();
}

/** Changes with everything that decides what is loaded: the loader, the migrations, the data asked for. */
function fingerprint({ claims, data }) {
  const hash = createHash("sha256").update(`${claims} ${data ?? ""}`);
  for (const file of [
    ...filesOf(inProject("prisma/migrations")),
    ...filesOf(fileURLToPath(new URL(".", import.meta.url))),
  ])
    if (/migration\.sql$|load\.(sql|mjs)$|generate\.mjs$/.test(file)) hash.update(readFileSync(file));
  return hash.digest("hex").slice(0, 12);
}

/**
 * A database with so many claims in it, filled from the migrated template. On a server of one's own (TEST_DATABASE_URL) the filled
 * database stays for later runs, which then work on a copy of it. Answers the URLs of its roles and the words to search for.
 */
export async function fillDatabase({ superuser, prefix, template, passwords }, options) {
  const name = `gainsay_bench_${fingerprint(options)}`;
  const client = new pg.Client(superuser);
  await client.connect();
  try {
    const { rows } = await client.query(
      "SELECT shobj_description(oid, 'pg_database') AS words FROM pg_database WHERE datname = $1",
      [name],
    );
    let words = rows[0]?.words;
    if (words) say("database", `${name}, filled before`);
    else {
      await client.query(`DROP DATABASE IF EXISTS ${escapeIdentifier(name)} WITH (FORCE)`);
      await client.query(`CREATE DATABASE ${escapeIdentifier(name)} OWNER gainsay_owner TEMPLATE ${template}`);
      const began = performance.now();
      const onProgress = (step) => say("loading", `${step} (${Math.round((performance.now() - began) / 1000)} s)`);
      const found = await loadClaims(
        { ...superuser, database: name },
        { count: options.claims, dir: options.data, onProgress },
      );
      words = JSON.stringify(found);
      await client.query(`COMMENT ON DATABASE ${escapeIdentifier(name)} IS ${escapeLiteral(words)}`);
    }
    const copies = options.claims <= TOO_MANY_TO_COPY;
    const database = copies ? `${prefix}_run` : name;
    if (copies)
      await client.query(
        `CREATE DATABASE ${database} OWNER gainsay_owner TEMPLATE ${escapeIdentifier(name)} STRATEGY FILE_COPY`,
      );
    await closeDatabase(client, database);
    const urls = roleUrls({ host: superuser.host, port: superuser.port, database, passwords });
    return { urls, words: JSON.parse(words), writable: copies };
  } finally {
    await client.end();
  }
}
