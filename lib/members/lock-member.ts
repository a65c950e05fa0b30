import "server-only";
import type { Tx } from "@/lib/db/client";
import type { MemberRole } from "@/lib/db/generated/enums";
import { fail, ok, type Result } from "@/lib/shared/result";

export type LockedMember = { id: string; role: MemberRole; disabledAt: Date | null; version: number };

/**
 * A member as they stand, and how many active admins there are, all locked until the transaction ends: two admins who demote each
 * other at the same moment come one after the other, and the second is refused. CONFLICT when the member changed since `version`.
 */
export async function lockMember(
  tx: Tx,
  id: string,
  version: number,
): Promise<Result<{ member: LockedMember; activeAdmins: number }>> {
  const rows = await tx.$queryRaw<LockedMember[]>`
    SELECT "id"::text, "role"::text, "disabledAt", "version" FROM "Member"
    WHERE "id" = ${id}::uuid OR ("role" = 'ADMIN' AND "disabledAt" IS NULL) ORDER BY "id" FOR UPDATE`;
  const member = rows.find((row) => row.id === id);
  if (member === undefined) return fail("NOT_FOUND", "There is no such member.");
  if (member.version !== version)
    return fail("CONFLICT", "Somebody else changed this member since you opened the page. Look at it again.");
  return ok({ member, activeAdmins: rows.filter((row) => row.role === "ADMIN" && row.disabledAt === null).length });
}
