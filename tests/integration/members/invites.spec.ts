import { randomUUID } from "node:crypto";
import { findSession } from "@/lib/auth/find-session";
import { signIn } from "@/lib/auth/sign-in";
import { db } from "@/lib/db/client";
import { acceptInvite } from "@/lib/members/accept-invite";
import { createResetLink } from "@/lib/members/create-reset-link";
import { findInvite } from "@/lib/members/find-invite";
import { firstAdminLink } from "@/lib/members/first-admin-link";
import { inviteMember } from "@/lib/members/invite-member";
import { revokeInvite } from "@/lib/members/revoke-invites";
import type { NewLink } from "@/lib/members/types";
import { aClient, aMember, anAccount, aSession, PASSWORD } from "../../factories/members";
import { dataOf } from "../../support/data-of";
import { expect, test } from "../../support/integration";

const NEW_PASSWORD = "turnip velvet orbit";
const tokenOf = (link: NewLink) => link.path.replace("/join/", "");

async function anInvite(role: "CHECKER" | "EDITOR" = "EDITOR") {
  const email = `${randomUUID()}@desk.test`;
  const link = dataOf(await inviteMember(await aMember("ADMIN"), { email, name: "Noor Haddad", role }));
  return { email, token: tokenOf(link) };
}

test("an invitation makes one member, with the address and the role it was made for", async () => {
  const { email, token } = await anInvite();
  expect(await findInvite(token)).toEqual({
    state: "open",
    purpose: "INVITE",
    name: "Noor Haddad",
    email,
    role: "EDITOR",
  });
  const used = await acceptInvite({ token, email: "somebody@else.test", name: "Noor H.", password: NEW_PASSWORD });
  expect(dataOf(used)).toEqual({ email });
  expect(await db.member.findUniqueOrThrow({ where: { email } })).toMatchObject({ name: "Noor H.", role: "EDITOR" });
  expect(await findInvite(token)).toEqual({ state: "used" });
  expect(await acceptInvite({ token, name: "Eve", password: NEW_PASSWORD })).toMatchObject({ code: "BLOCKED" });
  expect((await signIn({ email, password: NEW_PASSWORD }, aClient())).ok).toBe(true);
});

test("of two uses at the same moment one succeeds", async () => {
  const { email, token } = await anInvite();
  const uses = await Promise.all(
    [1, 2, 3].map((n) => acceptInvite({ token, name: `Noor ${n}`, password: NEW_PASSWORD })),
  );
  expect(uses.filter((use) => use.ok)).toHaveLength(1);
  expect(await db.member.count({ where: { email } })).toBe(1);
});

test("expired, taken back, replaced and unknown links say so and make nobody", async ({ owner }) => {
  const admin = await aMember("ADMIN");
  const email = `${randomUUID()}@desk.test`;
  const invite = () => inviteMember(admin, { email, name: "Noor Haddad", role: "CHECKER" });
  const replaced = tokenOf(dataOf(await invite()));
  const token = tokenOf(dataOf(await invite()));
  expect(await findInvite(replaced)).toEqual({ state: "revoked" });
  const { id } = await db.invite.findFirstOrThrow({ where: { email, revokedAt: null } });
  dataOf(await revokeInvite(admin, { id }));
  expect(await findInvite(token)).toEqual({ state: "revoked" });
  expect(await revokeInvite(admin, { id })).toMatchObject({ code: "NOT_FOUND" });
  const expired = tokenOf(dataOf(await invite()));
  // What nobody can do but time: the owner of the tables sets the clock of this one row.
  await owner.query(`ALTER TABLE "Invite" DISABLE TRIGGER USER`);
  await owner.query(
    `UPDATE "Invite" SET "expiresAt" = now() - interval '1 second' WHERE "email" = $1 AND "revokedAt" IS NULL`,
    [email],
  );
  await owner.query(`ALTER TABLE "Invite" ENABLE TRIGGER USER`);
  expect(await findInvite(expired)).toEqual({ state: "expired" });
  expect(await findInvite("x")).toEqual({ state: "unknown" });
  for (const link of [replaced, token, expired, "x", ""])
    expect(await acceptInvite({ token: link, name: "Eve", password: NEW_PASSWORD })).toMatchObject({ code: "BLOCKED" });
  expect(await db.member.count({ where: { email } })).toBe(0);
});

test("a bad password is refused with a message, and the link still works", async () => {
  const { token } = await anInvite();
  expect(await acceptInvite({ token, password: "password1" })).toMatchObject({
    code: "INVALID",
    fieldErrors: { password: [expect.stringContaining("easy to guess")] },
  });
  expect((await findInvite(token)).state).toBe("open");
});

test("an address that is on the desk already is not invited", async () => {
  const { email } = await anAccount();
  const answer = await inviteMember(await aMember("ADMIN"), { email, name: "Twice", role: "CHECKER" });
  expect(answer).toMatchObject({ code: "INVALID", fieldErrors: { email: [expect.anything()] } });
});

test("a link for a new password sets it, ends the sessions and lifts the waiting", async () => {
  const { account, token: session } = await aSession();
  for (let attempt = 0; attempt < 5; attempt += 1) await signIn({ email: account.email, password: "wrong" }, aClient());
  const link = dataOf(await createResetLink(await aMember("ADMIN"), { id: account.id }));
  const token = tokenOf(link);
  expect(await findInvite(token)).toMatchObject({ state: "open", purpose: "PASSWORD_RESET", email: account.email });
  dataOf(await acceptInvite({ token, password: NEW_PASSWORD }));
  expect(await findSession(session)).toBeNull();
  expect(await signIn({ email: account.email, password: PASSWORD }, aClient())).toMatchObject({ code: "INVALID" });
  expect((await signIn({ email: account.email, password: NEW_PASSWORD }, aClient())).ok).toBe(true);
  expect(await acceptInvite({ token, password: "yet another one here" })).toMatchObject({ code: "BLOCKED" });
});

test("a disabled member gets no link for a new password, and one made before does not work", async () => {
  const { id } = await anAccount({ disabled: true });
  expect(await createResetLink(await aMember("ADMIN"), { id })).toMatchObject({ code: "BLOCKED" });
});

test("the desk without an active admin gives one setup link; making another takes the first back", async ({
  owner,
}) => {
  // Every other test of this worker made admins; here there is none.
  await owner.query(`ALTER TABLE "Member" DISABLE TRIGGER USER`);
  await owner.query(`UPDATE "Member" SET "disabledAt" = now() WHERE "role" = 'ADMIN' AND "disabledAt" IS NULL`);
  await owner.query(`ALTER TABLE "Member" ENABLE TRIGGER USER`);
  const first = dataOf(await firstAdminLink());
  const second = dataOf(await firstAdminLink());
  if (first === null || second === null) throw new Error("There was no link.");
  expect(await findInvite(tokenOf(first))).toEqual({ state: "revoked" });
  const email = `${randomUUID()}@desk.test`;
  expect(await acceptInvite({ token: tokenOf(second), name: "Ada", password: NEW_PASSWORD })).toMatchObject({
    fieldErrors: { email: [expect.anything()] },
  });
  dataOf(await acceptInvite({ token: tokenOf(second), name: "Ada", email, password: NEW_PASSWORD }));
  expect(await db.member.findUniqueOrThrow({ where: { email } })).toMatchObject({ role: "ADMIN" });
  expect(dataOf(await firstAdminLink())).toBeNull();
});

test("neither tokens nor addresses are in the log of events or readable in the table", async () => {
  const { email, token } = await anInvite();
  dataOf(await acceptInvite({ token, password: NEW_PASSWORD }));
  const events = await db.event.findMany({ where: { action: { in: ["invite.created", "member.joined"] } } });
  expect(events.length).toBeGreaterThan(1);
  const bodies = events.map((event) => event.body).join("\n");
  expect(bodies).not.toContain(email);
  expect(bodies).not.toContain(token);
  expect(JSON.stringify(await db.invite.findMany())).not.toContain(token);
});
