import { randomBytes } from "node:crypto";
import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Stop } from "./project.mjs";

function generate() {
  const password = () => randomBytes(32).toString("hex");
  return {
    nextauthSecret: randomBytes(48).toString("base64url"),
    serverActionsKey: randomBytes(32).toString("base64"),
    fieldKey: randomBytes(32).toString("base64"),
    databasePasswords: { superuser: password(), owner: password(), app: password(), reader: password() },
  };
}

/**
 * The secrets of this installation, made at the first start and kept in `secrets.json` (0600). Returns them and whether they
 * are new.
 */
export function loadSecrets(dataDir) {
  const path = join(dataDir, "secrets.json");
  if (existsSync(path)) {
    try {
      return { secrets: JSON.parse(readFileSync(path, "utf8")), created: false };
    } catch (error) {
      throw new Stop(
        `${path} cannot be read (${error.code ?? "it is damaged"}). Restore it from a backup: the database needs it.`,
      );
    }
  }
  if (existsSync(join(dataDir, "pg"))) {
    throw new Stop(
      `${path} is missing, and the database beside it was made with the passwords in it. ` +
        `Restore the file, or move ${dataDir} away to begin anew.`,
    );
  }
  const secrets = generate();
  const draft = `${path}.${process.pid}`;
  writeFileSync(draft, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600, flush: true });
  renameSync(draft, path);
  return { secrets, created: true };
}
