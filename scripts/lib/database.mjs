import { join } from "node:path";
import pg from "pg";
import { canRead } from "./postgres/account.mjs";
import { postgresBinaries } from "./postgres/binaries.mjs";
import { ensureCluster, superuserConfig } from "./postgres/cluster.mjs";
import { takeLease } from "./postgres/lease.mjs";
import { ensureDatabase, ensureRoles, roleUrls } from "./postgres/roles.mjs";
import { Stop } from "./project.mjs";
import { setting } from "./settings.mjs";

const DATABASE = "gainsay";
const OLDEST = 150_000; // as in server_version_num

/** Whether the operator gave a PostgreSQL of their own, so that none is to be started. */
export function hasOwnDatabase() {
  return setting("DATABASE_URL") !== undefined;
}

/** The operator's database: one URL is enough, the lesser roles are better. */
async function ownDatabase() {
  const owner = setting("DATABASE_URL");
  const app = setting("DATABASE_APP_URL") ?? owner;
  const urls = { owner, app, reader: setting("DATABASE_READER_URL") ?? app };
  for (const [name, connectionString] of [
    ["DATABASE_URL", urls.owner],
    ["DATABASE_APP_URL", urls.app],
    ["DATABASE_READER_URL", urls.reader],
  ]) {
    const client = new pg.Client({ connectionString, connectionTimeoutMillis: 10_000 });
    client.on("error", () => {});
    let version;
    try {
      await client.connect();
      ({ rows: version } = await client.query("SHOW server_version_num"));
    } catch (error) {
      throw new Stop(`The database of ${name} does not answer: ${error.message || error.code}`);
    } finally {
      await client.end().catch(() => {});
    }
    if (Number(version[0].server_version_num) < OLDEST) {
      throw new Stop(`The database of ${name} is older than PostgreSQL 15. Give a newer one.`);
    }
  }
  return { urls, embedded: false, describe: "your own, from DATABASE_URL", close: async () => false };
}

async function connectSuperuser(cluster, port) {
  const client = new pg.Client(superuserConfig(cluster, port));
  client.on("error", () => {});
  await client.connect();
  return client;
}

/** Starts or adopts the server and takes a lease; again when the server was just being stopped by its last user. */
async function startWithLease(cluster, onLost) {
  for (let tries = 1; ; tries += 1) {
    const server = await ensureCluster(cluster);
    try {
      return { server, lease: await takeLease(cluster, server.port, onLost) };
    } catch (error) {
      if (tries === 5) throw error;
    }
  }
}

async function embeddedDatabase(data, secrets, { empty }) {
  const passwords = secrets.databasePasswords;
  const binaries = postgresBinaries((path) => canRead(data.account, path), data.dir);
  const cluster = { dir: join(data.dir, "pg"), ...binaries, account: data.account, password: passwords.superuser };
  let closing = false;
  let lease;
  let restarting = Promise.resolve();

  async function restart() {
    console.error("PostgreSQL ended without being asked to. Starting it again.");
    try {
      ({ lease } = await startWithLease(cluster, onLost));
    } catch (error) {
      console.error(error.message);
    }
  }

  // Somebody killed PostgreSQL under us: its port is remembered, so the server's connections find it again.
  function onLost() {
    if (!closing) restarting = restart();
  }

  const started = await startWithLease(cluster, onLost);
  lease = started.lease;
  const client = await connectSuperuser(cluster, started.server.port);
  try {
    await ensureRoles(client, passwords);
    if (empty) await client.query(`DROP DATABASE IF EXISTS ${DATABASE} WITH (FORCE)`);
    await ensureDatabase(client, DATABASE);
  } finally {
    await client.end();
  }
  const { pid, port, adopted } = started.server;
  return {
    urls: roleUrls({ host: "127.0.0.1", port, database: DATABASE, passwords }),
    embedded: true,
    describe: `embedded PostgreSQL ${cluster.major}, ${adopted ? "already running as" : "started as"} process ${pid}, port ${port}, in ${cluster.dir}`,
    async close() {
      closing = true;
      // A server that is being started again is ours to stop as well, and its lease would keep this process alive.
      await restarting;
      return lease.releaseAndStop();
    },
  };
}

/**
 * The database of this installation, ready for connections: the operator's (DATABASE_URL), else the embedded one.
 * Returns the URLs of its three roles, a line that describes it, and `close()`, which stops an embedded server that nobody
 * else uses and returns whether it did. With `empty` the embedded database begins anew.
 */
export function openDatabase(data, secrets, { empty = false } = {}) {
  return hasOwnDatabase() ? ownDatabase() : embeddedDatabase(data, secrets, { empty });
}
