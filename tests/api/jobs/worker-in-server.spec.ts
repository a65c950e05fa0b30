import { db } from "@/lib/db/client";
import { anInboxClaim } from "../../factories/claims";
import { aMember } from "../../factories/members";
import { expect, test } from "../../support/api";
import { withServer } from "../../support/server";

test("a server does the desk's jobs by itself, and leaves them to others when it is told to", async ({
  database,
  server,
}) => {
  await anInboxClaim(await aMember("CHECKER"));
  const behind = async () => {
    const { seq } = await db.notificationCursor.findFirstOrThrow();
    return (await db.auditHead.findFirstOrThrow()).seq - seq;
  };
  // The worker's own server has GAINSAY_WORKER=0.
  expect((await fetch(`${server.origin}/api/health`)).status).toBe(200);
  expect(await behind()).toBeGreaterThan(0n);
  await withServer(database, { GAINSAY_WORKER: "1" }, async () => {
    await expect.poll(behind).toBe(0n);
    await anInboxClaim(await aMember("CHECKER"));
    await expect.poll(behind, { timeout: 2_000 }).toBe(0n);
  });
});
