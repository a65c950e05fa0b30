import "server-only";
import { appendEvent } from "@/lib/audit/append-event";
import { endSessions } from "@/lib/auth/end-sessions";
import { hashPassword } from "@/lib/auth/password";
import { passwordProblem } from "@/lib/auth/password-rules";
import { forgiveAccount } from "@/lib/auth/sign-in-limits";
import { db, type Tx } from "@/lib/db/client";
import { transact } from "@/lib/db/transact";
import { type Failure, fail, ok, type Result } from "@/lib/shared/result";
import { insertMember } from "./create-member";
import { lookUpInvite, type OpenInvite } from "./find-invite";
import { INVITE_STATE_WORDS } from "./labels";
import type { AcceptInvite } from "./schema";

type Person = { email: string; name: string };

const missing = (field: keyof Person, message: string) =>
  fail("INVALID", "Some fields need a change.", { fieldErrors: { [field]: [message] } });

/** Who the link makes or changes: the address is the link's where it has one. */
function personOf(invite: OpenInvite, input: AcceptInvite): Person | Failure {
  const email = invite.email ?? input.email;
  if (email === undefined) return missing("email", "Write your email address.");
  const name = invite.member === null ? (input.name ?? invite.name) : invite.name;
  return name ? { email, name } : missing("name", "Write the name under which the desk knows you.");
}

/**
 * Uses a one-time link: makes the member it invites, or sets the password of the member it was made for and ends their sessions.
 * Of two uses at the same moment one succeeds. Returns the address to sign in with.
 */
export async function acceptInvite(input: AcceptInvite): Promise<Result<{ email: string }>> {
  const first = await lookUpInvite(db, input.token);
  if (first.state !== "open") return fail("BLOCKED", INVITE_STATE_WORDS[first.state]);
  const person = personOf(first, input);
  if ("ok" in person) return person;
  const problem = passwordProblem(input.password, [person.name, person.email]);
  if (problem !== null) return fail("INVALID", problem, { fieldErrors: { password: [problem] } });
  // Takes long, so it is done before the transaction; the link is looked up again inside.
  const passwordHash = await hashPassword(input.password);
  const result = await transact<{ email: string }>(async (tx) => {
    const invite = await lookUpInvite(tx, input.token);
    if (invite.state !== "open") return fail("BLOCKED", INVITE_STATE_WORDS[invite.state]);
    const used =
      invite.member === null
        ? await join(tx, invite, person, passwordHash)
        : await reset(tx, invite.member, passwordHash);
    if (!used.ok) return used;
    const { count } = await tx.invite.updateMany({
      where: { id: invite.id, version: invite.version, usedAt: null, revokedAt: null },
      data: { usedAt: new Date(), usedById: used.data.id, version: invite.version + 1 },
    });
    if (count === 0) return fail("BLOCKED", INVITE_STATE_WORDS.used);
    await appendEvent(tx, {
      action: invite.member === null ? "member.joined" : "member.password-reset",
      actorId: used.data.id,
      subject: { type: "Member", id: used.data.id },
      after: { purpose: invite.purpose, role: invite.role },
    });
    return ok({ email: person.email });
  });
  if (result.ok) await forgiveAccount(person.email);
  return result;
}

async function join(tx: Tx, invite: OpenInvite, person: Person, passwordHash: string): Promise<Result<{ id: string }>> {
  return insertMember(tx, { ...person, role: invite.role, passwordHash }, null);
}

async function reset(
  tx: Tx,
  member: { id: string; version: number },
  passwordHash: string,
): Promise<Result<{ id: string }>> {
  const { count } = await tx.member.updateMany({
    where: { id: member.id, version: member.version, disabledAt: null },
    data: { passwordHash, version: member.version + 1, updatedAt: new Date(), updatedById: member.id },
  });
  if (count === 0) return fail("CONFLICT", "Your account was changed at the same moment. Try again.");
  await endSessions(tx, member.id, "password");
  return ok({ id: member.id });
}
