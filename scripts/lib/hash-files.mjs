import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join, relative } from "node:path";
import { inProject, projectDir } from "./project.mjs";

function* filesIn(path) {
  if (!existsSync(path)) return;
  if (!statSync(path).isDirectory()) {
    yield path;
    return;
  }
  for (const name of readdirSync(path).sort()) yield* filesIn(join(path, name));
}

/**
 * SHA-256 over the names and contents of files and folders of the project, in hexadecimal. Contents, not times: a
 * checkout or a copy sets times as it likes. Paths for which `skip` answers true are left out.
 */
export function hashFiles(paths, skip = () => false) {
  const hash = createHash("sha256");
  for (const path of paths) {
    for (const file of filesIn(inProject(path))) {
      const name = relative(projectDir, file);
      if (skip(name)) continue;
      hash.update(`${name}\0`).update(createHash("sha256").update(readFileSync(file)).digest());
    }
  }
  return hash.digest("hex");
}
