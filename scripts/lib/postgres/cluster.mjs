import { spawn, spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import {
  chownSync,
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import pg from "pg";
import { freePort, isFree } from "../ports.mjs";
import { commandLine, processStart, waitUntil } from "../processes.mjs";
import { Stop } from "../project.mjs";

/**
 * @typedef {object} Cluster
 * @property {string} dir PostgreSQL's data folder; the log and the remembered port lie beside it
 * @property {string} bin folder of the programs
 * @property {string} major version of the programs
 * @property {{ uid: number, gid: number, name: string } | null} account who PostgreSQL runs as
 * @property {string} password of the superuser `postgres`
 * @property {string[]} [settings] more `name=value` settings
 */

const START_LIMIT = 15_000; // after a crash, remains of the old server may hold its memory for a while
const RECOVERY_LIMIT = 120_000;
const STOP_LIMIT = 30_000;

const asAccount = ({ account }) => (account ? { uid: account.uid, gid: account.gid } : {});
const logFile = ({ dir }) => join(dirname(dir), "postgres.log");
const portFile = ({ dir }) => join(dirname(dir), "postgres.port");

function give({ account }, path) {
  if (account) chownSync(path, account.uid, account.gid);
}

/** How to connect to the cluster as its superuser. */
export function superuserConfig(cluster, port, database = "postgres") {
  return { host: "127.0.0.1", port, user: "postgres", password: cluster.password, database };
}

/** Makes the data folder when there is none. A half-made one, left by a crash, is never taken for a whole one. */
function initialise(cluster) {
  const parent = dirname(cluster.dir);
  for (const name of readdirSync(parent)) {
    if (!name.startsWith("pg-new-")) continue;
    try {
      rmSync(join(parent, name), { recursive: true, force: true, maxRetries: 3 });
    } catch {
      // The initdb of a killed start still writes there. It is in nobody's way.
    }
  }
  const draft = join(parent, `pg-new-${process.pid}`);
  mkdirSync(draft, { mode: 0o700 });
  const passwordFile = join(draft, `password-${randomBytes(4).toString("hex")}`);
  const data = join(draft, "data");
  mkdirSync(data, { mode: 0o700 });
  writeFileSync(passwordFile, `${cluster.password}\n`, { mode: 0o600 });
  for (const path of [draft, data, passwordFile]) give(cluster, path);
  const { status, stderr, error } = spawnSync(
    join(cluster.bin, "initdb"),
    [
      ...["-D", data, "-U", "postgres", "--auth=scram-sha-256", `--pwfile=${passwordFile}`, "--encoding=UTF8"],
      // Built into PostgreSQL, so that no update of the system's libraries can change an index's order.
      ...["--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"],
      // pg_trgm asks the C library which characters are letters; in plain C only ASCII ones are.
      ...(process.platform === "linux" ? ["--lc-ctype=C.UTF-8"] : []),
    ],
    { ...asAccount(cluster), cwd: draft, encoding: "utf8", env: { ...process.env, LC_ALL: "C" } },
  );
  if (status !== 0) {
    rmSync(draft, { recursive: true, force: true });
    throw new Stop(`The database could not be made in ${cluster.dir}: ${error?.message ?? stderr.trim()}`);
  }
  renameSync(data, cluster.dir);
  rmSync(draft, { recursive: true, force: true });
}

function refuseOtherVersion(cluster) {
  const major = readFileSync(join(cluster.dir, "PG_VERSION"), "utf8").trim();
  if (major === cluster.major) return;
  throw new Stop(
    `The database in ${cluster.dir} was made by PostgreSQL ${major}, and this version of Gainsay brings ${cluster.major}. ` +
      "Export it with the version of Gainsay that made it, move the folder away, and import.",
  );
}

function readPidFile(cluster) {
  try {
    const [pid, , , port] = readFileSync(join(cluster.dir, "postmaster.pid"), "utf8").split("\n");
    return { pid: Number(pid), port: Number(port) };
  } catch {
    return null;
  }
}

/** The live server named by postmaster.pid, or null. The id alone proves nothing: it may be another program's by now. */
function liveServer(cluster) {
  const found = readPidFile(cluster);
  if (!found || processStart(found.pid) === null) return null;
  return /postgres/.test(commandLine(found.pid)) ? found : null;
}

/** Asks the server on this port whether it is ours: "ours", "starting", "foreign", or "silent". */
async function askServer(cluster, port) {
  const client = new pg.Client({ ...superuserConfig(cluster, port), connectionTimeoutMillis: 2_000 });
  client.on("error", () => {});
  try {
    await client.connect();
    const { rows } = await client.query("SHOW data_directory");
    const there = statSync(rows[0].data_directory);
    const here = statSync(cluster.dir);
    return there.ino === here.ino && there.dev === here.dev ? "ours" : "foreign";
  } catch (error) {
    if (error.code === "57P03") return "starting"; // cannot_connect_now: recovering, or going down
    return error.code === "28P01" || error.code === "28000" ? "foreign" : "silent";
  } finally {
    await client.end().catch(() => {});
  }
}

/** Adopts a server that an earlier start left behind. Null when there is none (any more). */
async function adopt(cluster) {
  let answer = "silent";
  let server = null;
  const done = () => server === null || answer === "ours" || answer === "foreign";
  await waitUntil(async () => {
    server = liveServer(cluster);
    if (server?.port) answer = await askServer(cluster, server.port);
    return done();
  }, RECOVERY_LIMIT);
  if (server === null) return null;
  if (answer === "ours") return { ...server, adopted: true };
  throw wrongPassword(cluster);
}

function wrongPassword(cluster) {
  return new Stop(
    `The PostgreSQL on ${cluster.dir} does not take the password kept beside it. ` +
      "Restore secrets.json, or stop that PostgreSQL and move its folder away to begin anew.",
  );
}

function removeStalePidFile(cluster) {
  // PostgreSQL clears one whose process is gone. It does not when the id now belongs to something else of this user.
  if (readPidFile(cluster) && liveServer(cluster) === null)
    rmSync(join(cluster.dir, "postmaster.pid"), { force: true });
}

async function choosePort(cluster) {
  const remembered = existsSync(portFile(cluster)) ? Number(readFileSync(portFile(cluster), "utf8")) : 0;
  if (remembered > 0 && (await isFree(remembered))) return remembered;
  const port = await freePort();
  writeFileSync(portFile(cluster), `${port}\n`);
  return port;
}

/** One try: the process, or null with the reason in the log. */
async function launch(cluster, port) {
  const log = logFile(cluster);
  if (existsSync(log) && statSync(log).size > 10_000_000) truncateSync(log, 0);
  const settings = [
    "listen_addresses=127.0.0.1",
    "unix_socket_directories=",
    `port=${port}`,
    "password_encryption=scram-sha-256",
    "timezone=UTC",
    "log_timezone=UTC",
    ...(cluster.settings ?? ["fsync=on", "full_page_writes=on", "synchronous_commit=on"]),
  ];
  const out = openSync(log, "a", 0o600);
  const child = spawn(join(cluster.bin, "postgres"), ["-D", cluster.dir, ...settings.flatMap((s) => ["-c", s])], {
    ...asAccount(cluster),
    cwd: cluster.dir,
    detached: true, // Ctrl-C in the terminal must not reach it: it is stopped last
    stdio: ["ignore", out, out],
    env: { ...process.env, LC_ALL: "C" },
  });
  closeSync(out);
  let ended = false;
  child.on("exit", () => {
    ended = true;
  });
  child.on("error", () => {
    ended = true;
  });
  let answer = "silent";
  await waitUntil(async () => {
    if (!ended) answer = await askServer(cluster, port);
    return ended || answer === "ours" || answer === "foreign";
  }, RECOVERY_LIMIT);
  child.unref();
  if (!ended && answer === "foreign") {
    child.kill("SIGINT");
    throw wrongPassword(cluster);
  }
  return !ended && answer === "ours" ? { pid: child.pid, port, adopted: false } : null;
}

function lastLogLines(cluster) {
  if (!existsSync(logFile(cluster))) return "";
  return readFileSync(logFile(cluster), "utf8").trimEnd().split("\n").slice(-4).join("\n");
}

/**
 * Makes sure that the cluster runs: adopts the server that is there, else starts one, for up to 15 s when remains of a
 * crash are in the way. Returns its process id, its port, and whether it was adopted.
 */
export async function ensureCluster(cluster) {
  mkdirSync(dirname(cluster.dir), { recursive: true, mode: 0o700 });
  if (!existsSync(cluster.dir)) initialise(cluster);
  refuseOtherVersion(cluster);
  let server = null;
  await waitUntil(
    async () => {
      server = await adopt(cluster);
      if (server) return true;
      removeStalePidFile(cluster);
      server = await launch(cluster, await choosePort(cluster));
      return server !== null;
    },
    START_LIMIT,
    300,
  );
  if (server) return server;
  throw new Stop(
    `PostgreSQL does not start on ${cluster.dir}. The end of ${logFile(cluster)}:\n${lastLogLines(cluster)}`,
  );
}

/** Stops the cluster's server and waits for its end: open connections are cut, committed work is kept. */
export async function stopCluster(cluster) {
  const server = liveServer(cluster);
  if (!server) return;
  const gone = () => processStart(server.pid) === null;
  process.kill(server.pid, "SIGINT"); // PostgreSQL's "fast" shutdown
  if (await waitUntil(gone, STOP_LIMIT)) return;
  process.kill(server.pid, "SIGQUIT"); // "immediate": the next start recovers from the write-ahead log
  await waitUntil(gone, STOP_LIMIT);
}
