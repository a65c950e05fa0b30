import { randomUUID } from "node:crypto";
import { db } from "@/lib/db/client";
import { anInboxClaim } from "../../factories/claims";
import { aMember } from "../../factories/members";
import { expect, test } from "../../support/api";
import { fingerprint } from "../../support/fingerprint";
import { csvOf, manyRows } from "../../support/import-files";
import { signedIn } from "../../support/signed-in";

const FORM = "application/x-www-form-urlencoded";

function exportOf(origin: string, fields: Record<string, string>, headers: Record<string, string>) {
  return fetch(`${origin}/desk/claims/export`, {
    method: "POST",
    headers: { "Content-Type": FORM, ...headers },
    body: new URLSearchParams(fields),
    redirect: "manual",
  });
}

test("an export comes as a file that nobody keeps, with what matches", async ({ server }) => {
  const { cookie } = await signedIn(server.origin, "CHECKER");
  const word = `w${randomUUID().slice(0, 8)}`;
  await anInboxClaim(await aMember(), { statement: `-1 ${word}` });
  const response = await exportOf(server.origin, { format: "csv", q: word }, { Cookie: cookie, Origin: server.origin });
  expect(response.status).toBe(200);
  expect(response.headers.get("content-type")).toContain("text/csv");
  expect(response.headers.get("content-disposition")).toMatch(/^attachment; filename="claims-[\d-]+\.csv"$/);
  expect(response.headers.get("cache-control")).toContain("no-store");
  const text = await response.text();
  expect(text).toContain(`'-1 ${word}`);
  expect(text).toContain(`${server.origin}/desk/claims/`);
});

test("no export without a session, from elsewhere, or of what is no export; each leaves everything as it was", async ({
  server,
  owner,
}) => {
  const { cookie } = await signedIn(server.origin, "CHECKER");
  const own = { Cookie: cookie, Origin: server.origin };
  const before = await fingerprint(owner);
  const fields = { format: "csv" };
  expect((await exportOf(server.origin, fields, { Origin: server.origin })).status).toBe(401);
  expect((await exportOf(server.origin, fields, { ...own, Origin: "https://evil.example" })).status).toBe(403);
  expect((await exportOf(server.origin, fields, { Cookie: cookie })).status).toBe(403);
  expect((await exportOf(server.origin, { format: "xls" }, own)).status).toBe(400);
  expect((await exportOf(server.origin, { ...fields, ids: "x" }, own)).status).toBe(400);
  expect((await exportOf(server.origin, { ...fields, other: "x" }, own)).status).toBe(400);
  expect((await exportOf(server.origin, { ...fields, filter: "x".repeat(9_000) }, own)).status).toBe(400);
  expect((await exportOf(server.origin, fields, { ...own, "Content-Type": "text/plain" })).status).toBe(400);
  expect(await fingerprint(owner)).toBe(before);
});

test("a file of 15 MB arrives whole, one over 20 MB is refused", async ({ server }) => {
  const { cookie, account } = await signedIn(server.origin, "CHECKER");
  const line = `${"x".repeat(400)},someone,,,\n`;
  const send = (body: string) =>
    fetch(`${server.origin}/desk/claims/import/file?id=${randomUUID()}&name=large.csv`, {
      method: "POST",
      headers: { Cookie: cookie, Origin: server.origin },
      body,
    });
  const large = csvOf([...manyRows(10, "large")]) + line.repeat(36_000);
  const kept = await send(large);
  expect(kept.status, await kept.clone().text()).toBe(200);
  expect(await kept.json()).toMatchObject({ size: large.length, separator: ",", guess: { text: 0, attributor: 1 } });
  const { size } = await db.importFile.findFirstOrThrow({ where: { createdById: account.id } });
  expect(size).toBe(large.length);
  expect((await send(line.repeat(53_000))).status).toBe(400);
  expect(await db.importFile.count({ where: { createdById: account.id } })).toBe(1);
});

test("the palette's search answers members only, and takes anything for a text", async ({ server }) => {
  const { cookie } = await signedIn(server.origin, "CHECKER");
  const word = `w${randomUUID().slice(0, 8)}`;
  await anInboxClaim(await aMember(), { statement: `A ferry of ${word}` });
  const ask = (q: string, headers = { Cookie: cookie }) =>
    fetch(`${server.origin}/desk/search?${new URLSearchParams({ q })}`, { headers });
  expect((await ask(word, { Cookie: "" })).status).toBe(401);
  expect(await (await ask(word)).json()).toMatchObject([{ label: "Claims", items: [{ label: `A ferry of ${word}` }] }]);
  for (const q of ["", " ", "%", "\\", "'", "\0", "(|)", "C-1", "😀"]) expect((await ask(q)).status, q).toBe(200);
  expect((await ask("x".repeat(201))).status).toBe(400);
});
