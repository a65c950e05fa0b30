import { encode } from "next-auth/jwt";
import { readSessionToken } from "@/lib/auth/session-token";
import { db } from "@/lib/db/client";
import { createResetLink } from "@/lib/members/create-reset-link";
import { aMember, PASSWORD } from "../../factories/members";
import { expect, test } from "../../support/api";
import { dataOf } from "../../support/data-of";
import { callAction, resultOf } from "../../support/server-actions";
import { cookieHeader, postSignIn, signedIn, signInOverHttp } from "../../support/signed-in";

const NEW_PASSWORD = "another long enough password";

/** The three ways into the desk: a page, an action and a handler. */
async function waysIn(server: string, cookie: string) {
  const page = await fetch(`${server}/desk/account`, { headers: { Cookie: cookie }, redirect: "manual" });
  const { result } = await callAction(server, "findSourcesAction", [{ query: "x" }], { cookie });
  const handler = await fetch(`${server}/desk/captures/${crypto.randomUUID()}/raw`, { headers: { Cookie: cookie } });
  return { page: page.status, action: result?.ok ? "ok" : result?.code, handler: handler.status };
}

const IN = { page: 200, action: "ok", handler: 404 };
const OUT = { page: 307, action: "UNAUTHENTICATED", handler: 401 };

const signOut = (server: string, cookie: string) =>
  fetch(`${server}/api/auth/sign-out`, { method: "POST", headers: { Cookie: cookie, Origin: server } });

test("the cookie of a session is kept from scripts and other sites, and lasts seven days at most", async ({
  server,
}) => {
  const { account } = await signedIn(server.origin, "CHECKER");
  const response = await postSignIn(server.origin, { email: account.email, password: PASSWORD });
  expect(response.headers.get("cache-control")).toBe("no-store");
  expect(await response.json()).toEqual({ ok: true, data: null });
  const cookies = response.headers.getSetCookie().filter((cookie) => cookie.includes("session-token"));
  expect(cookies).toHaveLength(1);
  const [, ...flags] = (cookies[0] ?? "").split(/;\s*/);
  const expires = flags.find((flag) => flag.startsWith("Expires="))?.slice(8) ?? "";
  expect(flags.filter((flag) => !flag.startsWith("Expires=")).sort()).toEqual(["HttpOnly", "Path=/", "SameSite=Lax"]);
  expect(Date.parse(expires) - Date.now()).toBeLessThanOrEqual(7 * 86_400_000);
  expect(cookies[0]).not.toContain(account.id);
});

test("after signing out the cookie is taken back, and replayed it opens nothing", async ({ server }) => {
  const { cookie } = await signedIn(server.origin, "ADMIN");
  expect(await waysIn(server.origin, cookie)).toEqual(IN);
  const answer = await signOut(server.origin, cookie);
  expect(answer.status).toBe(200);
  expect(cookieHeader(answer.headers.getSetCookie())).toBe("");
  expect(answer.headers.getSetCookie().join()).toMatch(/session-token=;.*(Max-Age=0|Expires=Thu, 01 Jan 1970)/);
  expect(await waysIn(server.origin, cookie)).toEqual(OUT);
  expect((await signOut(server.origin, cookie)).status).toBe(401);
});

test("ending all sessions ends those of other browsers and this one", async ({ server }) => {
  const { account, cookie } = await signedIn(server.origin, "CHECKER");
  const other = await signInOverHttp(server.origin, account.email);
  const { cookie: strangers } = await signedIn(server.origin, "CHECKER");
  const { result } = await callAction(server.origin, "signOutEverywhereAction", [{}], { cookie });
  expect(result).toEqual({ ok: true, data: { ended: 2 } });
  for (const dead of [cookie, other]) expect(await waysIn(server.origin, dead)).toEqual(OUT);
  expect(await waysIn(server.origin, strangers)).toEqual(IN);
});

test("ending one session ends that one", async ({ server }) => {
  const { account, cookie } = await signedIn(server.origin, "CHECKER");
  const lost = await signInOverHttp(server.origin, account.email);
  const rows = await db.authSession.findMany({ where: { memberId: account.id }, orderBy: { createdAt: "desc" } });
  const { result } = await callAction(server.origin, "endSessionAction", [{ id: rows[0]?.id }], { cookie });
  expect(result).toMatchObject({ ok: true });
  expect(await waysIn(server.origin, lost)).toEqual(OUT);
  expect(await waysIn(server.origin, cookie)).toEqual(IN);
});

test("changing the password ends the other sessions and keeps this one", async ({ server }) => {
  const { account, cookie } = await signedIn(server.origin, "EDITOR");
  const other = await signInOverHttp(server.origin, account.email);
  const change = { current: PASSWORD, password: NEW_PASSWORD };
  expect(resultOf(await callAction(server.origin, "changePasswordAction", [change], { cookie }))).toMatchObject({
    ok: true,
  });
  expect(await waysIn(server.origin, other)).toEqual(OUT);
  expect(await waysIn(server.origin, cookie)).toEqual(IN);
  const old = await postSignIn(server.origin, { email: account.email, password: PASSWORD });
  expect(old.status).toBe(400);
  await signInOverHttp(server.origin, account.email, NEW_PASSWORD);
});

test("a password set by a link of the admin ends every session", async ({ server }) => {
  const { account, cookie } = await signedIn(server.origin, "CHECKER");
  const link = dataOf(await createResetLink(await aMember("ADMIN"), { id: account.id }));
  const token = link.path.split("/").at(-1);
  const { result } = await callAction(server.origin, "acceptInviteAction", [{ token, password: NEW_PASSWORD }]);
  expect(result).toMatchObject({ ok: true });
  expect(await waysIn(server.origin, cookie)).toEqual(OUT);
  const again = await callAction(server.origin, "acceptInviteAction", [{ token, password: PASSWORD }]);
  expect(again.result).toMatchObject({ ok: false, code: "BLOCKED" });
});

test("a member who is disabled is out at the next request, and in again only with a new session", async ({
  server,
}) => {
  const admin = await signedIn(server.origin, "ADMIN");
  const { account, cookie } = await signedIn(server.origin, "EDITOR");
  const act = (action: string, version: number) =>
    callAction(server.origin, action, [{ id: account.id, version }], admin).then(resultOf);
  expect(await act("disableAction", 1)).toMatchObject({ ok: true });
  expect(await waysIn(server.origin, cookie)).toEqual(OUT);
  expect((await postSignIn(server.origin, { email: account.email, password: PASSWORD })).status).toBe(400);
  expect(await act("enableAction", 2)).toMatchObject({ ok: true });
  expect(await waysIn(server.origin, cookie)).toEqual(OUT);
  expect(await waysIn(server.origin, await signInOverHttp(server.origin, account.email))).toEqual(IN);
});

test("an admin ends the sessions of a member", async ({ server }) => {
  const admin = await signedIn(server.origin, "ADMIN");
  const { account, cookie } = await signedIn(server.origin, "EDITOR");
  const { result } = await callAction(server.origin, "endSessionsAction", [{ id: account.id }], admin);
  expect(result).toMatchObject({ ok: true });
  expect(await waysIn(server.origin, cookie)).toEqual(OUT);
});

test("a role that is taken away is gone at the next request of the same session", async ({ server }) => {
  const admin = await signedIn(server.origin, "ADMIN");
  const { account, cookie } = await signedIn(server.origin, "ADMIN");
  const members = () => fetch(`${server.origin}/desk/admin/members`, { headers: { Cookie: cookie } });
  expect((await members()).status).toBe(200);
  const change = [{ id: account.id, version: 1, role: "CHECKER" }];
  expect(resultOf(await callAction(server.origin, "changeRoleAction", change, admin))).toMatchObject({ ok: true });
  expect((await members()).status).toBe(404);
  const invited = [{ email: "friend@desk.test", name: "A friend", role: "ADMIN" }];
  const { result } = await callAction(server.origin, "inviteAction", invited, { cookie });
  expect(result).toMatchObject({ ok: false, code: "FORBIDDEN" });
  expect(await waysIn(server.origin, cookie)).toEqual(IN);
});

test("signing in again in the same browser ends its earlier session, whosever it was", async ({ server }) => {
  const { cookie } = await signedIn(server.origin, "ADMIN");
  const { account } = await signedIn(server.origin, "CHECKER");
  const csrf = await fetch(`${server.origin}/api/auth/csrf`, { headers: { Cookie: cookie } });
  const { csrfToken } = (await csrf.json()) as { csrfToken: string };
  const all = `${cookie}; ${cookieHeader(csrf.headers.getSetCookie())}`;
  const credentials = { email: account.email, password: PASSWORD, csrfToken };
  const response = await postSignIn(server.origin, credentials, { Cookie: all });
  expect(response.status).toBe(200);
  const fresh = cookieHeader(response.headers.getSetCookie());
  expect(fresh).not.toBe(cookie);
  expect(await waysIn(server.origin, cookie)).toEqual(OUT);
  expect(await waysIn(server.origin, fresh)).toEqual(IN);
});

test("a session ends eight hours after the last request, and seven days after it began", async ({ server, owner }) => {
  for (const column of ["lastSeenAt", "expiresAt"]) {
    const { account, cookie } = await signedIn(server.origin, "CHECKER");
    const since = column === "lastSeenAt" ? "8 hours" : "0 seconds";
    await owner.query(`UPDATE "AuthSession" SET "${column}" = now() - $2::interval WHERE "memberId" = $1`, [
      account.id,
      since,
    ]);
    expect(await waysIn(server.origin, cookie), column).toEqual(OUT);
  }
});

test("a cookie that names another member, or a session that is none, opens nothing", async ({ server }) => {
  const secret = process.env.NEXTAUTH_SECRET ?? "";
  const { cookie } = await signedIn(server.origin, "CHECKER");
  const admin = await signedIn(server.origin, "ADMIN");
  const [name = "", value] = cookie.split("=");
  const token = await readSessionToken(value);
  if (token === null) throw new Error("The cookie cannot be read.");
  const forged = [
    await encode({ token: { ...token, sub: admin.account.id }, secret }),
    await encode({ token: { sub: token.sub }, secret }),
    await encode({ token: { sub: token.sub, sid: "A".repeat(43) }, secret }),
    await encode({ token: { ...token, sid: [token.sid] }, secret }),
    await encode({ token: { ...token }, secret: "another secret of thirty-two characters" }),
    await encode({ token: { ...token }, secret, maxAge: -60 }),
  ];
  for (const [index, other] of forged.entries())
    expect(await waysIn(server.origin, `${name}=${other}`), `forgery ${index}`).toEqual(OUT);
  expect(await waysIn(server.origin, `${name}=${await encode({ token: { ...token }, secret })}`)).toEqual(IN);
});
