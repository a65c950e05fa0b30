// npm run proposals -- IN_DIR OUT_DIR: proposes the claims of every *.txt in a folder, a JSON file for each.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { ensureDependencies } from "./lib/dependencies.mjs";
import { inProject, projectDir, runMain, Stop } from "./lib/project.mjs";

await runMain(async () => {
  const folders = process.argv.slice(2).filter((argument) => argument !== "--");
  if (folders.length !== 2) throw new Stop("Give two folders: npm run proposals -- IN_DIR OUT_DIR");
  const [from, to] = folders.map((folder) => resolve(folder));
  if (!existsSync(from)) throw new Stop(`There is no folder ${from}.`);
  await ensureDependencies();
  const { status } = spawnSync(process.execPath, ["--import", "tsx", inProject("scripts/proposals.ts"), from, to], {
    cwd: projectDir,
    stdio: "inherit",
  });
  process.exitCode = status ?? 1;
});
