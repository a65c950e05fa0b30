import { cpus } from "node:os";
import pg from "pg";
import { say } from "../../project.mjs";
import { runScript } from "../../run-script.mjs";
import { startChild } from "../child.mjs";
import { openDesk } from "../open-desk.mjs";
import { percentile } from "../statistics.mjs";
import { recountDashboard } from "./dashboard-recount.mjs";
import { fillDatabase } from "./fill-database.mjs";
import { signIn } from "./sign-in.mjs";

const PERIODS = [4, 12, 52];
/** How long opening the dashboard may take, in milliseconds, for all but one in twenty. */
const MOST = 300;

const figures = (times, ...percents) => {
  const all = times.toSorted((a, b) => a - b);
  return Object.fromEntries(percents.map((percent) => [`p${percent}`, percentile(all, percent)]));
};

/** The names of the numbers that differ. Times are kept by the millisecond, and told by the microsecond. */
function differing(found, recounted) {
  const names = [...new Set([...Object.keys(found), ...Object.keys(recounted)])];
  const slack = (name) => (/^(median|p90) /.test(name) ? 2 : 0);
  return names.filter((name) => Math.abs((found[name] ?? 0) - (recounted[name] ?? 0)) > slack(name));
}

/**
 * The dashboard of a desk with so many claims: how long the domain function and the page over HTTP take, by period, and whether each number is
 * what plain SQL counts from the log and the records. Fails when one is not, or when the page takes too long.
 */
export async function run({ claims, data, rounds, seconds }) {
  const desk = await openDesk({ fill: (settings) => fillDatabase(settings, { claims, data }) });
  const client = new pg.Client({ connectionString: desk.urls.owner });
  const failures = [];
  try {
    await client.connect();
    const { rows } = await client.query(
      `SELECT "id", "email", "name", "role" FROM "Member" WHERE "role" <> 'CHECKER' ORDER BY "email" LIMIT 1`,
    );
    const [{ id, email, name, role }] = rows;
    const cookie = await signIn(`http://localhost:${desk.port}`, email);
    const headers = { Cookie: cookie, Host: `localhost:${desk.port}` };
    const taken = PERIODS.map((weeks) => ({ name: `dashboard of ${weeks} weeks`, weeks, fn: [], http: [] }));
    const call = async (questions, forSeconds) => {
      const job = { actor: { id, name, role }, questions, seconds: forSeconds };
      return JSON.parse(await runScript(["scripts/lib/bench/claims/functions.ts", JSON.stringify(job)], desk.env));
    };
    for (let round = 1; round <= rounds; round += 1) {
      say("measuring", `round ${round} of ${rounds}: the dashboard, ${seconds} s each way`);
      const called = await call(
        taken.map((of) => ({ name: of.name, kind: "dashboard", weeks: of.weeks })),
        seconds,
      );
      for (const of of taken) {
        of.fn.push(...called[of.name]);
        const url = `http://127.0.0.1:${desk.port}/desk/dashboard?weeks=${of.weeks}`;
        const { message } = await startChild("./claims/http-times.mjs", { clients: [[{ url, headers }]], seconds });
        failures.push(...message.failures);
        of.http.push(...message.times);
      }
    }
    say("recounting", "every number, by plain SQL from the log and the records");
    let numbers = 0;
    for (const { weeks } of taken) {
      const now = new Date();
      const found = await call([{ name: "figures", kind: "figures", weeks, now: now.toISOString() }], 0);
      const recounted = await recountDashboard(client, { weeks, now });
      numbers += Object.keys(recounted).length;
      for (const one of differing(found.figures, recounted))
        failures.push(`${one}, ${weeks} weeks: ${found.figures[one] ?? 0}, recounted ${recounted[one] ?? 0}`);
    }
    const questions = taken.map(({ name, fn, http }) => ({
      name,
      fn: figures(fn, 50, 95),
      http: figures(http, 50, 95, 99),
    }));
    for (const { name, http } of questions)
      if (http.p95 >= MOST) failures.push(`${name}: p95 is ${http.p95.toFixed(0)} ms, which may be ${MOST} at most`);
    for (const failure of failures.slice(0, 20)) console.error(failure);
    const report = { claims, numbers, questions };
    return { report, rounds, seconds, node: process.version, cpus: cpus().length, failures: failures.length };
  } finally {
    await client.end();
    await desk.close();
  }
}

/** Prints what was measured, one period a line. */
export function print({ report, rounds, seconds, node, cpus: count, failures }) {
  console.log(
    `\n${report.claims.toLocaleString("en")} claims · Node ${node}, ${count} CPUs · ${rounds} rounds of ${seconds} s`,
  );
  for (const { name, fn, http } of report.questions)
    console.log(
      `  ${name.padEnd(24)} fn p50 ${fn.p50.toFixed(1)}, p95 ${fn.p95.toFixed(1)} · http p50 ${http.p50.toFixed(1)}, p95 ${http.p95.toFixed(1)}, p99 ${http.p99.toFixed(1)} ms`,
    );
  console.log(`${report.numbers} numbers recounted. ${failures === 0 ? "All agree." : `${failures} failures.`}`);
}
