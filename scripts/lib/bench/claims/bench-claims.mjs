import { cpus } from "node:os";
import pg from "pg";
import { say } from "../../project.mjs";
import { runScript } from "../../run-script.mjs";
import { startChild } from "../child.mjs";
import { openDesk } from "../open-desk.mjs";
import { percentile } from "../statistics.mjs";
import { fillDatabase } from "./fill-database.mjs";
import { listQuestions } from "./questions.mjs";
import { listRequests, workRequests } from "./requests.mjs";
import { signIn } from "./sign-in.mjs";
import { workOf } from "./work-questions.mjs";

export { printClaims as print } from "./print-claims.mjs";

const CLIENTS = 16;

const figures = (times, ...percents) => {
  const all = times.toSorted((a, b) => a - b);
  return Object.fromEntries(percents.map((percent) => [`p${percent}`, percentile(all, percent)]));
};

/** Members who are signed in, editors first, and what they work on; null where the database is only read. */
async function prepare({ port, writable }, read) {
  const [{ total }] = await read(`SELECT count(*)::int AS total FROM "Claim"`);
  const members = await read(
    `SELECT "id", "email", "name", "role" FROM "Member" ORDER BY "role" = 'CHECKER', "email" LIMIT ${CLIENTS}`,
  );
  for (const member of members) member.cookie = await signIn(`http://localhost:${port}`, member.email);
  return { total, members, work: writable ? await workOf(read, members) : null };
}

/**
 * The desk's claims, by so many: the domain function, the page over HTTP and hand-written SQL behind a bare Node server, in turn, in several
 * rounds. `report` is what `--json` prints: milliseconds, and requests a second of sixteen clients.
 */
export async function run({ claims, data, rounds, seconds }) {
  const desk = await openDesk({ fill: (settings) => fillDatabase(settings, { claims, data }) });
  const pool = new pg.Pool({ connectionString: desk.urls.owner, max: 2 });
  const read = async (text, values) => (await pool.query(text, values)).rows;
  let bare;
  try {
    const { total, members, work } = await prepare(desk, read);
    const [editor] = members;
    const lists = listQuestions(desk.words, total);
    bare = await startChild("./claims/sql-server.mjs", { url: desk.urls.app, questions: lists.map(({ sql }) => sql) });
    const servers = { desk: desk.port, bare: bare.message };
    const questions = [...listRequests(lists, members, servers), ...(work ? workRequests(work, members, servers) : [])];
    const taken = questions.map(({ name }) => ({ name, fn: [], http: [], sql: [], requests16: 0, elapsed16: 0 }));
    const failures = [];
    const ask = async (clients, forSeconds) => {
      const { message } = await startChild("./claims/http-times.mjs", { clients, seconds: forSeconds });
      failures.push(...message.failures);
      return message;
    };
    say("warming up", "a server that has just begun compiles what it runs often");
    for (const { http, once } of questions) if (!once) await ask([await http(0)], seconds);
    for (let round = 1; round <= rounds; round += 1) {
      say("measuring", `round ${round} of ${rounds}: ${questions.length} questions, ${seconds} s each way`);
      const actor = { id: editor.id, name: editor.name, role: editor.role };
      const job = { actor, questions: questions.map(({ call }) => call()), seconds };
      const called = JSON.parse(
        await runScript(["scripts/lib/bench/claims/functions.ts", JSON.stringify(job)], desk.env),
      );
      for (const [index, { name, sql, http, once }] of questions.entries()) {
        const of = taken[index];
        of.fn.push(...called[name]);
        of.sql.push(...(await ask([await sql()], once ? 0 : seconds)).times);
        of.http.push(...(await ask([await http(0)], once ? 0 : seconds)).times);
        const clients = await Promise.all(members.map((_, client) => http(client)));
        const many = await ask(clients, once ? 0 : seconds);
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
    for (const failure of failures.slice(0, 5)) console.error(failure);
    return { report, rounds, seconds, node: process.version, cpus: cpus().length, failures: failures.length };
  } finally {
    bare?.stop();
    await pool.end();
    await desk.close();
  }
}
