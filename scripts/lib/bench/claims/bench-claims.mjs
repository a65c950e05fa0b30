import { cpus } from "node:os";
import pg from "pg";
import { say } from "../../project.mjs";
import { runScript } from "../../run-script.mjs";
import { startChild } from "../child.mjs";
import { openDesk } from "../open-desk.mjs";
import { percentile } from "../statistics.mjs";
import { fillDatabase } from "./fill-database.mjs";
import { listAddress, listQuestions } from "./questions.mjs";
import { signIn } from "./sign-in.mjs";

export { printClaims as print } from "./print-claims.mjs";

const CLIENTS = 16;

async function factsOf(url) {
  const client = new pg.Client(url);
  await client.connect();
  const { rows } = await client.query(
    `SELECT (SELECT count(*)::int FROM "Claim") AS total, (SELECT "id" FROM "Member" ORDER BY "email" LIMIT 1) AS editor, (SELECT "email" FROM "Member" ORDER BY "email" LIMIT 1) AS email`,
  );
  await client.end();
  return rows[0];
}

const sorted = (times) => times.toSorted((a, b) => a - b);
const figures = (times, ...percents) => {
  const all = sorted(times);
  return Object.fromEntries(percents.map((percent) => [`p${percent}`, percentile(all, percent)]));
};

/**
 * The desk's lists on many claims: the domain function, the page over HTTP and hand-written SQL behind a bare Node server, in turn, in
 * several rounds. `report` is what `--json` prints: milliseconds, and requests a second of sixteen clients.
 */
export async function run({ claims, data, rounds, seconds }) {
  const desk = await openDesk({ fill: (settings) => fillDatabase(settings, { claims, data }) });
  let bare;
  try {
    const { total, editor, email } = await factsOf(desk.urls.owner);
    const origin = `http://localhost:${desk.port}`;
    const cookie = await signIn(origin, email);
    const questions = listQuestions(desk.words, total);
    bare = await startChild("./claims/sql-server.mjs", {
      url: desk.urls.app,
      questions: questions.map(({ sql }) => sql),
    });
    const taken = questions.map(({ name }) => ({ name, fn: [], http: [], sql: [], requests16: 0, elapsed16: 0 }));
    const ask = async (url, connections, headers = {}) => {
      const { message } = await startChild("./claims/http-times.mjs", { url, headers, connections, seconds });
      failures += message.failures;
      return message;
    };
    let failures = 0;
    for (let round = 1; round <= rounds; round += 1) {
      say("measuring", `round ${round} of ${rounds}: ${questions.length} questions, ${seconds} s each way`);
      const actor = { id: editor, role: "EDITOR" };
      const job = { actor, questions: questions.map(({ name, kind, asked }) => ({ name, kind, asked })), seconds };
      const functions = JSON.parse(
        await runScript(["scripts/lib/bench/claims/functions.ts", JSON.stringify(job)], desk.env),
      );
      for (const [index, question] of questions.entries()) {
        const of = taken[index];
        of.fn.push(...functions[question.name]);
        of.sql.push(...(await ask(`http://127.0.0.1:${bare.message}/${index}`, 1)).times);
        const page = `http://127.0.0.1:${desk.port}${listAddress(question.asked)}`;
        const headers = { Cookie: cookie, Host: `localhost:${desk.port}` };
        of.http.push(...(await ask(page, 1, headers)).times);
        const many = await ask(page, CLIENTS, headers);
        of.requests16 += many.times.length;
        of.elapsed16 += many.elapsed;
      }
    }
    const report = {
      claims: total,
      questions: taken.map(({ name, fn, http, sql, requests16, elapsed16 }) => ({
        name,
        fn: figures(fn, 50, 95),
        http: { ...figures(http, 50, 95, 99), rps16: requests16 / (elapsed16 / 1000) },
        sql: figures(sql, 50, 95),
      })),
    };
    return { report, rounds, seconds, node: process.version, cpus: cpus().length, failures };
  } finally {
    bare?.stop();
    await desk.close();
  }
}
