import "server-only";
import { isCommonPassword } from "./common-passwords";
import { PASSWORD_MAX_BYTES } from "./password";

/** The shortest password (OWASP ASVS 6.2.1). Every sign is allowed, and no mixture of signs is asked for. */
export const PASSWORD_MIN = 8;

/** Why a new password is refused, in words for the person; null when it is good. `personal` are their name and address. */
export function passwordProblem(password: string, personal: readonly string[]): string | null {
  if ([...password].length < PASSWORD_MIN)
    return `Use at least ${PASSWORD_MIN} characters. A few words together are easy to remember.`;
  if (Buffer.byteLength(password) > PASSWORD_MAX_BYTES)
    return `Use at most ${PASSWORD_MAX_BYTES} bytes, some 1,000 characters.`;
  if (isCommonPassword(password, personal))
    return "This password is easy to guess. Choose another, such as four words that have nothing to do with each other.";
  return null;
}
