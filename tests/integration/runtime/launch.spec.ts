import { mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildIsCurrent } from "../../../scripts/lib/build.mjs";
import { freePort } from "../../../scripts/lib/ports.mjs";
import { expect, SERVING, test } from "../../support/installation";
import { databasePid, printed, runs } from "../../support/launcher";

// A build takes half a minute and may not be replaced under the other tests: these tests are for the build that is there.
test.beforeEach(() =>
  test.skip(!buildIsCurrent(), "there is no build of the sources as they are: npm run check makes it"),
);
// One after the other: every start waits for its turn in the project folder anyway.
test.describe.configure({ mode: "default", timeout: 300_000 });

const health = async (port: number) => {
  const response = await fetch(`http://localhost:${port}/api/health`);
  return { status: response.status, body: await response.json() };
};

test("a start in an empty data folder serves, keeps its secrets to itself and ends the server before the database", async ({
  installation: desk,
}) => {
  const first = desk.start();
  await printed(first, SERVING);
  expect(await health(desk.port)).toEqual({ status: 200, body: { status: "ok", database: "ready" } });
  expect(first.output()).toContain(`http://localhost:${desk.port}/sign-in`);

  expect(statSync(join(desk.dataDir, "secrets.json")).mode & 0o777).toBe(0o600);
  expect(statSync(desk.dataDir).mode & 0o007).toBe(0);
  const secrets = JSON.parse(readFileSync(join(desk.dataDir, "secrets.json"), "utf8"));
  for (const secret of [secrets.nextauthSecret, secrets.fieldKey, secrets.databasePasswords.owner]) {
    expect(first.output()).not.toContain(secret);
  }

  // Another installation that asks for the same port is told so, and begins nothing.
  const elsewhere = mkdtempSync(join(tmpdir(), "gainsay-other-"));
  const other = desk.start({ GAINSAY_DATA: elsewhere });
  expect(await other.exited).toBe(1);
  expect(other.output()).toContain(`Port ${desk.port} cannot be used`);
  expect(databasePid(elsewhere)).toBe(0);
  rmSync(elsewhere, { recursive: true, force: true });

  const database = databasePid(desk.dataDir);
  first.process.kill("SIGTERM");
  expect(await first.exited).toBe(0);
  expect(first.output()).toMatch(/SIGTERM: stopping\nserver +stopped\ndatabase +stopped\n$/);
  expect(runs(database)).toBe(false);
});

test("after a kill the server ends, the database is adopted or recovers, and what was committed is there", async ({
  installation: desk,
}) => {
  const first = desk.start();
  await printed(first, SERVING);
  await desk.query("CREATE TABLE kept (word text)");

  const database = databasePid(desk.dataDir);
  first.process.kill("SIGKILL");
  await expect.poll(() => health(desk.port).catch(() => "gone"), { timeout: 30_000 }).toBe("gone");
  expect(runs(database)).toBe(true);

  const second = desk.start();
  await printed(second, SERVING);
  expect(second.output()).toContain(`already running as process ${database}`);
  await desk.query("INSERT INTO kept VALUES ('said')");
  process.kill(database, "SIGKILL");
  second.process.kill("SIGKILL");

  const third = desk.start();
  await printed(third, SERVING);
  expect((await health(desk.port)).status).toBe(200);
  expect(await desk.query("SELECT word FROM kept")).toEqual([{ word: "said" }]);
});

test("a second start shares the database, and the first to stop leaves it to the other", async ({
  installation: desk,
}) => {
  const first = desk.start();
  await printed(first, SERVING);
  const otherPort = await freePort();
  const second = desk.start({ PORT: String(otherPort) });
  await printed(second, SERVING);

  first.process.kill("SIGTERM");
  expect(await first.exited).toBe(0);
  expect(first.output()).toContain("left running, for it is used by another process");
  expect((await health(otherPort)).status).toBe(200);

  const again = desk.start({ PORT: String(otherPort) });
  expect(await again.exited).toBe(0);
  expect(again.output()).toContain(`already runs at http://localhost:${otherPort}`);
});
