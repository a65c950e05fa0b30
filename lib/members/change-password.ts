import "server-only";
import { appendEvent } from "@/lib/audit/append-event";
import { endSessions } from "@/lib/auth/end-sessions";
import { hashPassword, verifyPassword } from "@/lib/auth/password";
import { passwordProblem } from "@/lib/auth/password-rules";
import type { RequestClient } from "@/lib/auth/request-client";
import { tryLater } from "@/lib/auth/sign-in";
import { admitSignIn } from "@/lib/auth/sign-in-limits";
import { db } from "@/lib/db/client";
import { transact } from "@/lib/db/transact";
import type { Actor } from "@/lib/shared/actor";
import { fail, ok, type Result } from "@/lib/shared/result";
import type { ChangePassword } from "./schema";

const wrongField = (field: keyof ChangePassword, message: string) =>
  fail("INVALID", message, { fieldErrors: { [field]: [message] } });

/**
 * Sets the member's own password, and ends their other sessions. The current one is asked for, and guessing it is limited like
 * signing in. `sessionId` is the session that stays.
 */
export async function changePassword(
  actor: Actor,
  input: ChangePassword,
  sessionId: string,
  client: Pick<RequestClient, "ipPseudonym">,
): Promise<Result<{ ended: number }>> {
  const member = await db.member.findUniqueOrThrow({ where: { id: actor.id } });
  const problem = passwordProblem(input.password, [member.name, member.email]);
  if (problem !== null) return wrongField("password", problem);
  const admission = await admitSignIn(member.email, client.ipPseudonym);
  if (admission.waitMs !== null) return tryLater(admission.waitMs);
  if (!(await verifyPassword(member.passwordHash, input.current)))
    return wrongField("current", "This is not your current password.");
  await admission.succeeded();
  const passwordHash = await hashPassword(input.password);
  return transact(async (tx) => {
    const { count } = await tx.member.updateMany({
      where: { id: actor.id, version: member.version },
      data: { passwordHash, version: member.version + 1, updatedAt: new Date(), updatedById: actor.id },
    });
    if (count === 0) return fail("CONFLICT", "Your account was changed at the same moment. Try again.");
    const ended = await endSessions(tx, actor.id, "password", sessionId);
    await appendEvent(tx, {
      action: "member.password-changed",
      actorId: actor.id,
      subject: { type: "Member", id: actor.id },
      after: { ended },
    });
    return ok({ ended });
  });
}
