import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { withLock } from "./file-lock.mjs";
import { hashFiles } from "./hash-files.mjs";
import { inProject, Stop } from "./project.mjs";

const generated = inProject("lib/db/generated");
const stamp = inProject("lib/db/generated/.schema-hash");

function isCurrent(hash) {
  return (
    existsSync(inProject("lib/db/generated/client.ts")) && existsSync(stamp) && readFileSync(stamp, "utf8") === hash
  );
}

/** Generates the Prisma client when the schema or Prisma changed since the last time. Returns whether it did. */
export async function generateClient() {
  const hash = hashFiles(["prisma/schema", "prisma.config.ts", "node_modules/prisma/package.json"]);
  if (isCurrent(hash)) return false;
  return withLock(inProject(".cache/generate.lock"), () => {
    if (isCurrent(hash)) return false;
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [inProject("node_modules/prisma/build/index.js"), "generate"],
      {
        cwd: inProject(),
        encoding: "utf8",
        env: {
          ...process.env,
          // Generating needs no engine, but the CLI would download one unless it is told of some executable file.
          PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
          CHECKPOINT_DISABLE: "1",
          NODE_OPTIONS: "",
        },
      },
    );
    if (status !== 0) throw new Stop(`The database client could not be generated in ${generated}:\n${stdout}${stderr}`);
    writeFileSync(stamp, hash);
    return true;
  });
}
