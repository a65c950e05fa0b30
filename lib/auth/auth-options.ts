import "server-only";
import type { NextAuthOptions } from "next-auth";
import CredentialsProvider from "next-auth/providers/credentials";
import { env } from "@/lib/env";
import { log } from "@/lib/log";
import type { Failure } from "@/lib/shared/result";
import { requestClient } from "./request-client";
import { SESSION_ABSOLUTE_MS, sessionCookie } from "./session-cookie";
import { readSessionToken } from "./session-token";
import { signIn } from "./sign-in";

/** The user as our provider hands it to the token: nothing but the two identifiers. */
type SignedIn = { id: string; sid: string };

/**
 * next-auth for one request. It checks the CSRF token, and makes and encrypts the cookie; whether a session holds is for
 * find-session.ts to say. `cookie` is the session cookie that the browser has now: a new session ends that one. `onRefused` hears
 * why a sign-in failed, for next-auth passes on no more than a message.
 */
export function authOptions(cookie: string | undefined, onRefused: (failure: Failure) => void): NextAuthOptions {
  const { name, options } = sessionCookie();
  return {
    secret: env().NEXTAUTH_SECRET,
    session: { strategy: "jwt", maxAge: SESSION_ABSOLUTE_MS / 1000 },
    useSecureCookies: options.secure,
    cookies: { sessionToken: { name, options } },
    providers: [
      CredentialsProvider({
        credentials: { email: {}, password: {} },
        async authorize(credentials, request): Promise<SignedIn | null> {
          const { email = "", password = "" } = credentials ?? {};
          const client = requestClient(new Headers(request.headers));
          const result = await signIn({ email, password }, client, await readSessionToken(cookie));
          if (result.ok) return { id: result.data.sub, sid: result.data.sid };
          onRefused(result);
          return null;
        },
      }),
    ],
    callbacks: {
      jwt: ({ token, user }) => {
        const signedIn = user as SignedIn | undefined;
        return signedIn ? { sub: signedIn.id, sid: signedIn.sid } : token;
      },
      // Where to go next is the page's affair; next-auth sends nobody anywhere.
      redirect: ({ baseUrl }) => baseUrl,
    },
    logger: {
      error: (code, metadata) => log().error({ code, metadata }, "next-auth"),
      warn: (code) => log().debug({ code }, "next-auth"),
      debug: () => {},
    },
  };
}
