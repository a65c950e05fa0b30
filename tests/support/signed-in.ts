import type { MemberRole } from "@/lib/db/generated/enums";
import { anAccount, PASSWORD, type TestAccount } from "../factories/members";

/** The Cookie header that a browser would send after these Set-Cookie headers. A cookie that was taken back is left out. */
export function cookieHeader(set: readonly string[]): string {
  const pairs = set.filter((cookie) => !/;\s*max-age=0\b/i.test(cookie)).map((cookie) => cookie.split(";", 1)[0] ?? "");
  return pairs.filter((pair) => !pair.endsWith("=")).join("; ");
}

/** The CSRF token of the sign-in page and its cookie, as the page's code asks for them. */
export async function csrfOf(server: string): Promise<{ token: string; cookie: string; set: string[] }> {
  const response = await fetch(`${server}/api/auth/csrf`);
  const { csrfToken: token } = (await response.json()) as { csrfToken: string };
  const set = response.headers.getSetCookie();
  return { token, cookie: cookieHeader(set), set };
}

/** Sends the sign-in form's request. `headers` may replace its Origin and its cookies; a header of null is not sent. */
export async function postSignIn(
  server: string,
  credentials: { email: string; password: string; csrfToken?: string },
  headers: Record<string, string | null> = {},
): Promise<Response> {
  const csrf = await csrfOf(server);
  const all = { "Content-Type": "application/json", Origin: server, Cookie: csrf.cookie, ...headers };
  return fetch(`${server}/api/auth/callback/credentials`, {
    method: "POST",
    headers: Object.fromEntries(Object.entries(all).filter((entry): entry is [string, string] => entry[1] !== null)),
    body: JSON.stringify({ csrfToken: csrf.token, ...credentials }),
    redirect: "manual",
  });
}

/** Signs in over HTTP and answers the Cookie header of the new session. */
export async function signInOverHttp(server: string, email: string, password = PASSWORD): Promise<string> {
  const response = await postSignIn(server, { email, password });
  if (response.status !== 200) throw new Error(`Signing in answered ${response.status}: ${await response.text()}`);
  return cookieHeader(response.headers.getSetCookie());
}

/** A new member with a session that was begun over HTTP. */
export async function signedIn(server: string, role: MemberRole): Promise<{ account: TestAccount; cookie: string }> {
  const account = await anAccount({ role });
  return { account, cookie: await signInOverHttp(server, account.email) };
}
