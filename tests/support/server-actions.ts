import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Result } from "@/lib/shared/result";
import { projectDir } from "../../scripts/lib/project.mjs";

/** Who calls: the desk's address, and the cookies of a member who is signed in. */
export interface Caller {
  origin: string;
  cookie?: string;
}

/** A server action by the file that exports it. `page` is one that offers it; without one the first without parameters in its path. */
export interface ActionName {
  file: string;
  name: string;
  page?: string;
}

type Manifest = { node: Record<string, { filename: string; exportedName: string; workers: Record<string, unknown> }> };

/** The id under which this build serves an action, and a page that offers it. Throws when there is none. */
export function findAction({ file, name, page }: ActionName): { id: string; page: string } {
  const manifest: Manifest = JSON.parse(
    readFileSync(join(projectDir, ".next/server/server-reference-manifest.json"), "utf8"),
  );
  const found = Object.entries(manifest.node).find(([, a]) => a.filename === file && a.exportedName === name);
  if (found === undefined) throw new Error(`The build has no action ${name} of ${file}.`);
  const [id, { workers }] = found;
  const fixed = Object.keys(workers).find((worker) => !worker.includes("["));
  const path = page ?? fixed?.replace(/^app/, "").replace(/\/page$/, "");
  if (path === undefined) throw new Error(`Say which page calls ${name}: all of them have parameters in their path.`);
  return { id, page: path };
}

/**
 * Calls a server action as the browser does, over HTTP, and returns what it answered. `headers` are added or put over ours. Throws
 * when there was no answer of an action: the server is gone, or the page answered instead.
 */
export async function callAction<T>(
  { origin, cookie }: Caller,
  action: ActionName,
  input: unknown,
  headers: Record<string, string> = {},
): Promise<Result<T>> {
  const { id, page } = findAction(action);
  const response = await fetch(`${origin}${page}`, {
    method: "POST",
    redirect: "manual",
    headers: {
      accept: "text/x-component",
      "content-type": "text/plain;charset=UTF-8",
      "next-action": id,
      origin,
      ...(cookie === undefined ? {} : { cookie }),
      ...headers,
    },
    body: JSON.stringify([input], escapeDollar),
  });
  const text = await readAll(response);
  const row = /^1:(.*)\n/m.exec(text)?.[1];
  if (row === undefined) throw new Error(`${action.name}: ${response.status} without an answer: ${text.slice(0, 500)}`);
  return JSON.parse(row, unescapeDollar);
}

/** The body, or as much of it as came: what the server had answered before it was cut off it did answer. */
async function readAll(response: Response): Promise<string> {
  const decoder = new TextDecoder();
  let text = "";
  try {
    for await (const chunk of response.body ?? []) text += decoder.decode(chunk, { stream: true });
  } catch (error) {
    if (text === "") throw error;
  }
  return text;
}

// React's encoding of values gives strings that begin with a dollar sign a meaning of their own, and doubles the sign of others.
const escapeDollar = (_: string, value: unknown) =>
  typeof value === "string" && value.startsWith("$") ? `$${value}` : value;

function unescapeDollar(_: string, value: unknown): unknown {
  if (typeof value !== "string" || !value.startsWith("$")) return value;
  if (value.startsWith("$$")) return value.slice(1);
  if (value === "$undefined") return undefined;
  throw new Error(`The answer holds ${value}, which is more than plain values.`);
}

/** Signs in by next-auth's own addresses and returns the Cookie header of the session. Throws when it was refused. */
export async function signInOverHttp(
  origin: string,
  credentials: { email: string; password: string },
): Promise<string> {
  const csrf = await fetch(`${origin}/api/auth/csrf`);
  const { csrfToken } = (await csrf.json()) as { csrfToken: string };
  const before = cookiesOf(csrf);
  const answer = await fetch(`${origin}/api/auth/callback/credentials`, {
    method: "POST",
    headers: { "content-type": "application/json", origin, cookie: before },
    body: JSON.stringify({ csrfToken, ...credentials }),
  });
  const result = (await answer.json()) as Result<null>;
  if (!result.ok) throw new Error(`The sign-in was refused: ${result.message}`);
  return [before, cookiesOf(answer)].join("; ");
}

const cookiesOf = (response: Response): string =>
  response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(";")[0])
    .join("; ");
