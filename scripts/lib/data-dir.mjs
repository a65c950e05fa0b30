import { createHash } from "node:crypto";
import { chmodSync, chownSync, existsSync, mkdirSync, readdirSync, statSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { canEnter, postgresAccount } from "./postgres/account.mjs";
import { inProject, Stop } from "./project.mjs";
import { setting } from "./settings.mjs";

const ELSEWHERE = "/var/lib/gainsay";

/** The folder that was asked for: GAINSAY_DATA, else `.data` in the project. */
function requestedDir() {
  const given = setting("GAINSAY_DATA");
  return given ? resolve(given) : inProject(".data");
}

function nearestExisting(path) {
  return existsSync(path) ? path : nearestExisting(dirname(path));
}

/**
 * Makes the folder, or takes one that is empty or ours, and closes it: 0700. For root it is 0710 with PostgreSQL's group, for
 * PostgreSQL runs as another user and its own folder (0700) lies inside.
 */
function makeClosed(dir, account) {
  try {
    mkdirSync(dir, { recursive: true, mode: 0o700 });
    const ours = readdirSync(dir).length === 0 || existsSync(join(dir, "secrets.json"));
    if (!ours || statSync(dir).uid !== process.getuid?.()) return;
    if (account) chownSync(dir, 0, account.gid);
    chmodSync(dir, account ? 0o710 : 0o700);
  } catch (error) {
    throw new Stop(
      `The data folder ${dir} cannot be used (${error.code}). Give another one in GAINSAY_DATA, or start as the user who owns it.`,
    );
  }
}

/**
 * Where secrets, the embedded database and its log are kept, made when missing. As root in a folder that others
 * cannot enter it is a folder in /var/lib/gainsay, named after the one that was asked for. `account` is who PostgreSQL
 * runs as (null: as we do); with `embedded` false there is no PostgreSQL to make room for.
 */
export function prepareDataDir({ embedded }) {
  const requested = requestedDir();
  if (!embedded) {
    makeClosed(requested, null);
    return { dir: requested, requested, account: null };
  }
  const account = postgresAccount(join(requested, "pg"));
  if (account === null || canEnter(account, nearestExisting(dirname(requested)))) {
    makeClosed(requested, account);
    if (account === null || canEnter(account, requested)) return { dir: requested, requested, account };
  }
  const name = createHash("sha256").update(requested).digest("hex").slice(0, 12);
  const dir = join(ELSEWHERE, name);
  mkdirSync(ELSEWHERE, { recursive: true, mode: 0o755 });
  const accountThere = postgresAccount(join(dir, "pg"));
  makeClosed(dir, accountThere);
  return { dir, requested, account: accountThere };
}
