// npm run bench: how fast the desk answers, beside the least that any server could do. See CONTRIBUTING.md.
import { BENCHES, readOptions } from "./lib/bench/options.mjs";
import { ensureDependencies } from "./lib/dependencies.mjs";
import { runMain } from "./lib/project.mjs";

await runMain(async () => {
  const options = readOptions(process.argv.slice(2));
  // Standard output is for the JSON alone: whatever the steps print goes beside it.
  if (options.json) console.log = console.error;
  await ensureDependencies();
  const results = {};
  for (const name of options.only) {
    const { run, print } = await BENCHES[name]();
    results[name] = await run(options);
    if (!options.json) print(results[name]);
  }
  // One benchmark that has a form of its own for others prints that alone.
  const [alone] = options.only.length === 1 ? Object.values(results) : [];
  if (options.json) process.stdout.write(`${JSON.stringify(alone?.report ?? results, null, 2)}\n`);
  if (Object.values(results).some(({ failures }) => failures > 0)) process.exitCode = 1;
});
