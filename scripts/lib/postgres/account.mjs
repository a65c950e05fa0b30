import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, statSync } from "node:fs";
import { Stop } from "../project.mjs";

const NAME = "postgres";

function lookUp(name) {
  const id = (flag) => {
    const { status, stdout } = spawnSync("id", [flag, name], { encoding: "utf8" });
    return status === 0 ? Number.parseInt(stdout, 10) : undefined;
  };
  const uid = id("-u");
  const gid = id("-g");
  return uid === undefined || gid === undefined || uid === 0 ? null : { uid, gid, name };
}

function nameOf(uid) {
  if (!existsSync("/etc/passwd")) return null;
  const line = readFileSync("/etc/passwd", "utf8")
    .split("\n")
    .find((entry) => Number(entry.split(":")[2]) === uid);
  return line?.split(":")[0] ?? null;
}

function create() {
  spawnSync("groupadd", ["--system", NAME]);
  spawnSync("useradd", ["--system", "--gid", NAME, "--no-create-home", "--shell", "/usr/sbin/nologin", NAME]);
  return lookUp(NAME);
}

/**
 * The system account that PostgreSQL runs under: null for "as we are", else `{ uid, gid, name }`. PostgreSQL refuses
 * to run as root, so for root it is the owner of an existing cluster, or the user `postgres`, who is made when
 * there is none.
 */
export function postgresAccount(clusterDir) {
  if (process.getuid?.() !== 0) return null;
  if (existsSync(clusterDir)) {
    const { uid, gid } = statSync(clusterDir);
    if (uid !== 0) return { uid, gid, name: nameOf(uid) ?? String(uid) };
  }
  const account = lookUp(NAME) ?? create();
  if (account) return account;
  throw new Stop(
    "PostgreSQL does not run as root, and the system user it needs could not be made. " +
      'Run "useradd --system postgres", start as an ordinary user, or give a PostgreSQL of your own in DATABASE_URL.',
  );
}

function passes(account, ...expression) {
  const options = account ? { uid: account.uid, gid: account.gid, cwd: "/" } : { cwd: "/" };
  return spawnSync("test", expression, options).status === 0;
}

/** Whether the account can reach and list the folder `path`. */
export function canRead(account, path) {
  return passes(account, "-r", path, "-a", "-x", path);
}

/** Whether the account can reach what lies in the folder `path`, if it knows the names there. */
export function canEnter(account, path) {
  return passes(account, "-x", path);
}
