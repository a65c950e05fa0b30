import "server-only";
import { createHash, randomBytes } from "node:crypto";
import { decode } from "next-auth/jwt";
import { z } from "zod";
import { env } from "@/lib/env";

/** All that the cookie says: the member, and the 32 random bytes that name the session. */
const tokenSchema = z.object({
  sub: z.uuid(),
  sid: z.string().regex(/^[A-Za-z0-9_-]{43}$/),
});
export type SessionToken = z.infer<typeof tokenSchema>;

/** A new session's identifier. The database keeps its hash only. */
export function newSessionId(): string {
  return randomBytes(32).toString("base64url");
}

/** What AuthSession and Invite store of a random token. It has 256 random bits, so a fast hash is enough. */
export function tokenHash(token: string): string {
  return createHash("sha256").update(token, "utf8").digest("hex");
}

/** What the session cookie says, or null when it is missing, malformed, forged or past its time. Never throws for a bad cookie. */
export async function readSessionToken(cookie: string | undefined): Promise<SessionToken | null> {
  // A cookie of ours has some 250 characters.
  if (!cookie || cookie.length > 4096) return null;
  const { NEXTAUTH_SECRET: secret } = env();
  const payload = await decode({ token: cookie, secret }).catch(() => null);
  return tokenSchema.safeParse(payload).data ?? null;
}
