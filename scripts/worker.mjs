// npm run worker: does the desk's jobs in a process of its own, beside the servers or instead of them (GAINSAY_WORKER=0).
import { fork } from "node:child_process";
import { prepareDataDir } from "./lib/data-dir.mjs";
import { hasOwnDatabase, openDatabase } from "./lib/database.mjs";
import { generateClient } from "./lib/prisma-client.mjs";
import { inProject, projectDir, runMain } from "./lib/project.mjs";
import { loadSecrets } from "./lib/secrets.mjs";
import { serverEnv } from "./lib/server-env.mjs";
import { loadEnvFiles, setting } from "./lib/settings.mjs";

await runMain(async () => {
  loadEnvFiles();
  const data = prepareDataDir({ embedded: !hasOwnDatabase() });
  const { secrets } = loadSecrets(data.dir);
  const database = await openDatabase(data, secrets);
  try {
    await generateClient();
    const env = serverEnv({ mode: "start", port: setting("PORT") ?? 3000, data, secrets, urls: database.urls });
    const child = fork(inProject("scripts/worker.ts"), [], {
      cwd: projectDir,
      env: { ...env, NODE_OPTIONS: "" },
      execArgv: ["--conditions=react-server", "--import", "tsx"],
      // In a process group of its own: Ctrl-C reaches this process only, which closes the database after it.
      detached: true,
    });
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill("SIGTERM"));
    process.exitCode = await new Promise((resolve) => {
      child.on("error", () => resolve(1));
      child.on("exit", (code) => resolve(code ?? 1));
    });
  } finally {
    await database.close();
  }
});
