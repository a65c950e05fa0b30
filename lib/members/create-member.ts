import "server-only";
import { appendEvent } from "@/lib/audit/append-event";
import { hashPassword } from "@/lib/auth/password";
import type { Tx } from "@/lib/db/client";
import { transact } from "@/lib/db/transact";
import type { Actor } from "@/lib/shared/actor";
import { fail, ok, type Result } from "@/lib/shared/result";
import type { CreateMember } from "./schema";

export type NewMember = Omit<CreateMember, "password"> & { passwordHash: string };

/** Makes a member with a password, for scripts and factories; people come by an invitation. `actor` is null for the system. */
export async function createMember(actor: Actor | null, input: CreateMember): Promise<Result<{ id: string }>> {
  const { password, ...member } = input;
  const passwordHash = await hashPassword(password);
  return transact(async (tx) => {
    const created = await insertMember(tx, { ...member, passwordHash }, actor?.id ?? null);
    if (!created.ok) return created;
    const { id } = created.data;
    await appendEvent(tx, {
      action: "member.created",
      actorId: actor?.id ?? null,
      subject: { type: "Member", id },
      after: { role: member.role },
    });
    return created;
  });
}

/** The insert alone, for a larger change that appends the event. An address that is taken is refused, and it alone tells so. */
export async function insertMember(
  tx: Tx,
  member: NewMember,
  createdById: string | null,
): Promise<Result<{ id: string }>> {
  const taken = await tx.member.findUnique({ where: { email: member.email }, select: { id: true } });
  if (taken !== null) return fail("CONFLICT", "A member with this email address exists already.");
  return ok(await tx.member.create({ data: { ...member, updatedById: createdById }, select: { id: true } }));
}
