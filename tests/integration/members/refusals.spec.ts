import { randomUUID } from "node:crypto";
import { db } from "@/lib/db/client";
import type { MemberRole } from "@/lib/db/generated/enums";
import { changeRole, disableMember, enableMember } from "@/lib/members/change-member";
import { createResetLink } from "@/lib/members/create-reset-link";
import { endMemberSessions } from "@/lib/members/end-member-sessions";
import { inviteMember } from "@/lib/members/invite-member";
import { listMembers } from "@/lib/members/list-members";
import { renameSelf } from "@/lib/members/rename-self";
import { revokeInvite } from "@/lib/members/revoke-invites";
import type { Actor } from "@/lib/shared/actor";
import type { Result } from "@/lib/shared/result";
import { aMember } from "../../factories/members";
import { dataOf } from "../../support/data-of";
import { expect, test } from "../../support/integration";

type Attempt = { what: string; run: (actor: Actor, target: Actor) => Promise<Result<unknown>> };

const ATTEMPTS: Attempt[] = [
  {
    what: "invite",
    run: (actor) => inviteMember(actor, { email: `${randomUUID()}@desk.test`, name: "X", role: "ADMIN" }),
  },
  { what: "make a reset link", run: (actor, { id }) => createResetLink(actor, { id }) },
  { what: "change a role", run: (actor, { id }) => changeRole(actor, { id, version: 1, role: "ADMIN" }) },
  { what: "raise themselves", run: (actor) => changeRole(actor, { id: actor.id, version: 1, role: "ADMIN" }) },
  { what: "disable", run: (actor, { id }) => disableMember(actor, { id, version: 1 }) },
  { what: "enable", run: (actor, { id }) => enableMember(actor, { id, version: 1 }) },
  { what: "end sessions", run: (actor, { id }) => endMemberSessions(actor, { id }) },
  { what: "take an invitation back", run: (actor) => revokeInvite(actor, { id: randomUUID() }) },
];

async function everything() {
  const [members, invites, sessions, events] = await Promise.all([
    db.member.findMany({ orderBy: { id: "asc" } }),
    db.invite.findMany({ orderBy: { id: "asc" } }),
    db.authSession.findMany({ orderBy: { id: "asc" } }),
    db.event.count(),
  ]);
  return JSON.stringify({ members, invites, sessions, events });
}

for (const role of ["CHECKER", "EDITOR"] satisfies MemberRole[])
  for (const { what, run } of ATTEMPTS)
    test(`${role.toLowerCase()}s may not ${what}, and nothing changes`, async () => {
      const actor = await aMember(role);
      const target = await aMember("CHECKER");
      const before = await everything();
      expect(await run(actor, target)).toMatchObject({ ok: false, code: "FORBIDDEN" });
      expect(await everything()).toBe(before);
    });

test("only admins see the list of members", async () => {
  expect(await listMembers(await aMember("CHECKER"))).toBeNull();
  expect(await listMembers(await aMember("EDITOR"))).toBeNull();
  const admin = await aMember("ADMIN");
  const list = await listMembers(admin);
  expect(list?.members.find((member) => member.self)?.id).toBe(admin.id);
  expect(JSON.stringify(list)).not.toContain("argon2");
});

test("an admin changes neither their own role nor shuts themselves out", async () => {
  const admin = await aMember("ADMIN");
  await aMember("ADMIN");
  const before = await everything();
  expect(await changeRole(admin, { id: admin.id, version: 1, role: "EDITOR" })).toMatchObject({ code: "BLOCKED" });
  expect(await disableMember(admin, { id: admin.id, version: 1 })).toMatchObject({ code: "BLOCKED" });
  expect(await everything()).toBe(before);
});

test("a change based on an older version is a conflict", async () => {
  const admin = await aMember("ADMIN");
  const member = await aMember();
  dataOf(await changeRole(admin, { id: member.id, version: 1, role: "EDITOR" }));
  const before = await everything();
  expect(await changeRole(admin, { id: member.id, version: 1, role: "ADMIN" })).toMatchObject({ code: "CONFLICT" });
  expect(await disableMember(admin, { id: member.id, version: 1 })).toMatchObject({ code: "CONFLICT" });
  expect(await renameSelf(member, { name: "Anew", version: 1 })).toMatchObject({ code: "CONFLICT" });
  expect(await changeRole(admin, { id: randomUUID(), version: 1, role: "ADMIN" })).toMatchObject({ code: "NOT_FOUND" });
  expect(await everything()).toBe(before);
});

test("two admins who demote or disable each other at the same moment leave one", async ({ owner }) => {
  for (const change of ["demote", "disable"] as const) {
    // Every other test of this worker made admins; here there are two.
    await owner.query(`ALTER TABLE "Member" DISABLE TRIGGER USER`);
    await owner.query(`UPDATE "Member" SET "disabledAt" = now() WHERE "role" = 'ADMIN' AND "disabledAt" IS NULL`);
    await owner.query(`ALTER TABLE "Member" ENABLE TRIGGER USER`);
    const [one, two] = [await aMember("ADMIN"), await aMember("ADMIN")];
    const against = (actor: Actor, { id }: Actor) =>
      change === "demote"
        ? changeRole(actor, { id, version: 1, role: "EDITOR" })
        : disableMember(actor, { id, version: 1 });
    const answers = await Promise.all([against(one, two), against(two, one)]);
    expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
    expect(answers.find((answer) => !answer.ok)).toMatchObject({ code: "BLOCKED" });
    expect(await db.member.count({ where: { role: "ADMIN", disabledAt: null } })).toBe(1);
  }
});

test("every change of a member is one event", async () => {
  const admin = await aMember("ADMIN");
  const { id } = await aMember();
  dataOf(await changeRole(admin, { id, version: 1, role: "EDITOR" }));
  dataOf(await disableMember(admin, { id, version: 2 }));
  dataOf(await enableMember(admin, { id, version: 3 }));
  const events = await db.event.findMany({ where: { subjectId: id }, orderBy: { seq: "asc" } });
  expect(events.map((event) => event.action)).toEqual([
    "member.created",
    "member.role-changed",
    "member.disabled",
    "member.enabled",
  ]);
  expect(events.slice(1).every((event) => event.actorId === admin.id)).toBe(true);
});
