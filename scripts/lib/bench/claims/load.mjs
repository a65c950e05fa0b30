import { createReadStream, readFileSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { hash } from "@node-rs/argon2";
import pg from "pg";
import { generate } from "./generate.mjs";

const BATCH = 2_000;
const WORKERS = 2;

/** From so many claims on, only what the desk's lists read is loaded: no approvals, no public pages, no events. */
const TOO_MANY_FOR_ALL = 300_000;

/** The tables that a claim is made of. */
const NAMED = [
  "Claim",
  "Assertion",
  "ConcernedParty",
  "Response",
  "Evidence",
  "Source",
  "Capture",
  "Review",
  "Approval",
  "Publication",
];

/** The password of every loaded member. */
export const PASSWORD = "a bench is no secret 7419";

async function connect(config) {
  const client = new pg.Client(config);
  await client.connect();
  // Triggers off: their work is done in bulk. Constraints stay.
  await client.query("SET session_replication_role = replica; SET synchronous_commit = off; SET jit = off");
  return client;
}

function linesOf(dir, name) {
  return readFileSync(join(dir, `${name}.jsonl`), "utf8")
    .trimEnd()
    .split("\n");
}

/** The data of a folder with parties.jsonl, members.jsonl and claims.jsonl; `count` claims of it at most. */
function fromFolder(dir, count) {
  return {
    members: linesOf(dir, "members"),
    parties: linesOf(dir, "parties"),
    async *lines() {
      let left = count;
      for await (const line of createInterface({ input: createReadStream(join(dir, "claims.jsonl")) })) {
        if (left-- <= 0) return;
        yield line;
      }
    },
    // The commonest of that vocabulary, its rare name, and three letters.
    words: { common: "percent london", rare: "szymborzak", letters: "bir" },
  };
}

function generated(count) {
  const data = generate(count);
  return {
    members: data.members.map((member) => JSON.stringify(member)),
    parties: data.parties.map((party) => JSON.stringify(party)),
    async *lines() {
      for (const claim of data.claims()) yield JSON.stringify(claim);
    },
    words: data.words,
  };
}

async function* batches(lines) {
  let batch = [];
  for await (const line of lines) {
    batch.push(line);
    if (batch.length === BATCH) {
      yield batch;
      batch = [];
    }
  }
  if (batch.length > 0) yield batch;
}

/** Calls `work` with range after range of claim numbers, on whichever connection is free. */
async function inRanges(clients, last, work) {
  let next = 1;
  await Promise.all(
    clients.map(async (client) => {
      while (next <= last) {
        const from = next;
        next += BATCH;
        await work(client, from, from + BATCH - 1);
      }
    }),
  );
}

/** Fills the table of the lists without its indexes and makes them afterwards: several times faster than one row after the other. */
async function fillLists(clients, last) {
  const [first] = clients;
  const { rows } = await first.query(
    `SELECT indexname AS name, indexdef AS definition FROM pg_indexes WHERE tablename = 'DeskClaim' AND indexname <> 'DeskClaim_pkey'`,
  );
  for (const { name } of rows) await first.query(`DROP INDEX ${pg.escapeIdentifier(name)}`);
  await inRanges(clients, last, (client, from, to) => client.query("SELECT bench.list_claims($1, $2)", [from, to]));
  await first.query("SET maintenance_work_mem = '1GB'");
  for (const { definition } of rows) await first.query(definition);
  await first.query("SELECT rebuild_tallies()");
}

/** The same for the table by which claims are recognised in other words. */
async function fillLikeness(clients, last) {
  const [first] = clients;
  await first.query(`DROP INDEX "ClaimLikeness_keys_idx"`);
  await inRanges(clients, last, (client, from, to) =>
    client.query(
      `INSERT INTO "ClaimLikeness" SELECT * FROM claim_likeness(ARRAY(SELECT "id" FROM "Claim" WHERE "number" BETWEEN $1 AND $2))`,
      [from, to],
    ),
  );
  await first.query(`CREATE INDEX "ClaimLikeness_keys_idx" ON "ClaimLikeness" USING GIN ("keys")`);
}

/**
 * Fills a migrated database that nobody uses yet with claims: generated ones, or those of a folder. `superuser` is a connection's
 * configuration. `onProgress` is told what is being done. Returns the words to search for.
 *
 * @param {import("pg").ClientConfig} superuser
 * @param {{ count: number, dir?: string, onProgress?: (step: string) => void }} options
 */
export async function loadClaims(superuser, { count, dir, onProgress = () => {} }) {
  const data = dir ? fromFolder(dir, count) : generated(count);
  const whole = count < TOO_MANY_FOR_ALL;
  const clients = await Promise.all(Array.from({ length: WORKERS }, () => connect(superuser)));
  const [first] = clients;
  try {
    await first.query(readFileSync(new URL("./load.sql", import.meta.url), "utf8"));
    const password = await hash(PASSWORD, { memoryCost: 19_456, timeCost: 2, parallelism: 1, outputLen: 32 });
    await first.query("SELECT bench.load_members($1, $2, '2021-01-01Z')", [data.members, password]);
    await first.query("SELECT bench.load_parties($1, '2021-01-01Z')", [data.parties]);
    const pending = batches(data.lines());
    let loaded = 0;
    await Promise.all(
      clients.map(async (client) => {
        // One iterator for all: whoever is free takes the next batch.
        for (let next = await pending.next(); !next.done; next = await pending.next()) {
          await client.query("SELECT bench.load_claims($1, $2)", [next.value, whole]);
          loaded += next.value.length;
          if (loaded % (BATCH * 20) === 0) onProgress(`${loaded} claims with their answers and evidence`);
        }
      }),
    );
    const { rows } = await first.query(
      `SELECT setval(pg_get_serial_sequence('"Claim"', 'number'), coalesce(max("number"), 1))::int AS last FROM "Claim"`,
    );
    await first.query("ANALYZE");
    if (whole) {
      onProgress("the keys by which claims are recognised");
      await fillLikeness(clients, rows[0].last);
      onProgress("an event for each step of their lives");
      await first.query("SELECT bench.log_people()");
      await first.query("SELECT bench.tell_lives()");
      for (const table of NAMED) await first.query("SELECT bench.digest_named($1)", [table]);
      await first.query("SELECT bench.log_lives()");
    }
    await first.query("SELECT rebuild_stage_spans()");
    await first.query("SELECT rebuild_open_questions()");
    onProgress("the rows that lists read");
    await fillLists(clients, rows[0].last);
    await first.query("SELECT rebuild_clocks()");
    await first.query("DROP SCHEMA bench CASCADE");
    await first.query("VACUUM ANALYZE");
    return data.words;
  } finally {
    await Promise.all(clients.map((client) => client.end()));
  }
}
