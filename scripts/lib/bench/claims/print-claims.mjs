const milliseconds = (value) => value.toFixed(value < 10 ? 2 : 1);
const HEADINGS = ["", "fn p50", "p95", "http p50", "p95", "p99", "rps 16", "sql p50", "p95", "fn : sql"];

const line = ([name, ...cells]) => `  ${name.padEnd(38)}${cells.map((cell) => cell.padStart(10)).join("")}`;

/** Prints what `bench-claims.mjs` measured, one question a line. */
export function printClaims({ report, rounds, seconds, node, cpus, failures }) {
  console.log(`\n${report.claims.toLocaleString("en")} claims · Node ${node}, ${cpus} CPUs`);
  console.log(
    `${rounds} rounds of ${seconds} s each way; times in milliseconds, one client; requests a second of sixteen.\n`,
  );
  console.log(line(HEADINGS));
  for (const { name, fn, http, sql } of report.questions) {
    const times = [fn.p50, fn.p95, http.p50, http.p95, http.p99].map(milliseconds);
    console.log(
      line([
        name,
        ...times,
        http.rps16.toFixed(0),
        milliseconds(sql.p50),
        milliseconds(sql.p95),
        (fn.p50 / sql.p50).toFixed(2),
      ]),
    );
  }
  console.log(failures === 0 ? "\nEvery answer was 200." : `\n${failures} answers FAILED.`);
}
