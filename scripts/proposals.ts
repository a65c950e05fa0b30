import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { proposeClaims } from "@/lib/proposals/propose";

/** Reads every text of the first folder and writes its proposals into the second, under the same name with .json. */
const [from = "", to = ""] = process.argv.slice(2);
const files = readdirSync(from).filter((name) => name.endsWith(".txt"));
mkdirSync(to, { recursive: true });
const begin = performance.now();
const foreign: string[] = [];
for (const name of files) {
  const { english, claims } = proposeClaims(readFileSync(join(from, name), "utf8"));
  if (!english) foreign.push(name);
  const written = claims.map((claim) => ({ ...claim, attributor: claim.attributor || "outlet" }));
  writeFileSync(
    join(to, name.replace(/\.txt$/, ".json")),
    `${JSON.stringify({ english, claims: written }, null, 1)}\n`,
  );
}
const seconds = (performance.now() - begin) / 1000;
console.log(
  `${files.length} texts in ${seconds.toFixed(1)} s (${(files.length / Math.max(seconds, 0.001)).toFixed(0)} a second)`,
);
if (foreign.length > 0) console.log(`Not in English, so only quotations were read: ${foreign.join(", ")}`);
