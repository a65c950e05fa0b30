const NAMES = { page: "claim page", rendered: "…rendered anew", memory: "bare Node, memory", file: "bare Node, file" };

const line = (cells) =>
  `  ${cells[0].padEnd(20)}${cells
    .slice(1)
    .map((cell) => cell.padStart(11))
    .join("")}`;
const milliseconds = (value) => value.toFixed(value < 10 ? 2 : 1);

/** Prints what `public-page.mjs` measured. */
export function printPublicPage({ path, bytes, node, cpus, rounds, seconds, results, failures }) {
  console.log(`\n${path}, ${bytes.toLocaleString("en")} bytes · Node ${node}, ${cpus} CPUs`);
  console.log(`Medians of ${rounds} alternating rounds of ${seconds} s; times in milliseconds.`);
  for (const { connections, targets, ratios } of results) {
    console.log(`\n${connections === 1 ? "1 connection" : `${connections} connections`}`);
    console.log(line(["", "requests/s", "p50", "p95", "p99"]));
    for (const [name, { requestsPerSecond, p50, p95, p99 }] of Object.entries(targets)) {
      console.log(line([NAMES[name], requestsPerSecond.toFixed(0), ...[p50, p95, p99].map(milliseconds)]));
    }
    const percent = (ratio) => `${(ratio * 100).toFixed(1)} %`;
    console.log(
      `  The page answers ${percent(ratios.pageToMemory)} of the requests of memory, ${percent(ratios.pageToFile)} of those of a file.`,
    );
  }
  console.log(
    failures === 0 ? "\nEvery answer was 200 and whole." : `\n${failures} answers FAILED: not 200, cut short or lost.`,
  );
}
