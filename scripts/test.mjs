// npm test: every check, on a bare clone too. "node scripts/test.mjs unit integration --grep word" runs parts of the tests
// only; everything that is not the name of a part goes to Playwright.
import { ensureDependencies } from "./lib/dependencies.mjs";
import { runMain } from "./lib/project.mjs";

const PARTS = new Set(["unit", "integration", "api", "e2e"]);

await runMain(async () => {
  const given = process.argv.slice(2).filter((argument) => argument !== "--");
  const firstOther = given.findIndex((argument) => !PARTS.has(argument));
  const parts = firstOther === -1 ? given : given.slice(0, firstOther);
  const args = given.slice(parts.length);
  await ensureDependencies();
  const { runAll, runParts } = await import("./lib/checks.mjs");
  await (parts.length > 0 ? runParts(parts, args) : runAll(args));
});
