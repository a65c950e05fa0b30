import { randomUUID } from "node:crypto";
import { expect, test } from "../../support/api";
import { fingerprint } from "../../support/fingerprint";
import { addressOf, listRoutes } from "../../support/routes";
import { signedIn } from "../../support/signed-in";

/** The handlers that may change something, with their method. Whoever adds one answers for it here, and below it is attacked. */
const CHANGING: Record<string, { method: string; withoutSession: number }> = {
  "/api/auth/[...nextauth]": { method: "POST", withoutSession: 404 },
  "/api/auth/sign-out": { method: "POST", withoutSession: 401 },
  "/desk/claims/bulk": { method: "POST", withoutSession: 401 },
  "/desk/articles/proposals": { method: "POST", withoutSession: 401 },
  "/desk/articles/import/file": { method: "POST", withoutSession: 401 },
  "/desk/claims/export": { method: "POST", withoutSession: 401 },
  "/desk/claims/import/file": { method: "POST", withoutSession: 401 },
  "/desk/evidence/[evidenceId]/file": { method: "POST", withoutSession: 401 },
};

const METHODS = ["POST", "PUT", "PATCH", "DELETE"];

const handlers = () =>
  listRoutes()
    .filter(({ kind }) => kind === "handler")
    .map(({ pattern }) => ({ pattern, path: addressOf(pattern, randomUUID()) }));

test("no handler takes another method than its own", async ({ server, owner }) => {
  const { cookie } = await signedIn(server.origin, "ADMIN");
  const before = await fingerprint(owner);
  const patterns = handlers().map(({ pattern }) => pattern);
  expect(patterns).toEqual(expect.arrayContaining(Object.keys(CHANGING)));
  for (const { pattern, path } of handlers())
    for (const method of METHODS.filter((name) => name !== CHANGING[pattern]?.method)) {
      const headers = { Cookie: cookie, Origin: server.origin };
      const { status } = await fetch(server.origin + path, { method, headers, body: "x" });
      expect.soft(status, `${method} ${path}`).toBe(405);
    }
  expect(await fingerprint(owner)).toBe(before);
});

test("no handler changes anything without a session", async ({ server, owner }) => {
  const before = await fingerprint(owner);
  for (const { pattern, path } of handlers()) {
    const rule = CHANGING[pattern];
    if (rule === undefined) continue;
    for (const cookie of ["", "next-auth.session-token=x", `next-auth.session-token=${"x".repeat(5000)}`]) {
      const headers = { Cookie: cookie, Origin: server.origin, "Content-Type": "application/json" };
      const response = await fetch(server.origin + path, { method: rule.method, headers, body: "{}" });
      expect.soft(response.status, path).toBe(rule.withoutSession);
      expect.soft(response.headers.get("cache-control"), path).toContain("no-store");
    }
  }
  expect(await fingerprint(owner)).toBe(before);
});

const ORIGINS: [string, Record<string, string>][] = [
  ["another site", { Origin: "https://evil.example" }],
  ["another site that a proxy vouches for", { Origin: "https://evil.example", "X-Forwarded-Host": "evil.example" }],
  ["a sandboxed page", { Origin: "null" }],
  ["nobody", {}],
  ["our host on another port", { Origin: "http://localhost:1" }],
];

for (const [whom, origin] of ORIGINS)
  test(`no handler changes anything for a page of ${whom}`, async ({ server, owner }) => {
    const { cookie } = await signedIn(server.origin, "ADMIN");
    const before = await fingerprint(owner);
    for (const { pattern, path } of handlers()) {
      const rule = CHANGING[pattern];
      if (rule === undefined) continue;
      for (const type of ["application/json", "text/plain", "application/x-www-form-urlencoded"]) {
        const headers = { Cookie: cookie, "Content-Type": type, ...origin };
        const response = await fetch(server.origin + path, { method: rule.method, headers, body: "{}" });
        // next-auth's addresses but two do not exist for anybody.
        expect.soft(response.status, `${path} as ${type}`).toBe(rule.withoutSession === 404 ? 404 : 403);
      }
    }
    const still = await fetch(`${server.origin}/desk/account`, { headers: { Cookie: cookie }, redirect: "manual" });
    expect(still.status, "the session goes on").toBe(200);
    expect(await fingerprint(owner)).toBe(before);
  });
