import { createHash, randomBytes } from "node:crypto";
import { chownSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { migrate } from "./migrations/apply.mjs";
import { canEnter, canRead, postgresAccount } from "./postgres/account.mjs";
import { postgresBinaries } from "./postgres/binaries.mjs";
import { ensureCluster, stopCluster, superuserConfig } from "./postgres/cluster.mjs";
import { closeDatabase, ensureRoles, roleUrls } from "./postgres/roles.mjs";
import { isAlive, thisProcess } from "./processes.mjs";

const PREFIX = "gainsay-test-";
const OWNER = "owner.json";

/** Stops and removes the clusters of test runs that were killed. */
async function sweep(base) {
  for (const name of readdirSync(base)) {
    const folder = join(base, name);
    try {
      if (!name.startsWith(PREFIX)) continue;
      if (isAlive(JSON.parse(readFileSync(join(folder, OWNER), "utf8")))) continue;
      await stopCluster({ dir: join(folder, "pg") });
      rmSync(folder, { recursive: true, force: true });
    } catch {
      // Another user's, or just being made or removed by another run.
    }
  }
}

const ELSEWHERE = "/var/lib/gainsay";

/** The system's folder for temporary files, unless PostgreSQL's user may not enter it. */
function temporaryDir() {
  const account = postgresAccount("");
  if (account === null || canEnter(account, tmpdir())) return tmpdir();
  mkdirSync(ELSEWHERE, { recursive: true, mode: 0o755 });
  return ELSEWHERE;
}

async function throwAwayCluster() {
  const base = temporaryDir();
  await sweep(base);
  const folder = mkdtempSync(join(base, PREFIX));
  writeFileSync(join(folder, OWNER), JSON.stringify(thisProcess()));
  const account = postgresAccount(join(folder, "pg"));
  if (account) chownSync(folder, account.uid, account.gid);
  const cluster = {
    dir: join(folder, "pg"),
    ...postgresBinaries((path) => canRead(account, path), account ? ELSEWHERE : folder),
    account,
    password: randomBytes(24).toString("hex"),
    settings: ["fsync=off", "full_page_writes=off", "synchronous_commit=off", "max_connections=300"],
  };
  const { port } = await ensureCluster(cluster);
  return {
    superuser: superuserConfig(cluster, port),
    seed: cluster.password,
    async close() {
      await stopCluster(cluster);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** A server that is given in TEST_DATABASE_URL, as a superuser: ours are the databases with our prefix, and the roles. */
function givenCluster(url) {
  const { hostname, port, username, password, pathname } = new URL(url);
  const superuser = {
    host: decodeURIComponent(hostname),
    port: Number(port || 5432),
    user: decodeURIComponent(username),
    password: decodeURIComponent(password),
    database: decodeURIComponent(pathname.slice(1)) || "postgres",
  };
  // The same for every run, so that two runs at once do not change the roles' passwords under each other.
  return { superuser, seed: url, close: async () => {} };
}

async function withClient(config, work) {
  const client = new pg.Client(config);
  client.on("error", () => {});
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/**
 * A PostgreSQL for one test run with a migrated template database: a throw-away server, or the one of TEST_DATABASE_URL.
 * `settings` goes to the test workers, who clone the template; `close()` removes everything.
 */
export async function openTestDatabase() {
  const given = process.env.TEST_DATABASE_URL;
  const cluster = given ? givenCluster(given) : await throwAwayCluster();
  const prefix = `gainsay_test_${randomBytes(4).toString("hex")}`;
  const template = `${prefix}_template`;
  const password = (role) => createHash("sha256").update(`${role} ${cluster.seed}`).digest("hex");
  const passwords = { owner: password("owner"), app: password("app"), reader: password("reader") };
  const { host, port } = cluster.superuser;

  async function close() {
    if (given) {
      await withClient(cluster.superuser, async (client) => {
        const { rows } = await client.query("SELECT datname FROM pg_database WHERE starts_with(datname, $1)", [prefix]);
        for (const { datname } of rows)
          await client.query(`DROP DATABASE ${pg.escapeIdentifier(datname)} WITH (FORCE)`);
      });
    }
    await cluster.close();
  }

  try {
    await withClient(cluster.superuser, async (client) => {
      await ensureRoles(client, passwords);
      await client.query(`CREATE DATABASE ${template} OWNER gainsay_owner TEMPLATE template0`);
      await closeDatabase(client, template);
    });
    await migrate(roleUrls({ host, port, database: template, passwords }).owner);
  } catch (error) {
    await close();
    throw error;
  }
  return { settings: { superuser: cluster.superuser, prefix, template, passwords }, close };
}
