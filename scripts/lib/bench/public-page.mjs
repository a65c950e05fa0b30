import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { Stop, say } from "../project.mjs";
import { startChild } from "./child.mjs";
import { openDesk } from "./open-desk.mjs";
import { bodyOf, fullestPage, visibleMarkup } from "./published-page.mjs";
import { alternate } from "./rounds.mjs";

export { printPublicPage as print } from "./print-public-page.mjs";

const CONNECTIONS = [1, 16];

/** Throws unless every target still answers what it answered before the measurement. */
async function checkBodies(targets, before) {
  for (const [name, { url }] of Object.entries(targets)) {
    const body = await bodyOf(url);
    const same =
      name === "page" || name === "rendered" ? visibleMarkup(body) === visibleMarkup(before) : body.equals(before);
    if (!same) throw new Stop(`${url} does not answer the bytes that are compared.`);
  }
}

function withRatios(connections, targets) {
  const speed = ({ requestsPerSecond }) => requestsPerSecond;
  const ratio = (other) => speed(targets.page) / speed(targets[other]);
  const ratios = { pageToMemory: ratio("memory"), pageToFile: ratio("file"), pageToRendered: ratio("rendered") };
  return { connections, targets, ratios };
}

/**
 * A published claim's page, as it is sent and as it is rendered, beside a bare Node server that answers the same bytes from memory and from a file: requests a second,
 * milliseconds and ratios, with one connection and with several.
 */
export async function run({ rounds, seconds }) {
  const desk = await openDesk();
  const folder = mkdtempSync(join(tmpdir(), "gainsay-bench-page-"));
  let bare;
  try {
    const path = await fullestPage(desk.urls.reader);
    const page = `http://127.0.0.1:${desk.port}${path}`;
    const body = await bodyOf(page);
    const file = join(folder, "page.html");
    writeFileSync(file, body);
    bare = await startChild("./bare-server.mjs", { file });
    const plain = `http://127.0.0.1:${bare.message}`;
    const bytes = body.length;
    const targets = {
      page: { url: page, bytes },
      // With a query the server renders the page, instead of sending one that it kept.
      rendered: { url: `${page}?rendered=1`, bytes },
      memory: { url: `${plain}/memory`, bytes },
      file: { url: `${plain}/file`, bytes },
    };
    await checkBodies(targets, body);
    const results = [];
    for (const connections of CONNECTIONS) {
      say("measuring", `${rounds} rounds of ${seconds} s for each of four, ${connections} at a time`);
      results.push(withRatios(connections, await alternate(targets, { connections, rounds, seconds })));
    }
    await checkBodies(targets, body);
    const failures = results
      .flatMap(({ targets }) => Object.values(targets))
      .flatMap(({ rounds }) => rounds)
      .reduce((sum, { failures }) => sum + failures, 0);
    return { path, bytes, node: process.version, cpus: cpus().length, rounds, seconds, results, failures };
  } finally {
    bare?.stop();
    rmSync(folder, { recursive: true, force: true });
    await desk.close();
  }
}
