import { randomUUID } from "node:crypto";
import { anAccount, PASSWORD } from "../../factories/members";
import { expect, PUBLIC_ORIGIN, test } from "../../support/proxied";
import { callAction } from "../../support/server-actions";
import { cookieHeader, csrfOf, postSignIn } from "../../support/signed-in";

const OURS = { Origin: PUBLIC_ORIGIN };

test("over https every response asks for https, and the policy too", async ({ proxied }) => {
  for (const path of ["/", "/sign-in", "/desk", "/nowhere", "/claims/", "/api/health", "/%E0%A4%A", "/favicon.ico"]) {
    const { headers } = await fetch(proxied.origin + path, { redirect: "manual" });
    expect.soft(headers.get("strict-transport-security"), path).toBe("max-age=63072000; includeSubDomains");
    if (path !== "/claims/")
      expect.soft(headers.get("content-security-policy"), path).toContain("; upgrade-insecure-requests");
  }
});

test("over https the cookies are Secure, and belong to this host alone", async ({ proxied }) => {
  const { email } = await anAccount();
  const csrf = await csrfOf(proxied.origin);
  const credentials = { email, password: PASSWORD, csrfToken: csrf.token };
  const answer = await postSignIn(proxied.origin, credentials, { ...OURS, Cookie: csrf.cookie });
  expect(answer.status).toBe(200);
  const set = [...csrf.set, ...answer.headers.getSetCookie()].filter((cookie) =>
    /csrf-token|session-token/.test(cookie),
  );
  expect(set.map((cookie) => cookie.split("=", 1)[0]).sort()).toEqual([
    "__Host-next-auth.csrf-token",
    "__Host-next-auth.session-token",
  ]);
  for (const cookie of set) {
    expect(cookie).toMatch(/; Path=\//);
    for (const flag of [/; Secure/, /; HttpOnly/, /; SameSite=Lax/]) expect(cookie).toMatch(flag);
    expect(cookie).not.toMatch(/; Domain=/i);
  }
  const session = cookieHeader(answer.headers.getSetCookie());
  const page = (cookie: string) =>
    fetch(`${proxied.origin}/desk/account`, { headers: { Cookie: cookie }, redirect: "manual" });
  expect((await page(session)).status).toBe(200);
  // A name that another host below ours, or a page over http, could set.
  for (const name of ["next-auth.session-token", "__Secure-next-auth.session-token"])
    expect((await page(session.replace("__Host-next-auth.session-token", name))).status, name).toBe(307);
});

test("the public origin is the only one, also where the proxy says another host", async ({ proxied }) => {
  const { email } = await anAccount();
  const signIn = (headers: Record<string, string>) =>
    postSignIn(proxied.origin, { email, password: PASSWORD }, { ...headers });
  for (const origin of [proxied.origin, "http://desk.test", "https://desk.test.evil.example", "https://desk.test:8443"])
    expect((await signIn({ Origin: origin, "X-Forwarded-Host": new URL(origin).host })).status, origin).toBe(403);
  const answer = await signIn(OURS);
  expect(answer.status).toBe(200);
  const cookie = cookieHeader(answer.headers.getSetCookie());
  const forwarded = { "X-Forwarded-Host": "desk.test", "X-Forwarded-Proto": "https" };
  const call = { cookie, origin: PUBLIC_ORIGIN, headers: forwarded };
  const { result } = await callAction(proxied.origin, "findSourcesAction", [{ query: "x" }], call);
  expect(result).toMatchObject({ ok: true });
});

test("thirty wrong sign-ins from one network stop that network, and no other", async ({ proxied }) => {
  const { email } = await anAccount();
  const from = (address: string, credentials: { email: string; password: string }) =>
    postSignIn(proxied.origin, credentials, { ...OURS, "X-Forwarded-For": address });
  const statuses = await Promise.all(
    Array.from({ length: 34 }, (_, index) =>
      from(`203.0.113.${index + 1}`, { email: `${randomUUID()}@desk.test`, password: "wrong" }),
    ),
  ).then((answers) => answers.map(({ status }) => status));
  expect(statuses.filter((status) => status === 400)).toHaveLength(30);
  expect(statuses.filter((status) => status === 429)).toHaveLength(4);
  const right = { email, password: PASSWORD };
  expect((await from("203.0.113.200", right)).status).toBe(429);
  // What stands further left was written by the client.
  expect((await from("198.51.100.1, 203.0.113.9", right)).status).toBe(429);
  expect((await from("203.0.113.9, 198.51.100.1", right)).status).toBe(200);
});
