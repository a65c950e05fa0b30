import "server-only";
import type { Tx } from "@/lib/db/client";
import type { Actor } from "@/lib/shared/actor";
import { fail, ok, type Result } from "@/lib/shared/result";
import type { BulkChange } from "./bulk-schema";
import { isEditor } from "./policy";

/** Refuses what no claim of a selection can change: the member's role, and an owner who is not at the desk. */
export async function guardBulk(db: Pick<Tx, "member">, actor: Actor, change: BulkChange): Promise<Result<null>> {
  if (!isEditor(actor))
    return fail("FORBIDDEN", "An editor changes several claims at once. You can change each claim at its own page.");
  if (change.kind !== "ASSIGN" || change.ownerId === null) return ok(null);
  const owner = await db.member.findUnique({ where: { id: change.ownerId }, select: { disabledAt: true } });
  if (owner !== null && owner.disabledAt === null) return ok(null);
  const message = "This member is not at the desk any more. Choose somebody else.";
  return fail("INVALID", message, { fieldErrors: { ownerId: [message] } });
}
