import { spawnSync } from "node:child_process";
import { inProject, projectDir, Stop } from "../project.mjs";

/** Times the proposals in a process of their own: one article, many, and texts of growing length. Returns what it measured. */
export function run() {
  const args = ["--import", "tsx", inProject("scripts/lib/bench/proposals-times.ts")];
  const { status, stdout } = spawnSync(process.execPath, args, {
    cwd: projectDir,
    encoding: "utf8",
    stdio: ["ignore", "pipe", "inherit"],
  });
  if (status !== 0) throw new Stop("The proposals could not be measured.");
  return { ...JSON.parse(stdout), failures: 0 };
}

/** Prints what `run` returned. */
export function print({ article, many, lengths }) {
  console.log(`1,000 words          ${article.toFixed(1)} ms of processor time (median)`);
  console.log(`articles, 800 words  ${many.toFixed(0)} a second on one core`);
  for (const { words, ms } of lengths) console.log(`${String(words).padStart(7)} words        ${ms.toFixed(0)} ms`);
}
