import { expect, test } from "@playwright/test";
import { actorFrom } from "@/lib/auth/actor-from";
import { MemberRole } from "@/lib/db/generated/enums";
import { changeRole, disable, enable, manage } from "@/lib/members/policy";
import { reasonsOf } from "@/lib/shared/ability";

const member = (id: string, role: MemberRole, disabledAt: Date | null = null) => ({ id, name: id, role, disabledAt });
const admin = actorFrom(member("admin", "ADMIN"));
const other = member("other", "CHECKER");
const otherAdmin = member("other-admin", "ADMIN");

test("only admins manage members", () => {
  for (const role of Object.values(MemberRole)) {
    const actor = actorFrom(member("actor", role));
    const allowed = role === "ADMIN";
    expect(manage(actor).ok, role).toBe(allowed);
    expect(changeRole(actor, other, "EDITOR", 2).ok, role).toBe(allowed);
    expect(disable(actor, other, 2).ok, role).toBe(allowed);
    expect(enable(actor, member("x", "CHECKER", new Date())).ok, role).toBe(allowed);
  }
});

test("nobody changes or disables themselves", () => {
  expect(reasonsOf(changeRole(admin, member("admin", "ADMIN"), "CHECKER", 2))).toHaveLength(1);
  expect(reasonsOf(disable(admin, member("admin", "ADMIN"), 2))).toHaveLength(1);
});

test("the last active admin stays one", () => {
  expect(changeRole(admin, otherAdmin, "EDITOR", 1).ok).toBe(false);
  expect(disable(admin, otherAdmin, 1).ok).toBe(false);
  expect(changeRole(admin, otherAdmin, "EDITOR", 2).ok).toBe(true);
  expect(disable(admin, otherAdmin, 2).ok).toBe(true);
  expect(changeRole(admin, otherAdmin, "ADMIN", 1).ok).toBe(true);
  expect(disable(admin, member("gone", "ADMIN", new Date()), 1).ok).toBe(false);
});
