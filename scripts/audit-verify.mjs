// npm run audit:verify [-- --since SEQ:HASH]: checks every link of the event log, and that the records agree with it.
import { spawnSync } from "node:child_process";
import { prepareDataDir } from "./lib/data-dir.mjs";
import { hasOwnDatabase, openDatabase } from "./lib/database.mjs";
import { inProject, projectDir, runMain, Stop } from "./lib/project.mjs";
import { loadSecrets } from "./lib/secrets.mjs";
import { loadEnvFiles } from "./lib/settings.mjs";

await runMain(async () => {
  const given = process.argv.slice(2).filter((argument) => argument !== "--" && argument !== "--since");
  if (given.length > 1 || (given[0] !== undefined && !/^\d+:[0-9a-f]{64}$/.test(given[0]))) {
    throw new Stop("Give a head as an earlier run printed it: npm run audit:verify -- --since SEQ:HASH");
  }
  loadEnvFiles();
  const data = prepareDataDir({ embedded: !hasOwnDatabase() });
  const database = await openDatabase(data, loadSecrets(data.dir).secrets);
  try {
    const { status } = spawnSync(
      process.execPath,
      ["--conditions=react-server", "--import", "tsx", inProject("scripts/audit-verify.ts"), ...given],
      { cwd: projectDir, stdio: "inherit", env: { ...process.env, DATABASE_URL: database.urls.owner } },
    );
    process.exitCode = status ?? 1;
  } finally {
    await database.close();
  }
});
