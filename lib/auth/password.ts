import "server-only";
import { hash, parseOptions, verify } from "@node-rs/argon2";
import { sharedSlots } from "@/lib/fetching/slots";

/** argon2id as OWASP advises: 19 MiB, two passes, one lane; about 40 ms. (argon2id is the library's default.) */
export const HASH_PARAMETERS = { memoryCost: 19_456, timeCost: 2, parallelism: 1, outputLen: 32 };

/** What a password of an unknown address is checked against, so that it takes as long as a known one. Of 32 random bytes. */
export const DUMMY_HASH =
  "$argon2id$v=19$m=19456,t=2,p=1$64MZ8kM3ynqhemdPx+m/9Q$7iZ3MBMTON3LNiegX77jnh+7m5rSIKkNYEDGR6DHfFc";

export const PASSWORD_MAX_BYTES = 1024;

/** Each hash takes 19 MiB: more than four at once wait for each other. */
const slots = sharedSlots("password-hashes", 4, 4);
const PATIENCE_MS = 30_000;

async function inSlot<T>(work: () => Promise<T>): Promise<T> {
  const release = await slots.acquire("hash", PATIENCE_MS);
  if (release === null) throw new Error("No password could be hashed for 30 s: too many are waiting.");
  try {
    return await work();
  } finally {
    release();
  }
}

/** The argon2id hash of a password, with a fresh salt, in PHC form. */
export function hashPassword(password: string): Promise<string> {
  return inSlot(() => hash(password, HASH_PARAMETERS));
}

/** Whether the password is the one behind the hash. Null for the hash of an unknown address: false, after the same time. */
export async function verifyPassword(passwordHash: string | null, password: string): Promise<boolean> {
  // Nobody has a longer one, so nothing of it needs to be hashed.
  const given = Buffer.byteLength(password) > PASSWORD_MAX_BYTES ? "" : password;
  const right = await inSlot(() => verify(passwordHash ?? DUMMY_HASH, given));
  return right && passwordHash !== null && given === password;
}

/** Whether a hash was made with other parameters than today's. */
export function isOutdated(passwordHash: string): boolean {
  const { memoryCost, timeCost, parallelism, outputLen } = parseOptions(passwordHash);
  const now = HASH_PARAMETERS;
  return (
    memoryCost !== now.memoryCost ||
    timeCost !== now.timeCost ||
    parallelism !== now.parallelism ||
    outputLen !== now.outputLen
  );
}
