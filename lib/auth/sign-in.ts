import "server-only";
import { appendEvent } from "@/lib/audit/append-event";
import { db, type Tx } from "@/lib/db/client";
import { transact } from "@/lib/db/transact";
import { log } from "@/lib/log";
import { emailSchema, normalizeEmail } from "@/lib/shared/email-schema";
import { fail, ok, type Result } from "@/lib/shared/result";
import { waitWords } from "@/lib/shared/wait-words";
import { endReplaced } from "./end-sessions";
import { hashPassword, isOutdated, verifyPassword } from "./password";
import type { RequestClient } from "./request-client";
import { SESSION_ABSOLUTE_MS } from "./session-cookie";
import { newSessionId, type SessionToken, tokenHash } from "./session-token";
import { admitSignIn } from "./sign-in-limits";

/** The one answer to an unknown address, a wrong password and a disabled member. */
const WRONG = fail("INVALID", "The email address or the password is not right. Check both and try again.");

/** The one answer while an account, a network or the desk has to wait, whether or not the password is right. */
export function tryLater(waitMs: number) {
  const minutes = Math.ceil(waitMs / 60_000) * 60_000;
  return fail("RATE_LIMITED", `There were too many attempts to sign in. Try again in ${waitWords(minutes)}.`);
}

/**
 * Checks an address and a password, and starts a session. `replaces` is the session this browser had before: it ends. Neither the
 * answer nor the time it takes tells whether the address is known.
 */
export async function signIn(
  credentials: { email: string; password: string },
  client: RequestClient,
  replaces: SessionToken | null = null,
): Promise<Result<SessionToken>> {
  const email = normalizeEmail(credentials.email);
  const admission = await admitSignIn(email, client.ipPseudonym);
  const refused = (why: string) => log().warn({ ipPseudonym: client.ipPseudonym, why }, "sign-in refused");
  if (admission.waitMs !== null) {
    refused("limited");
    return tryLater(admission.waitMs);
  }
  const member = emailSchema.safeParse(email).success ? await findAccount(email) : null;
  const right = await verifyPassword(member?.passwordHash ?? null, credentials.password);
  if (member === null || !right || member.disabledAt !== null) {
    refused(member === null ? "unknown" : right ? "disabled" : "wrong");
    return WRONG;
  }
  await admission.succeeded();
  const rehashed = isOutdated(member.passwordHash) ? await hashPassword(credentials.password) : null;
  return transact(async (tx) => {
    if (rehashed !== null) await renewHash(tx, member, rehashed);
    if (replaces !== null) await endReplaced(tx, replaces);
    const sid = newSessionId();
    await tx.authSession.create({
      data: {
        tokenHash: tokenHash(sid),
        memberId: member.id,
        expiresAt: new Date(Date.now() + SESSION_ABSOLUTE_MS),
        userAgent: client.userAgent,
        ipPseudonym: client.ipPseudonym,
      },
    });
    await appendEvent(tx, {
      action: "member.signed-in",
      actorId: member.id,
      subject: { type: "Member", id: member.id },
    });
    return ok({ sub: member.id, sid });
  });
}

function findAccount(email: string) {
  return db.member.findUnique({
    where: { email },
    select: { id: true, version: true, passwordHash: true, disabledAt: true },
  });
}

type Account = { id: string; version: number };

/** Does nothing when the member changed meanwhile: the next sign-in comes by here again. */
async function renewHash(tx: Tx, member: Account, passwordHash: string): Promise<void> {
  await tx.member.updateMany({
    where: { id: member.id, version: member.version },
    data: { passwordHash, version: member.version + 1 },
  });
}
