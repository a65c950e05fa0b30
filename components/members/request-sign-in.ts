import { fail, type Result } from "@/lib/shared/result";

/**
 * Signs in by next-auth's own address: first the CSRF token and its cookie, then the credentials. On success the browser holds the
 * new session's cookie. Runs in the browser; throws when the desk cannot be reached.
 */
export async function requestSignIn(credentials: { email: string; password: string }): Promise<Result<null>> {
  const csrf = await fetch("/api/auth/csrf", { cache: "no-store" });
  const { csrfToken } = (await csrf.json()) as { csrfToken?: string };
  if (csrfToken === undefined) return fail("INTERNAL", "The desk did not answer as it should. Try again.");
  const answer = await fetch("/api/auth/callback/credentials", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ csrfToken, ...credentials }),
  });
  return (await answer.json()) as Result<null>;
}
