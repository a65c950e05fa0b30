import { spawnSync } from "node:child_process";
import { randomInt } from "node:crypto";
import { inProject } from "../../scripts/lib/project.mjs";
import { type Acknowledged, ClaimWriter } from "../support/claim-writer";
import { expect, firstAdminToken, type Installation, type ProcessName, SERVING, test } from "../support/installation";
import { type Launcher, printed, runs } from "../support/launcher";
import { killAll } from "../support/process-tree";
import { callAction, resultOf } from "../support/server-actions";
import { signInOverHttp } from "../support/signed-in";

const WRITERS = 3;

/** Who is killed, in which order, and whether all at once or with a moment between them. */
type Kill = { order: ProcessName[]; atOnce: boolean };

const KILLS: Kill[] = [
  { order: ["server", "database"], atOnce: false },
  { order: ["database", "server"], atOnce: false },
  { order: ["server", "database"], atOnce: true },
  // The server is not killed here: it has to end by itself, and to give the port back to the next start.
  { order: ["launcher", "database"], atOnce: false },
  { order: ["launcher", "server", "database"], atOnce: true },
];

/** Moments from a seed, so that a run can be repeated as far as two computers allow: a linear congruential generator. */
function momentsFrom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const pause = (milliseconds: number) => new Promise((done) => setTimeout(done, milliseconds));

async function join(installation: Installation, launcher: Launcher): Promise<string> {
  const { origin } = installation;
  const token = await firstAdminToken(launcher);
  const [email, password] = ["first@desk.test", "a long enough password"];
  const input = { token, email, name: "First", password };
  const joined = resultOf(await callAction(origin, "acceptInviteAction", [input], { page: `/join/${token}` }));
  if (!joined.ok) throw new Error(joined.message);
  return signInOverHttp(origin, email, password);
}

/** Each claim with its statement, its version, and the statements that its events name, in order. */
async function writtenClaims({ query }: Installation) {
  return query<{ id: string; statement: string; version: number; said: string[] }>(
    `SELECT c."id", c."statement", c."version",
       ARRAY(SELECT e."body"::jsonb #>> '{after,statement}' FROM "Event" e WHERE e."claimId" = c."id" ORDER BY e."seq") AS "said"
     FROM "Claim" c`,
  );
}

async function expectNothingLost(installation: Installation, acknowledged: Acknowledged): Promise<void> {
  const rows = new Map((await writtenClaims(installation)).map((row) => [row.id, row]));
  for (const [id, statements] of acknowledged) {
    const row = rows.get(id);
    expect(row?.said.slice(0, statements.length), `the acknowledged statements of claim ${id}`).toEqual(statements);
  }
  // Whole writes only, also where no answer arrived: the row is what its last event says, and there is an event for each version.
  for (const { id, statement, version, said } of rows.values())
    expect({ statement: said.at(-1), version: said.length }, `claim ${id}`).toEqual({ statement, version });
}

test("ten kills while claims are written: a start finds every acknowledged claim with its event, and the log holds", async ({
  installation,
}) => {
  test.setTimeout(300_000);
  const seed = Number(process.env.CRASH_SEED ?? randomInt(2 ** 32));
  console.log(`CRASH_SEED=${seed}`);
  const moment = momentsFrom(seed);
  const acknowledged: Acknowledged = new Map();
  let launcher = installation.start();
  const cookie = await join(installation, launcher);
  const writers = Array.from({ length: WRITERS }, () => new ClaimWriter({ ...installation, cookie }, acknowledged));

  for (const { order, atOnce } of [...KILLS, ...KILLS]) {
    let killed = false;
    const before = acknowledged.size;
    const writing = Promise.all(writers.map((writer) => writer.write(() => killed)));
    await expect.poll(() => acknowledged.size, { intervals: [20], timeout: 30_000 }).toBeGreaterThan(before + WRITERS);
    await pause(moment(800));

    killed = true;
    const targets = installation.processes(launcher);
    if (atOnce) killAll(order.flatMap((name) => targets[name]));
    else
      for (const name of order) {
        killAll(targets[name]);
        await pause(moment(300));
      }
    await writing;
    await launcher.exited;
    // A launcher that could tell its end leaves nothing behind; a killed one leaves what the next start has to cope with.
    if (!order.includes("launcher")) expect(installation.processes(launcher).database.some(runs)).toBe(false);

    launcher = installation.start();

    await printed(launcher, SERVING);
    await expectNothingLost(installation, acknowledged);
  }

  launcher.process.kill("SIGTERM");
  expect(await launcher.exited).toBe(0);
  const verified = spawnSync(process.execPath, [inProject("scripts/audit-verify.mjs")], {
    encoding: "utf8",
    env: { ...process.env, NODE_OPTIONS: "", GAINSAY_DATA: installation.dataDir, GAINSAY_DEMO: "0" },
  });
  expect(verified.stdout + verified.stderr).toMatch(/^\d+ events, head /m);
  expect(verified.status).toBe(0);
  test.info().annotations.push({ type: "acknowledged claims", description: String(acknowledged.size) });
});
