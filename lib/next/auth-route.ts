import "server-only";
import { cookies } from "next/headers";
import { NextRequest } from "next/server";
import NextAuth, { type NextAuthOptions } from "next-auth";
import { z } from "zod";
import { authOptions } from "@/lib/auth/auth-options";
import { sessionCookie } from "@/lib/auth/session-cookie";
import { REQUEST_ID_HEADER } from "@/lib/shared/request-headers";
import { type Failure, fail, ok, type Result } from "@/lib/shared/result";
import { refusalResponse } from "./answer";
import { attempt } from "./attempt";
import { refuseForeignOrigin } from "./own-origin";
import { parseInput } from "./parse-input";
import { readJson } from "./read-body";

type Context = { params: Promise<{ nextauth: string[] }> };

const signInSchema = z.strictObject({
  csrfToken: z.string().max(200),
  email: z.string().max(1000),
  password: z.string().max(4000),
});

const NOT_HERE = fail("NOT_FOUND", "There is no such address.");
const STALE_PAGE = fail("FORBIDDEN", "This page was open for too long. Load it again and sign in.");

/** Of next-auth's addresses we open the two that signing in needs; signing out goes through an action that answers for it. */
function guarded(open: string, handle: (request: NextRequest, context: Context) => Promise<Result<Response>>) {
  return async (request: NextRequest, context: Context): Promise<Response> => {
    const { nextauth } = await context.params;
    const requestId = request.headers.get(REQUEST_ID_HEADER);
    const result = await attempt({ name: `auth.${open}`, requestId }, async () => {
      if (nextauth.join("/") !== open) return NOT_HERE;
      await dropMalformedCookie();
      return handle(request, context);
    });
    return result.ok ? result.data : refusalResponse(result);
  };
}

/** GET /api/auth/csrf: the token that a sign-in has to bring, and its cookie. */
export const authGet = guarded("csrf", async (request, context) =>
  ok(
    await run(
      request,
      context,
      authOptions(undefined, () => {}),
    ),
  ),
);

/** POST /api/auth/callback/credentials: signs in. Answers `{ ok: true }` with the session's cookie, or a refusal. */
export const authPost = guarded("callback/credentials", async (request, context) => {
  const foreign = refuseForeignOrigin(request.headers.get("origin"));
  if (foreign !== null) return foreign;
  const body = await readJson(request, 16 * 1024);
  if (!body.ok) return body;
  const parsed = parseInput(signInSchema, body.data);
  if (!parsed.ok) return parsed;
  const outcome: { refused?: Failure } = {};
  const cookie = (await cookies()).get(sessionCookie().name)?.value;
  const options = authOptions(cookie, (failure) => {
    outcome.refused = failure;
  });
  const copy = new NextRequest(request.url, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ ...parsed.data, json: "true" }),
  });
  const answer = await run(copy, context, options);
  if (outcome.refused) return outcome.refused;
  const { url } = (await answer.json()) as { url?: string };
  if (url === undefined || url.includes("csrf=true")) return ok(refusalResponse(STALE_PAGE, setCookies(answer)));
  return ok(Response.json({ ok: true, data: null }, { headers: setCookies(answer) }));
});

async function run(request: NextRequest, context: Context, options: NextAuthOptions): Promise<Response> {
  return NextAuth(request, context, options);
}

function setCookies(answer: Response): Headers {
  const headers = new Headers({ "Cache-Control": "no-store" });
  for (const cookie of answer.headers.getSetCookie()) headers.append("Set-Cookie", cookie);
  return headers;
}

/** next-auth answers 500 to a return address that is none. We use no return address, so a broken one is dropped. */
async function dropMalformedCookie(): Promise<void> {
  const store = await cookies();
  for (const { name, value } of store.getAll())
    if (name.endsWith("next-auth.callback-url") && !URL.canParse(value)) store.delete(name);
}
