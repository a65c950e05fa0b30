import { fail, ok, type Result } from "@/lib/shared/result";

/** Ends this browser's session on the server and drops its cookie. Runs in the browser. */
export async function requestSignOut(): Promise<Result<null>> {
  try {
    const answer = await fetch("/api/auth/sign-out", { method: "POST" });
    // 401: the session had ended already, which is what was asked for.
    return answer.ok || answer.status === 401 ? ok(null) : ((await answer.json()) as Result<null>);
  } catch {
    return fail(
      "INTERNAL",
      "The desk did not answer, and you are still signed in. Check the connection and try again.",
    );
  }
}
