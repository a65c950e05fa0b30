// npm run proposals:score -- GOLD_DIR PRED_DIR [--misses]: how well proposals agree with articles annotated by hand.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { runMain, Stop } from "./lib/project.mjs";
import { figuresOf } from "./lib/proposals/figures.mjs";
import { printFigures, printMisses } from "./lib/proposals/print.mjs";
import { emptyTally, tallyArticle } from "./lib/proposals/tally.mjs";

const readJson = (path) => JSON.parse(readFileSync(path, "utf8"));

await runMain(() => {
  const given = process.argv.slice(2).filter((argument) => argument !== "--");
  const [goldDir, predDir] = given.filter((argument) => argument !== "--misses");
  if (!goldDir || !predDir) throw new Stop("Give two folders: npm run proposals:score -- GOLD_DIR PRED_DIR");
  const total = emptyTally();
  for (const name of readdirSync(goldDir)
    .filter((file) => file.endsWith(".json"))
    .sort()) {
    const gold = readJson(join(goldDir, name));
    if (!Array.isArray(gold.claims)) continue;
    const path = join(predDir, name);
    if (!existsSync(path)) console.error(`There are no proposals for ${name}.`);
    const tally = tallyArticle(gold, existsSync(path) ? readJson(path).claims : []);
    for (const key of Object.keys(total))
      total[key] = Array.isArray(total[key]) ? [...total[key], ...tally[key]] : total[key] + tally[key];
    printFigures(name, figuresOf(tally));
    if (given.includes("--misses")) printMisses(tally);
  }
  printFigures("all", figuresOf(total));
});
