import { mkdirSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { inProject, say } from "../project.mjs";
import { startChild } from "./child.mjs";
import { openDesk } from "./open-desk.mjs";
import { fullestPage } from "./published-page.mjs";

const FOLDER = inProject(".cache/profile");
const SHOWN = 12;

/** Where a function belongs: a package, the application's own built code, or Node. */
function ownerOf({ url, functionName }) {
  if (url === "") return functionName === "(garbage collector)" ? "garbage collection" : "node, native";
  if (url.startsWith("node:")) return "node";
  const path = url.slice(url.lastIndexOf("/node_modules/") + 1);
  const name = /^node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1];
  if (name === "next") return path.includes("app-page") ? "React and Next, rendering" : "next, the rest";
  if (name !== undefined) return name;
  return /chunks\/ssr\/node_modules_next/.test(url) ? "React and Next, rendering" : "pages, built";
}

/** The share of the busy time that each owner had itself, the largest first. */
function sharesOf({ nodes, samples, timeDeltas }) {
  const frames = new Map(nodes.map(({ id, callFrame }) => [id, callFrame]));
  const times = new Map();
  let busy = 0;
  samples.forEach((id, index) => {
    const frame = frames.get(id);
    if (frame.functionName === "(idle)") return;
    busy += timeDeltas[index];
    const owner = ownerOf(frame);
    times.set(owner, (times.get(owner) ?? 0) + timeDeltas[index]);
  });
  const sorted = [...times].sort(([, a], [, b]) => b - a).slice(0, SHOWN);
  return sorted.map(([owner, time]) => ({ owner, share: time / busy }));
}

/** Where the server's time goes while it renders a claim's page anew for each request. The profile is left in .cache/profile. */
export async function run({ rounds, seconds }) {
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(FOLDER, { recursive: true });
  const desk = await openDesk({ nodeArgs: ["--cpu-prof", `--cpu-prof-dir=${FOLDER}`] });
  try {
    const path = `${await fullestPage(desk.urls.reader)}?rendered=1`;
    const url = `http://127.0.0.1:${desk.port}${path}`;
    say("profiling", `${rounds * seconds} s, 4 at a time`);
    const { message } = await startChild("./load-client.mjs", {
      url,
      bytes: 1,
      connections: 4,
      seconds: rounds * seconds,
    });
    await desk.stopServer();
    const file = join(FOLDER, readdirSync(FOLDER)[0]);
    return { path, file, shares: sharesOf(JSON.parse(readFileSync(file, "utf8"))), failures: message.failures };
  } finally {
    await desk.close();
  }
}

/** Prints what `run` found. */
export function print({ path, file, shares }) {
  console.log(`\nWhere the server's busy time went while it rendered ${path}:`);
  for (const { owner, share } of shares) console.log(`  ${(share * 100).toFixed(1).padStart(5)} %  ${owner}`);
  console.log(`\nThe whole profile is ${file}; a browser's developer tools show it.`);
}
