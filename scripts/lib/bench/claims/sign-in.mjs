import { PASSWORD } from "./load.mjs";

/** Signs a loaded member in over HTTP, as the page does, and answers the Cookie header of the session. */
export async function signIn(origin, email) {
  const asked = await fetch(`${origin}/api/auth/csrf`);
  const { csrfToken } = await asked.json();
  const cookies = (response) => response.headers.getSetCookie().map((cookie) => cookie.split(";", 1)[0]);
  const answer = await fetch(`${origin}/api/auth/callback/credentials`, {
    method: "POST",
    headers: { "Content-Type": "application/json", Origin: origin, Cookie: cookies(asked).join("; ") },
    body: JSON.stringify({ csrfToken, email, password: PASSWORD }),
    redirect: "manual",
  });
  if (answer.status !== 200) throw new Error(`Signing in answered ${answer.status}: ${await answer.text()}`);
  return cookies(answer)
    .filter((cookie) => !cookie.endsWith("="))
    .join("; ");
}
