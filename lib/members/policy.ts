import type { MemberRole } from "@/lib/db/generated/enums";
import { type Ability, CAN, denied, unless } from "@/lib/shared/ability";
import type { Actor } from "@/lib/shared/actor";

type MemberState = { id: string; role: MemberRole; disabledAt: Date | null };

/** Admins see who is on the desk, invite, change roles and disable. */
export function canManageMembers(actor: Actor): boolean {
  return actor.role === "ADMIN";
}

const ADMINS_ONLY = denied("Only an admin manages the members of the desk.");

const LAST_ADMIN = "This is the only active admin. Make somebody else an admin first.";

/** `activeAdmins` counts the admins who are not disabled, the member included. */
const isLastAdmin = (member: MemberState, activeAdmins: number) =>
  member.role === "ADMIN" && member.disabledAt === null && activeAdmins <= 1;

/** Inviting, and everything that changes nobody's rights: new links, revoking them, ending sessions. */
export function manage(actor: Actor): Ability {
  return canManageMembers(actor) ? CAN : ADMINS_ONLY;
}

/** Members say themselves when they are away; an admin says it for anybody. */
export function setAbsenceOf(actor: Actor, memberId: string): Ability {
  return actor.id === memberId || canManageMembers(actor)
    ? CAN
    : denied("Members say themselves when they are away, or an admin does.");
}

/** Nobody changes their own role, and the desk keeps an active admin. */
export function changeRole(actor: Actor, member: MemberState, role: MemberRole, activeAdmins: number): Ability {
  if (!canManageMembers(actor)) return ADMINS_ONLY;
  return unless(
    member.id === actor.id && "Nobody changes their own role. Ask another admin.",
    role !== "ADMIN" && isLastAdmin(member, activeAdmins) && LAST_ADMIN,
  );
}

/** Nobody shuts themselves out, and the desk keeps an active admin. */
export function disable(actor: Actor, member: MemberState, activeAdmins: number): Ability {
  if (!canManageMembers(actor)) return ADMINS_ONLY;
  return unless(
    member.disabledAt !== null && "This member is disabled already.",
    member.id === actor.id && "Nobody disables themselves. Ask another admin.",
    isLastAdmin(member, activeAdmins) && LAST_ADMIN,
  );
}

export function enable(actor: Actor, member: MemberState): Ability {
  if (!canManageMembers(actor)) return ADMINS_ONLY;
  return unless(member.disabledAt === null && "This member is active already.");
}
