import { Client, escapeIdentifier } from "pg";
import { closeDatabase, roleUrls } from "../../scripts/lib/postgres/roles.mjs";

/** What `scripts/test.mjs` tells its workers about the server and the migrated template. */
interface TestRun {
  superuser: { host: string; port: number; user: string; password: string; database: string };
  prefix: string;
  template: string;
  passwords: { owner: string; app: string; reader: string };
}

/** A migrated database of a test's own, with the URLs of its three roles. */
export interface TestDatabase {
  name: string;
  owner: string;
  app: string;
  reader: string;
}

const CLONING = 4_242_001; // any number: the key of a lock that only these clones take

function testRun(): TestRun {
  const settings = process.env.GAINSAY_TEST_RUN;
  if (!settings) throw new Error("There is no test database. Run the tests with: node scripts/test.mjs integration");
  return JSON.parse(settings);
}

/** A connection to the test server as its superuser, for what no role of ours may do. End it when done. */
export async function connectSuperuser(database?: string): Promise<Client> {
  const { superuser } = testRun();
  const client = new Client({ ...superuser, database: database ?? superuser.database });
  await client.connect();
  return client;
}

/** Clones the migrated, otherwise empty template. `label` makes the name unique within the run. */
export async function createTestDatabase(label: string): Promise<TestDatabase> {
  const { superuser, prefix, template, passwords } = testRun();
  const name = `${prefix}_${label}`;
  const client = await connectSuperuser();
  try {
    // PostgreSQL refuses to clone a database while it is being cloned by another worker's connection.
    await client.query("SELECT pg_advisory_lock($1)", [CLONING]);
    await client.query(`CREATE DATABASE ${escapeIdentifier(name)} TEMPLATE ${template} OWNER gainsay_owner`);
    await closeDatabase(client, name);
  } finally {
    await client.end();
  }
  return { name, ...roleUrls({ host: superuser.host, port: superuser.port, database: name, passwords }) };
}

/** Points the code under test, in this process, at the database: before anything of it first asks for a connection. */
export function useDatabase(database: TestDatabase): void {
  process.env.DATABASE_APP_URL = database.app;
  process.env.DATABASE_READER_URL = database.reader;
}
