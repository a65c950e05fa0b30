import "server-only";
import { createHmac } from "node:crypto";
import { env } from "@/lib/env";
import { databaseLimiter, waitOf } from "./database-limiter";

const MINUTE_S = 60;
/** Wrong attempts on one account before it has to wait; each further one doubles the wait. */
export const FREE_ATTEMPTS = 5;
/** No wait is longer, so nobody is ever locked out for good. */
const LONGEST_WAIT_S = 15 * MINUTE_S;

/** Attempts from one network, those that succeed not counted. */
const network = databaseLimiter("sign-in-network", 30, 15 * MINUTE_S);
/** All attempts on this desk. */
const everybody = databaseLimiter("sign-in-all", 300, MINUTE_S);
/** Wrong attempts on one account; refuses nothing itself. */
const wrong = databaseLimiter("sign-in-wrong", Number.MAX_SAFE_INTEGER, 60 * MINUTE_S);
/** Set while an account waits. */
const hold = databaseLimiter("sign-in-hold", 1, MINUTE_S);

/** Either the milliseconds to wait, or permission to look at the password. */
export type Admission = { waitMs: number } | { waitMs: null; succeeded: () => Promise<void> };

/** Addresses are not kept in the counters, neither of members nor of strangers. */
const accountKey = (email: string) => createHmac("sha256", env().FIELD_KEY).update(`account ${email}`).digest("hex");

const waitAfter = (attempts: number) => Math.min(MINUTE_S * 2 ** (attempts - FREE_ATTEMPTS), LONGEST_WAIT_S);

/**
 * Counts an attempt to sign in before its password is looked at, so that attempts at the same moment are counted too: 30 in 15
 * minutes from one network, 300 a minute in all, and on one account five, then one after 1, 2, 4, 8 and 15 minutes. Call
 * `succeeded` when the password was right.
 */
export async function admitSignIn(email: string, ipPseudonym: string): Promise<Admission> {
  const account = accountKey(email);
  const waitMs =
    (await waitOf(network.consume(ipPseudonym))) ?? (await holdOf(account)) ?? (await waitOf(everybody.consume("all")));
  if (waitMs !== null) return { waitMs };
  const { consumedPoints: attempts } = await wrong.consume(account);
  if (attempts >= FREE_ATTEMPTS) {
    // Taken before the password is looked at: of many attempts at once, one gets through.
    const held = await waitOf(hold.consume(account, 1, { customDuration: waitAfter(attempts) }));
    if (held !== null) {
      await wrong.reward(account);
      return { waitMs: held };
    }
  }
  return {
    waitMs: null,
    async succeeded() {
      await forgiveAccount(email);
      await network.reward(ipPseudonym);
    },
  };
}

/** Forgets the wrong attempts on an account. */
export async function forgiveAccount(email: string): Promise<void> {
  const account = accountKey(email);
  await wrong.delete(account);
  await hold.delete(account);
}

async function holdOf(account: string): Promise<number | null> {
  const held = await hold.get(account);
  return held !== null && held.consumedPoints > 0 && held.msBeforeNext > 0 ? held.msBeforeNext : null;
}
