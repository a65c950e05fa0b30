import { expect, test } from "../support/api";

test("the health check says that the database is ready, and nothing more", async ({ request }) => {
  const response = await request.get("/api/health");
  expect(response.status()).toBe(200);
  expect(response.headers()["cache-control"]).toBe("no-store");
  expect(await response.json()).toEqual({ status: "ok", database: "ready" });
});

test("the health check answers 503 while a migration is missing", async ({ request, owner }) => {
  const { rows } = await owner.query("SELECT max(migration_name) AS name FROM _prisma_migrations");
  const rename = (from: string, to: string) =>
    owner.query("UPDATE _prisma_migrations SET migration_name = $2 WHERE migration_name = $1", [from, to]);
  await rename(rows[0].name, "not-yet");
  try {
    const response = await request.get("/api/health");
    expect(response.status()).toBe(503);
    expect(await response.json()).toEqual({ status: "unavailable", database: "behind" });
  } finally {
    await rename("not-yet", rows[0].name);
  }
});
