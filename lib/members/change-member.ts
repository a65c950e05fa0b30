import "server-only";
import { appendEvent } from "@/lib/audit/append-event";
import { endSessions } from "@/lib/auth/end-sessions";
import type { Tx } from "@/lib/db/client";
import type { MemberRole } from "@/lib/db/generated/enums";
import { transact } from "@/lib/db/transact";
import { type Ability, refusal } from "@/lib/shared/ability";
import type { Actor } from "@/lib/shared/actor";
import { ok, type Result } from "@/lib/shared/result";
import { type LockedMember, lockMember } from "./lock-member";
import { changeRole as canChangeRole, disable as canDisable, enable as canEnable, manage } from "./policy";
import type { ChangeRole, MemberVersion } from "./schema";

type Change = { role: MemberRole } | { disabledAt: Date | null };

/** Locks the member, asks the policy, changes the row and names the change. */
async function change(
  actor: Actor,
  { id, version }: MemberVersion,
  can: (member: LockedMember, activeAdmins: number) => Ability,
  data: Change,
  action: string,
  also?: (tx: Tx) => Promise<unknown>,
): Promise<Result<{ version: number }>> {
  const admin = manage(actor);
  if (!admin.ok) return refusal(admin);
  return transact(async (tx) => {
    const locked = await lockMember(tx, id, version);
    if (!locked.ok) return locked;
    const { member, activeAdmins } = locked.data;
    const allowed = can(member, activeAdmins);
    if (!allowed.ok) return refusal(allowed);
    await tx.member.update({
      where: { id },
      data: { ...data, version: version + 1, updatedAt: new Date(), updatedById: actor.id },
    });
    await also?.(tx);
    await appendEvent(tx, {
      action,
      actorId: actor.id,
      subject: { type: "Member", id },
      ...("role" in data ? { before: { role: member.role }, after: { role: data.role } } : {}),
    });
    return ok({ version: version + 1 });
  });
}

/** Gives a member another role; it holds from their next request on. */
export function changeRole(actor: Actor, input: ChangeRole): Promise<Result<{ version: number }>> {
  const can = (member: LockedMember, admins: number) => canChangeRole(actor, member, input.role, admins);
  return change(actor, input, can, { role: input.role }, "member.role-changed");
}

/** Shuts a member out and ends their sessions. What they did stays theirs. */
export function disableMember(actor: Actor, input: MemberVersion): Promise<Result<{ version: number }>> {
  const can = (member: LockedMember, admins: number) => canDisable(actor, member, admins);
  return change(actor, input, can, { disabledAt: new Date() }, "member.disabled", (tx) =>
    endSessions(tx, input.id, "disabled"),
  );
}

/** Lets a disabled member in again, with the password they had. */
export function enableMember(actor: Actor, input: MemberVersion): Promise<Result<{ version: number }>> {
  return change(actor, input, (member) => canEnable(actor, member), { disabledAt: null }, "member.enabled");
}
