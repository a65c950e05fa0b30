import { endOwnSession, signOut, signOutEverywhere } from "@/lib/auth/end-sessions";
import { findSession } from "@/lib/auth/find-session";
import { readSessionToken } from "@/lib/auth/session-token";
import { signIn } from "@/lib/auth/sign-in";
import { db } from "@/lib/db/client";
import { changeRole, disableMember, enableMember } from "@/lib/members/change-member";
import { changePassword } from "@/lib/members/change-password";
import { endMemberSessions } from "@/lib/members/end-member-sessions";
import { aClient, aMember, anAccount, aSession, PASSWORD } from "../../factories/members";
import { dataOf } from "../../support/data-of";
import { expect, test } from "../../support/integration";

const HOUR = 60 * 60 * 1000;
const later = (milliseconds: number) => new Date(Date.now() + milliseconds);

test("a session names its member, with the role that the database has now", async () => {
  const admin = await aMember("ADMIN");
  const { account, token } = await aSession("CHECKER");
  expect((await findSession(token))?.actor).toEqual({ id: account.id, name: account.name, role: "CHECKER" });
  dataOf(await changeRole(admin, { id: account.id, version: 1, role: "EDITOR" }));
  expect((await findSession(token))?.actor.role).toBe("EDITOR");
});

test("a session ends by signing out, and its cookie does not bring it back", async () => {
  const { token, session } = await aSession();
  dataOf(await signOut(session));
  expect(await findSession(token)).toBeNull();
  expect(await signOut(session)).toMatchObject({ code: "NOT_FOUND" });
});

test("a session ends after eight hours without a request, and after seven days with them", async () => {
  const { token } = await aSession();
  expect(await findSession(token, later(7.9 * HOUR))).not.toBeNull();
  // Seen at 7.9 hours: the eight hours count from there.
  expect(await findSession(token, later(15 * HOUR))).not.toBeNull();
  expect(await findSession(token, later(23.1 * HOUR))).toBeNull();
  const busy = await aSession();
  for (let hour = 7; hour < 168; hour += 7)
    expect(await findSession(busy.token, later(hour * HOUR)), `${hour} h`).not.toBeNull();
  expect(await findSession(busy.token, later(168.01 * HOUR))).toBeNull();
});

test("the time of the last request is written at most once a minute", async () => {
  const { token, session } = await aSession();
  const seen = async () => (await db.authSession.findUniqueOrThrow({ where: { id: session.id } })).lastSeenAt.getTime();
  const first = await seen();
  await findSession(token, later(50_000));
  expect(await seen()).toBe(first);
  await findSession(token, later(70_000));
  expect(await seen()).toBeGreaterThan(first);
});

test("disabling a member ends their sessions at once, and enabling brings none back", async () => {
  const admin = await aMember("ADMIN");
  const { account, token } = await aSession();
  dataOf(await disableMember(admin, { id: account.id, version: 1 }));
  expect(await findSession(token)).toBeNull();
  expect(await signIn({ email: account.email, password: PASSWORD }, aClient())).toMatchObject({ code: "INVALID" });
  dataOf(await enableMember(admin, { id: account.id, version: 2 }));
  expect(await findSession(token)).toBeNull();
  expect((await signIn({ email: account.email, password: PASSWORD }, aClient())).ok).toBe(true);
});

test("changing the password ends every other session", async () => {
  const { account, token, session } = await aSession();
  const elsewhere = dataOf(await signIn({ email: account.email, password: PASSWORD }, aClient()));
  const change = (current: string, password: string) =>
    changePassword(session.actor, { current, password }, session.id, aClient());
  expect(await change("wrong", "turnip velvet orbit")).toMatchObject({
    code: "INVALID",
    fieldErrors: { current: expect.anything() },
  });
  expect(await change(PASSWORD, "password1")).toMatchObject({
    code: "INVALID",
    fieldErrors: { password: expect.anything() },
  });
  expect(await findSession(elsewhere)).not.toBeNull();
  expect(dataOf(await change(PASSWORD, "turnip velvet orbit"))).toEqual({ ended: 1 });
  expect(await findSession(token)).not.toBeNull();
  expect(await findSession(elsewhere)).toBeNull();
  expect(await signIn({ email: account.email, password: PASSWORD }, aClient())).toMatchObject({ code: "INVALID" });
  expect((await signIn({ email: account.email, password: "turnip velvet orbit" }, aClient())).ok).toBe(true);
});

test("guessing the current password is limited like signing in", async () => {
  const { session } = await aSession();
  const guess = () =>
    changePassword(session.actor, { current: "wrong", password: "turnip velvet orbit" }, session.id, aClient());
  for (let attempt = 0; attempt < 5; attempt += 1) expect(await guess()).toMatchObject({ code: "INVALID" });
  expect(await guess()).toMatchObject({ code: "RATE_LIMITED" });
});

test("a member ends their own sessions, one or all, and nobody else's", async () => {
  const mine = await aSession();
  const other = await aSession();
  expect(await endOwnSession(other.session.actor, mine.session.id)).toMatchObject({ code: "NOT_FOUND" });
  expect(await findSession(mine.token)).not.toBeNull();
  const second = dataOf(await signIn({ email: mine.account.email, password: PASSWORD }, aClient()));
  const found = await findSession(second);
  dataOf(await endOwnSession(mine.session.actor, found?.id ?? ""));
  expect(await findSession(second)).toBeNull();
  expect(dataOf(await signOutEverywhere(mine.session.actor))).toEqual({ ended: 1 });
  expect(await findSession(mine.token)).toBeNull();
  expect(await findSession(other.token)).not.toBeNull();
});

test("an admin ends a member's sessions; nobody else does", async () => {
  const { account, token } = await aSession();
  for (const role of ["CHECKER", "EDITOR"] as const)
    expect(await endMemberSessions(await aMember(role), { id: account.id })).toMatchObject({ code: "FORBIDDEN" });
  expect(await findSession(token)).not.toBeNull();
  expect(dataOf(await endMemberSessions(await aMember("ADMIN"), { id: account.id }))).toEqual({ ended: 1 });
  expect(await findSession(token)).toBeNull();
});

test("signing in again in the same browser ends the session it had", async () => {
  const { account, token } = await aSession();
  const next = dataOf(await signIn({ email: account.email, password: PASSWORD }, aClient(), token));
  expect(next.sid).not.toBe(token.sid);
  expect(await findSession(token)).toBeNull();
  expect(await findSession(next)).not.toBeNull();
});

test("a token that names another member opens nothing", async () => {
  const { token } = await aSession();
  const { id } = await anAccount();
  expect(await findSession({ sub: id, sid: token.sid })).toBeNull();
});

test("malformed cookies are no session, and no error", async () => {
  const cookies = [
    undefined,
    "",
    "x",
    "a.b.c.d.e",
    "%E0%A4%A",
    "eyJhbGciOiJub25lIn0..x.y.z",
    "\u0000",
    "é".repeat(50),
    "a".repeat(100_000),
  ];
  for (const cookie of cookies) expect(await readSessionToken(cookie), String(cookie).slice(0, 20)).toBeNull();
});
