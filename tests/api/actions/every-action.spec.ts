import { disableMember } from "@/lib/members/change-member";
import { aMember } from "../../factories/members";
import { expect, test } from "../../support/api";
import { dataOf } from "../../support/data-of";
import { fingerprint } from "../../support/fingerprint";
import { type Answer, type Call, callAction, formRequest, listActions, send } from "../../support/server-actions";
import { signedIn } from "../../support/signed-in";

/** For people without an account: an action that asks for no session. Whoever adds one answers for it here. */
const OPEN = ["acceptInviteAction"];

const EVIL = "https://evil.example";

test("the build has the actions of the desk, and one that is open", () => {
  const names = listActions().map(({ name }) => name);
  expect(names.length).toBeGreaterThan(50);
  expect(names).toEqual(expect.arrayContaining(["publishAction", "decideAction", ...OPEN]));
  const outside = listActions().filter(({ file }) => !file.startsWith("app/desk/"));
  expect(outside.map(({ name }) => name)).toEqual(OPEN);
});

type Refused = { code?: string; statuses?: readonly number[] };

/** Sends this to every action; none of them may do anything. */
async function refuseAll(
  { origin }: { origin: string },
  call: (name: string) => Promise<Answer>,
  expected: (name: string) => Refused,
): Promise<void> {
  for (const { name } of listActions()) {
    const { status, result, body } = await call(name);
    const { code, statuses = [200] } = expected(name);
    expect.soft(statuses, `${name} answered ${status} at ${origin}: ${body.slice(0, 200)}`).toContain(status);
    if (code) expect.soft(result, name).toMatchObject({ ok: false, code });
    else expect.soft(result, name).toBeNull();
  }
}

const withoutSession = (name: string): Refused => ({ code: OPEN.includes(name) ? "INVALID" : "UNAUTHENTICATED" });

test("no action does anything without a session", async ({ server, owner }) => {
  const before = await fingerprint(owner);
  await refuseAll(server, (name) => callAction(server.origin, name, [{}]), withoutSession);
  expect(await fingerprint(owner)).toBe(before);
});

test("no action takes a cookie that we did not make", async ({ server, owner }) => {
  const { cookie } = await signedIn(server.origin, "ADMIN");
  const [name = "", value = ""] = cookie.split("=");
  const before = await fingerprint(owner);
  const other = (at: number) => (value.charAt(at) === "A" ? "B" : "A");
  for (const forged of [
    "x",
    `${value.slice(0, -3)}${other(value.length - 3)}${value.slice(-2)}`,
    value.slice(0, -1),
    `${value}.x`,
  ]) {
    const call: Call = { cookie: `${name}=${forged}` };
    const answer = await callAction(server.origin, "signOutEverywhereAction", [{}], call);
    expect(answer.result, forged.slice(-20)).toMatchObject({ ok: false, code: "UNAUTHENTICATED" });
  }
  expect(await fingerprint(owner)).toBe(before);
});

test("no action does anything with a session that was signed out", async ({ server, owner }) => {
  const { cookie } = await signedIn(server.origin, "ADMIN");
  const out = await fetch(`${server.origin}/api/auth/sign-out`, {
    method: "POST",
    headers: { Cookie: cookie, Origin: server.origin },
  });
  expect(out.status).toBe(200);
  const before = await fingerprint(owner);
  await refuseAll(server, (name) => callAction(server.origin, name, [{}], { cookie }), withoutSession);
  expect(await fingerprint(owner)).toBe(before);
});

test("no action does anything for a member who was disabled", async ({ server, owner }) => {
  const { account, cookie } = await signedIn(server.origin, "ADMIN");
  const found = await callAction(server.origin, "findSourcesAction", [{ query: "x" }], { cookie });
  expect(found.result).toMatchObject({ ok: true });
  await disableMember(await aMember("ADMIN"), { id: account.id, version: 1 }).then(dataOf);
  const before = await fingerprint(owner);
  await refuseAll(server, (name) => callAction(server.origin, name, [{}], { cookie }), withoutSession);
  expect(await fingerprint(owner)).toBe(before);
});

const ORIGINS: [string, Call, Refused][] = [
  ["of another site", { origin: EVIL }, { statuses: [500] }],
  ["null", { origin: "null" }, { statuses: [500] }],
  ["missing", { origin: null }, { code: "FORBIDDEN" }],
  ["of another site that a proxy vouches for", forwarded(EVIL), { code: "FORBIDDEN" }],
  ["of a site whose name begins with ours", forwarded("http://localhost.evil.example"), { code: "FORBIDDEN" }],
  ["of our host on another port", forwarded("http://localhost:1"), { code: "FORBIDDEN" }],
  ["malformed", { origin: "not an origin" }, { statuses: [400, 500] }],
];

function forwarded(origin: string): Call {
  return { origin, headers: { "X-Forwarded-Host": new URL(origin).host } };
}

for (const [what, call, refused] of ORIGINS)
  test(`no action does anything when its Origin is ${what}`, async ({ server, owner }) => {
    const { cookie } = await signedIn(server.origin, "ADMIN");
    const before = await fingerprint(owner);
    await refuseAll(
      server,
      (name) => callAction(server.origin, name, [{}], { ...call, cookie }),
      () => refused,
    );
    expect(await fingerprint(owner)).toBe(before);
  });

test("no action can be called by a form, ours or another site's", async ({ server, owner }) => {
  const { cookie } = await signedIn(server.origin, "ADMIN");
  const before = await fingerprint(owner);
  for (const origin of [EVIL, "null", null, server.origin])
    for (const { name } of listActions()) {
      const { status } = await send(server.origin, formRequest(server.origin, name, { id: "x" }, { cookie, origin }));
      expect.soft([200, 404, 500], `${name} from ${origin}`).toContain(status);
    }
  expect(await fingerprint(owner)).toBe(before);
});

const NONSENSE: [string, unknown[]][] = [
  ["nothing", []],
  ["null", [null]],
  ["a text", ["id"]],
  ["a number", [42]],
  ["a list", [[]]],
  ["a field that no action has", [{ unexpected: true }]],
  ["lists and objects where texts belong", [{ id: ["x"], version: {}, claimId: { id: 1 }, reason: [null] }]],
  ["a prototype", [JSON.parse('{"__proto__": {"id": "x"}, "constructor": {"prototype": {}}}')]],
];

for (const [what, given] of NONSENSE)
  test(`every action refuses ${what} as its input`, async ({ server, owner }) => {
    const { cookie } = await signedIn(server.origin, "ADMIN");
    const before = await fingerprint(owner);
    await refuseAll(
      server,
      (name) => callAction(server.origin, name, given, { cookie }),
      () => ({ code: "INVALID" }),
    );
    expect(await fingerprint(owner)).toBe(before);
  });

test("an action that the build does not have is not found", async ({ server, owner }) => {
  const { cookie } = await signedIn(server.origin, "ADMIN");
  const before = await fingerprint(owner);
  for (const id of ["7f".padEnd(42, "0"), "x", "__proto__", "constructor", "toString"]) {
    const headers = { "Next-Action": id, Cookie: cookie, Origin: server.origin };
    const response = await fetch(`${server.origin}/desk`, { method: "POST", headers, body: "[{}]" });
    expect([400, 404, 409], id).toContain(response.status);
  }
  expect(await fingerprint(owner)).toBe(before);
});
