import { test as base } from "@playwright/test";
import { Client } from "pg";
import { createTestDatabase, type TestDatabase, useDatabase } from "./test-database";

export { expect } from "@playwright/test";

interface Connections {
  /** Plain SQL as `gainsay_owner`, who owns the tables. */
  owner: Client;
  /** Plain SQL as `gainsay_app`, the role of the desk. */
  app: Client;
  /** Plain SQL as `gainsay_reader`, the role of the public side. */
  reader: Client;
}

interface Worker {
  /** The worker's own database; the code under test in this process uses it too. */
  database: TestDatabase;
  /** A name for tests that leave much behind, or go over all that was left: they get a worker, and a database, of their own. */
  apart: string;
}

async function withClient(connectionString: string, use: (client: Client) => Promise<void>): Promise<void> {
  const client = new Client({ connectionString });
  await client.connect();
  try {
    await use(client);
  } finally {
    await client.end();
  }
}

/** Playwright's `test` with a migrated database for each worker. */
export const test = base.extend<Connections, Worker>({
  apart: ["", { option: true, scope: "worker" }],
  database: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures it needs from this pattern
    async ({}, use, { workerIndex, project }) => {
      const database = await createTestDatabase(`${project.name}_${workerIndex}`);
      useDatabase(database);
      await use(database);
    },
    { scope: "worker", auto: true },
  ],
  owner: ({ database }, use) => withClient(database.owner, use),
  app: ({ database }, use) => withClient(database.app, use),
  reader: ({ database }, use) => withClient(database.reader, use),
});
