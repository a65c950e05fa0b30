import "server-only";
import { cookies } from "next/headers";
import { z } from "zod";
import { signOut } from "@/lib/auth/end-sessions";
import { sessionCookie } from "@/lib/auth/session-cookie";
import { defineRoute } from "./define-route";

/** POST /api/auth/sign-out: ends the session in the database first, then drops the cookie. (next-auth would do only the latter.) */
export const signOutRoute = defineRoute({
  name: "session.sign-out",
  input: z.strictObject({}),
  run: async (_actor, _input, { session }) => {
    const result = await signOut(session);
    if (result.ok) {
      const { name, options } = sessionCookie();
      (await cookies()).set(name, "", { ...options, maxAge: 0 });
    }
    return result;
  },
});
