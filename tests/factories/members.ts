import { randomUUID } from "node:crypto";
import { appendEvent } from "@/lib/audit/append-event";
import { actorFrom } from "@/lib/auth/actor-from";
import { type CurrentSession, findSession } from "@/lib/auth/find-session";
import { hashPassword } from "@/lib/auth/password";
import type { RequestClient } from "@/lib/auth/request-client";
import type { SessionToken } from "@/lib/auth/session-token";
import { signIn } from "@/lib/auth/sign-in";
import type { MemberRole } from "@/lib/db/generated/enums";
import { transact } from "@/lib/db/transact";
import { disableMember } from "@/lib/members/change-member";
import { createMember, insertMember } from "@/lib/members/create-member";
import type { Actor } from "@/lib/shared/actor";
import { ok } from "@/lib/shared/result";
import { dataOf } from "../support/data-of";

/** The password of every member that these factories make. */
export const PASSWORD = "a long enough password";

export type TestAccount = { id: string; name: string; email: string; role: MemberRole };

/** A member with an address and `PASSWORD`, to sign in as. */
export async function anAccount({
  role = "CHECKER",
  name = `A ${role.toLowerCase()}`,
  disabled = false,
}: Partial<Pick<TestAccount, "role" | "name">> & { disabled?: boolean } = {}): Promise<TestAccount> {
  const email = `${randomUUID()}@desk.test`;
  const { id } = dataOf(await createMember(null, { email, name, role, password: PASSWORD }));
  if (disabled) dataOf(await disableMember(await aMember("ADMIN"), { id, version: 1 }));
  return { id, name, email, role };
}

/** An active member of the desk. The name tells tests apart which of them did something. */
export async function aMember(role: MemberRole = "CHECKER", name = `A ${role.toLowerCase()}`): Promise<Actor> {
  return actorFrom(await anAccount({ role, name }));
}

/** Many members at once, who share one hash of `PASSWORD`. */
export async function manyAccounts(count: number, role: MemberRole): Promise<TestAccount[]> {
  const passwordHash = await hashPassword(PASSWORD);
  return transact(async (tx) => {
    const accounts: TestAccount[] = [];
    for (let at = 1; at <= count; at += 1) {
      const member = { email: `${randomUUID()}@desk.test`, name: `Member ${at}`, role };
      accounts.push({ ...member, ...dataOf(await insertMember(tx, { ...member, passwordHash }, null)) });
    }
    await appendEvent(tx, { action: "members.made", actorId: null, after: { count } });
    return ok(accounts);
  }).then(dataOf);
}

/** A browser in a network of its own, so that tests do not meet each other's limits. */
export function aClient(): RequestClient {
  return { ipPseudonym: randomUUID(), userAgent: "a test" };
}

/** A member who has just signed in. */
export async function aSession(
  role: MemberRole = "CHECKER",
): Promise<{ account: TestAccount; token: SessionToken; session: CurrentSession }> {
  const account = await anAccount({ role });
  const token = dataOf(await signIn({ email: account.email, password: PASSWORD }, aClient()));
  const session = await findSession(token);
  if (session === null) throw new Error("The session that just began does not hold.");
  return { account, token, session };
}
