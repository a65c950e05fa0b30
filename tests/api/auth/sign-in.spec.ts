import { randomUUID } from "node:crypto";
import { anAccount, PASSWORD } from "../../factories/members";
import { expect, test } from "../../support/api";
import { fingerprint } from "../../support/fingerprint";
import { csrfOf, postSignIn, signedIn } from "../../support/signed-in";

const EVIL = "https://evil.example";

/** What a client can tell of an answer, but for what is new in each. */
async function seen(response: Response) {
  const fresh = new Set(["date", "x-request-id", "content-security-policy"]);
  const headers = [...response.headers].filter(([name]) => !fresh.has(name)).map(([name]) => name);
  return { status: response.status, headers: headers.sort(), body: await response.text() };
}

test("an unknown address, a wrong password and a disabled member are answered alike", async ({ server, owner }) => {
  const [account, disabled] = [await anAccount(), await anAccount({ disabled: true })];
  const before = await fingerprint(owner);
  const attempts = [
    { email: account.email, password: "not the password" },
    { email: `${randomUUID()}@desk.test`, password: PASSWORD },
    { email: disabled.email, password: PASSWORD },
    { email: "no address at all", password: PASSWORD },
    { email: `${account.email},${disabled.email}`, password: PASSWORD },
    { email: account.email, password: "" },
  ];
  const answers = [];
  for (const attempt of attempts) answers.push(await seen(await postSignIn(server.origin, attempt)));
  expect(answers[0]).toMatchObject({ status: 400, body: expect.stringContaining('"code":"INVALID"') });
  for (const [index, answer] of answers.entries()) expect(answer, JSON.stringify(attempts[index])).toEqual(answers[0]);
  expect(answers[0]?.headers).not.toContain("set-cookie");
  expect(await fingerprint(owner)).toBe(before);
});

test("a sign-in needs the token of our page with its cookie", async ({ server, owner }) => {
  const { email } = await anAccount();
  const [own, other] = [await csrfOf(server.origin), await csrfOf(server.origin)];
  const before = await fingerprint(owner);
  const wrong: [string, string | null][] = [
    ["", own.cookie],
    ["x", own.cookie],
    [other.token, own.cookie],
    [own.token, other.cookie],
    [own.token, null],
  ];
  for (const [csrfToken, cookie] of wrong) {
    const response = await postSignIn(server.origin, { email, password: PASSWORD, csrfToken }, { Cookie: cookie });
    expect.soft(response.status, `${csrfToken} ${cookie}`).toBe(403);
    expect.soft(response.headers.getSetCookie().join(), csrfToken).not.toContain("session-token");
  }
  const right = await postSignIn(
    server.origin,
    { email, password: PASSWORD, csrfToken: own.token },
    { Cookie: own.cookie },
  );
  expect(right.status).toBe(200);
  const events = await owner.query(`SELECT count(*)::int AS n FROM "Event" WHERE "action" = 'member.signed-in'`);
  expect(events.rows[0].n).toBeGreaterThan(0);
  expect(await fingerprint(owner)).not.toBe(before);
});

test("no other site signs a browser in", async ({ server, owner }) => {
  const { email } = await anAccount();
  const before = await fingerprint(owner);
  const disguises: Record<string, string | null>[] = [
    { Origin: EVIL },
    { Origin: EVIL, "X-Forwarded-Host": "evil.example", "X-Forwarded-Proto": "https" },
    { Origin: "null" },
    { Origin: null },
    { Origin: null, Referer: `${server.origin}/sign-in` },
  ];
  for (const headers of disguises) {
    const response = await postSignIn(server.origin, { email, password: PASSWORD }, headers);
    expect.soft(response.status, JSON.stringify(headers)).toBe(403);
  }
  for (const type of ["text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x"]) {
    const response = await postSignIn(server.origin, { email, password: PASSWORD }, { "Content-Type": type });
    expect.soft(response.status, type).toBe(400);
  }
  expect(await fingerprint(owner)).toBe(before);
});

test("a sign-in has three fields of text, and no others", async ({ server, owner }) => {
  const { email } = await anAccount();
  const before = await fingerprint(owner);
  for (const extra of [
    { callbackUrl: EVIL },
    { redirect: "true" },
    { json: "false" },
    { email: [email] },
    { password: { length: 9 } },
  ]) {
    const response = await postSignIn(server.origin, { email, password: PASSWORD, ...(extra as object) });
    expect.soft(response.status, JSON.stringify(extra)).toBe(400);
  }
  expect(await fingerprint(owner)).toBe(before);
});

test("of next-auth's addresses two are open, and signing out goes by ours", async ({ server, owner }) => {
  const { cookie } = await signedIn(server.origin, "ADMIN");
  const { token } = await csrfOf(server.origin);
  const before = await fingerprint(owner);
  const names = ["signin", "signin/credentials", "signout", "session", "providers", "error", "verify-request", "_log"];
  for (const name of [...names, "callback", "callback/credentials/x", "callback/github", "csrf/x", "..%2Fcsrf"])
    for (const method of ["GET", "POST"]) {
      const headers = { Cookie: cookie, Origin: server.origin, "Content-Type": "application/json" };
      const body = method === "POST" ? JSON.stringify({ csrfToken: token }) : undefined;
      const response = await fetch(`${server.origin}/api/auth/${name}`, { method, headers, body, redirect: "manual" });
      expect.soft(response.status, `${method} ${name}`).toBe(404);
    }
  const get = await fetch(`${server.origin}/api/auth/callback/credentials?email=x&password=y`, { redirect: "manual" });
  expect(get.status).toBe(404);
  const out = await fetch(`${server.origin}/api/auth/sign-out`, { headers: { Cookie: cookie }, redirect: "manual" });
  expect(out.status).toBe(405);
  expect(await fingerprint(owner)).toBe(before);
});

test("five wrong passwords make an account wait, the right one too, whoever says where it comes from", async ({
  server,
}) => {
  const { email } = await anAccount();
  const wrong = (address: string, index: number) =>
    postSignIn(server.origin, { email: address, password: "wrong" }, { "X-Forwarded-For": `198.51.${index}.7` });
  const unknown = `${randomUUID()}@desk.test`;
  for (let index = 0; index < 5; index += 1)
    for (const address of [email, unknown]) expect((await wrong(address, index)).status).toBe(400);
  const right = await postSignIn(server.origin, { email, password: PASSWORD }, { "X-Forwarded-For": "203.0.113.5" });
  expect(right.status).toBe(429);
  expect(await right.json()).toMatchObject({ ok: false, code: "RATE_LIMITED" });
  // An address that nobody has waits as long, so that waiting tells nothing.
  const stranger = await wrong(unknown, 9);
  expect(await seen(stranger)).toEqual(await seen(await wrong(email, 9)));
  const another = await signedIn(server.origin, "CHECKER");
  expect(another.cookie).not.toBe("");
});

test("a page of the desk leads to the sign-in page, and from there back to it alone", async ({ server }) => {
  const from = async (path: string, headers: Record<string, string> = {}) => {
    const response = await fetch(server.origin + path, { headers, redirect: "manual" });
    expect(response.status, path).toBe(307);
    return response.headers.get("location");
  };
  expect(await from("/desk")).toBe("/sign-in?next=%2Fdesk");
  expect(await from("/desk/claims?stage=INBOX&q=wagons")).toBe(
    "/sign-in?next=%2Fdesk%2Fclaims%3Fstage%3DINBOX%26q%3Dwagons",
  );
  expect(await from("/desk/account", { Cookie: "next-auth.session-token=gone" })).toBe(
    "/sign-in?next=%2Fdesk%2Faccount&ended=1",
  );
  for (const forged of [EVIL, "//evil.example", "/\\evil.example"])
    expect(await from("/desk", { "X-Gainsay-Path": forged, "X-Forwarded-Host": "evil.example" })).toBe(
      "/sign-in?next=%2Fdesk",
    );
});

const ELSEWHERE = [
  EVIL,
  "//evil.example",
  "///evil.example",
  "/\\evil.example",
  "\\\\evil.example",
  "/\t/evil.example",
  "/\n/evil.example",
  "https:evil.example",
  "javascript:alert(1)",
  "data:text/html,x",
  "@evil.example",
  ".evil.example",
  "",
];

test("the sign-in page sends nobody to another site", async ({ server }) => {
  const { cookie } = await signedIn(server.origin, "CHECKER");
  for (const next of ELSEWHERE) {
    const address = `${server.origin}/sign-in?next=${encodeURIComponent(next)}`;
    const member = await fetch(address, { headers: { Cookie: cookie }, redirect: "manual" });
    expect.soft(member.status, next).toBe(307);
    expect.soft(member.headers.get("location"), next).toBe("/desk");
    const stranger = await (await fetch(address)).text();
    // What the form will follow is its property "next" in the page's data.
    expect.soft(/\\"next\\":\\"((?:[^"\\]|\\\\.)*)\\"/.exec(stranger)?.[1], next).toBe("/desk");
  }
  const twice = await fetch(`${server.origin}/sign-in?next=/desk/claims&next=${EVIL}`, {
    headers: { Cookie: cookie },
    redirect: "manual",
  });
  expect(twice.headers.get("location")).toBe("/desk");
  const own = await fetch(`${server.origin}/sign-in?next=/desk/claims%3Fq%3Dx`, {
    headers: { Cookie: cookie },
    redirect: "manual",
  });
  expect(own.headers.get("location")).toBe("/desk/claims?q=x");
});

test("broken cookies break nothing", async ({ server }) => {
  for (const cookie of [
    "next-auth.callback-url=%E0%A4%A",
    "next-auth.callback-url=not-a-url; next-auth.csrf-token=x",
    "next-auth.csrf-token=%7C",
    `next-auth.session-token=${"e".repeat(6000)}`,
    "next-auth.session-token=eyJhbGciOiJub25lIn0.e30.; =; ;;",
  ])
    for (const path of ["/", "/sign-in", "/api/auth/csrf", "/desk"]) {
      const response = await fetch(server.origin + path, { headers: { Cookie: cookie }, redirect: "manual" });
      expect.soft(response.status, `${path} with ${cookie.slice(0, 60)}`).toBeLessThan(400);
    }
});
