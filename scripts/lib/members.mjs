import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import pg from "pg";
import { inProject, say } from "./project.mjs";
import { runScript } from "./run-script.mjs";
import { wantsDemo } from "./server-env.mjs";

async function countRows(ownerUrl, query) {
  const client = new pg.Client({ connectionString: ownerUrl });
  client.on("error", () => {});
  await client.connect();
  try {
    return (await client.query(query)).rows[0].count;
  } finally {
    await client.end();
  }
}

const demoNotes = (dataDir) => join(dataDir, "demo-members.txt");
const demoBegun = (dataDir) => join(dataDir, "demo-begun");

/** Whether the last start was broken off while it wrote the demonstration dossier. */
export function demoWasBrokenOff(dataDir) {
  return existsSync(demoBegun(dataDir));
}

/** Writes the demonstration dossier when there are no members yet, and keeps the demo members' passwords in the data folder. */
export async function ensureDemo({ dataDir, ownerUrl, env }) {
  const seed = "prisma/seed.ts";
  if (!wantsDemo() || !existsSync(inProject(seed))) return;
  if ((await countRows(ownerUrl, 'SELECT count(*)::int FROM "Member"')) > 0) return;
  say("demo", "writing the demonstration dossier");
  writeFileSync(demoBegun(dataDir), "");
  const notes = await runScript(seed, { ...env, DATABASE_URL: ownerUrl });
  writeFileSync(demoNotes(dataDir), `${notes}\n`, { mode: 0o600 });
  rmSync(demoBegun(dataDir));
}

/** How to sign in: the demo members, and a one-time link for the first admin while there is none. */
export async function signInNotes({ dataDir, ownerUrl, env }) {
  const notes = [];
  if (wantsDemo() && existsSync(demoNotes(dataDir))) notes.push(readFileSync(demoNotes(dataDir), "utf8").trimEnd());
  const script = "prisma/first-admin.ts";
  if (existsSync(inProject(script))) {
    const admins = `SELECT count(*)::int FROM "Member" WHERE role = 'ADMIN' AND "disabledAt" IS NULL`;
    if ((await countRows(ownerUrl, admins)) === 0)
      notes.push(await runScript(script, { ...env, DATABASE_URL: ownerUrl }));
  }
  return notes.filter((note) => note !== "");
}
