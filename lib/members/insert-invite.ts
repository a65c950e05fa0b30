import "server-only";
import { randomBytes } from "node:crypto";
import { tokenHash } from "@/lib/auth/session-token";
import type { Tx } from "@/lib/db/client";
import type { InvitePurpose, MemberRole } from "@/lib/db/generated/enums";
import type { NewLink } from "./types";

const LIFE_MS = 7 * 24 * 60 * 60 * 1000;

type NewInvite = {
  purpose: InvitePurpose;
  role: MemberRole;
  createdById: string | null;
  email?: string;
  name?: string;
  memberId?: string;
};

/** Makes a link that works once, for seven days. The caller appends the event. */
export async function insertInvite(tx: Tx, invite: NewInvite): Promise<NewLink & { id: string }> {
  const token = randomBytes(32).toString("base64url");
  const expiresAt = new Date(Date.now() + LIFE_MS);
  const { id } = await tx.invite.create({
    data: { ...invite, tokenHash: tokenHash(token), expiresAt },
    select: { id: true },
  });
  return { id, path: `/join/${token}`, expiresAt: expiresAt.toISOString() };
}
