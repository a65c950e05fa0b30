import "server-only";
import { holdingSessions } from "@/lib/auth/holding-sessions";
import { db } from "@/lib/db/client";
import type { Actor } from "@/lib/shared/actor";
import { canManageMembers, changeRole, disable, enable } from "./policy";
import type { InviteRow, MemberRow } from "./types";

export type MemberList = { members: MemberRow[]; invites: InviteRow[] };

/** Everybody on the desk and the links that wait to be used, for admins; null for anybody else, who is not to know that it exists. */
export async function listMembers(actor: Actor): Promise<MemberList | null> {
  if (!canManageMembers(actor)) return null;
  const [members, invites] = await Promise.all([readMembers(), readInvites()]);
  const activeAdmins = members.filter((member) => member.role === "ADMIN" && member.disabledAt === null).length;
  return {
    members: members.map((member) => ({
      id: member.id,
      name: member.name,
      email: member.email,
      role: member.role,
      disabledAt: member.disabledAt?.toISOString() ?? null,
      lastSeenAt: member.sessions[0]?.lastSeenAt.toISOString() ?? null,
      sessions: member._count.sessions,
      version: member.version,
      self: member.id === actor.id,
      can: {
        changeRole: changeRole(actor, member, "CHECKER", activeAdmins),
        disable: disable(actor, member, activeAdmins),
        enable: enable(actor, member),
      },
    })),
    invites: invites.map((invite) => ({ ...invite, expiresAt: invite.expiresAt.toISOString() })),
  };
}

function readMembers() {
  return db.member.findMany({
    orderBy: [{ name: "asc" }, { id: "asc" }],
    select: {
      id: true,
      name: true,
      email: true,
      role: true,
      disabledAt: true,
      version: true,
      sessions: { orderBy: { lastSeenAt: "desc" }, take: 1, select: { lastSeenAt: true } },
      _count: { select: { sessions: { where: holdingSessions() } } },
    },
  });
}

async function readInvites() {
  const invites = await db.invite.findMany({
    where: { usedAt: null, revokedAt: null, expiresAt: { gt: new Date() } },
    orderBy: { createdAt: "desc" },
    select: { id: true, purpose: true, name: true, email: true, role: true, expiresAt: true, memberId: true },
  });
  const ids = invites.map((invite) => invite.memberId).filter((id) => id !== null);
  const members = await db.member.findMany({
    where: { id: { in: ids } },
    select: { id: true, name: true, email: true },
  });
  return invites.map(({ memberId, ...invite }) => {
    const member = members.find((one) => one.id === memberId);
    return { ...invite, name: member?.name ?? invite.name, email: member?.email ?? invite.email };
  });
}
