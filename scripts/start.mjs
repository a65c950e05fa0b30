// npm start: from a bare clone to the desk and the public site on one address. Nothing but Node's own modules is used here
// until the dependencies are installed. "--dev" serves the sources with Next's development server instead of a build.
import { ensureDependencies } from "./lib/dependencies.mjs";
import { checkNode } from "./lib/node-version.mjs";
import { runMain, say } from "./lib/project.mjs";
import { loadEnvFiles } from "./lib/settings.mjs";

await runMain(async () => {
  const warning = checkNode();
  if (warning) say("node", warning);
  loadEnvFiles();
  await ensureDependencies();
  const { launch } = await import("./lib/launch.mjs");
  await launch({ mode: process.argv.includes("--dev") ? "dev" : "start" });
});
