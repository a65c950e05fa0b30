// Brings the database to the last migration: the one of DATABASE_URL, else the embedded one.

import { prepareDataDir } from "./lib/data-dir.mjs";
import { hasOwnDatabase, openDatabase } from "./lib/database.mjs";
import { migrate } from "./lib/migrations/apply.mjs";
import { runMain } from "./lib/project.mjs";
import { loadSecrets } from "./lib/secrets.mjs";
import { loadEnvFiles } from "./lib/settings.mjs";

await runMain(async () => {
  loadEnvFiles();
  const data = prepareDataDir({ embedded: !hasOwnDatabase() });
  const database = await openDatabase(data, loadSecrets(data.dir).secrets);
  try {
    const { applied, total } = await migrate(database.urls.owner);
    for (const name of applied) console.log(`applied ${name}`);
    console.log(`${total} migrations, the database is at the last one`);
  } finally {
    await database.close();
  }
});
