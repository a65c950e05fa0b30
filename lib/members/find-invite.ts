import "server-only";
import { tokenHash } from "@/lib/auth/session-token";
import { db, type Tx } from "@/lib/db/client";
import type { InvitePurpose, MemberRole } from "@/lib/db/generated/enums";
import type { InviteState } from "./types";

/** A link that can be used now, with what its use needs. */
export type OpenInvite = {
  state: "open";
  id: string;
  version: number;
  purpose: InvitePurpose;
  role: MemberRole;
  name: string | null;
  email: string | null;
  member: { id: string; version: number } | null;
};

type Found = OpenInvite | Exclude<InviteState, { state: "open" }>;

/** What a token opens, inside a transaction or out of it. Names of members appear only behind a link that works. */
export async function lookUpInvite(tx: Pick<Tx, "invite" | "member">, token: string, now = new Date()): Promise<Found> {
  const invite = await tx.invite.findUnique({ where: { tokenHash: tokenHash(token) } });
  if (invite === null) return { state: "unknown" };
  if (invite.usedAt !== null) return { state: "used" };
  if (invite.revokedAt !== null) return { state: "revoked" };
  if (invite.expiresAt <= now) return { state: "expired" };
  const { id, version, purpose, role, name, email } = invite;
  // A forgotten setup link must not make a second admin behind the first one's back.
  if (purpose === "FIRST_ADMIN" && (await tx.member.count({ where: { role: "ADMIN", disabledAt: null } })) > 0)
    return { state: "revoked" };
  if (invite.memberId === null) return { state: "open", id, version, purpose, role, name, email, member: null };
  const member = await tx.member.findUniqueOrThrow({ where: { id: invite.memberId } });
  if (member.disabledAt !== null) return { state: "revoked" };
  return {
    state: "open",
    id,
    version,
    purpose,
    role,
    name: member.name,
    email: member.email,
    member: { id: member.id, version: member.version },
  };
}

/** What a one-time link is now, for the page that it opens. */
export async function findInvite(token: string): Promise<InviteState> {
  const found = await lookUpInvite(db, token);
  if (found.state !== "open") return found;
  const { state, purpose, name, email, role } = found;
  return { state, purpose, name, email, role };
}
