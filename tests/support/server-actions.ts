import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Result } from "@/lib/shared/result";
import { projectDir } from "../../scripts/lib/project.mjs";
import { actionResult, encodeArguments } from "./flight";

/** A server action of the build. `name` is its export, with its file where two files export the same name. */
export type ServerAction = { id: string; name: string; file: string; page: string };

type Manifest = { node: Record<string, { exportedName: string; filename: string; workers: Record<string, unknown> }> };

let listed: ServerAction[] | undefined;

/** Every server action that the build can be asked for, from the manifest by which Next itself finds them. */
export function listActions(): ServerAction[] {
  listed ??= readActions();
  return listed;
}

function readActions(): ServerAction[] {
  const file = join(projectDir, ".next/server/server-reference-manifest.json");
  const { node } = JSON.parse(readFileSync(file, "utf8")) as Manifest;
  const entries = Object.entries(node);
  return entries.map(([id, { exportedName, filename, workers }]) => {
    const alone = entries.filter(([, other]) => other.exportedName === exportedName).length === 1;
    const [page] = Object.keys(workers).sort();
    if (page === undefined) throw new Error(`No page has the action ${exportedName}.`);
    return { id, name: alone ? exportedName : `${filename}#${exportedName}`, file: filename, page: addressOf(page) };
  });
}

/** An address of the page that a bundle serves: "app/(public)/claims/[slug]/page" is at "/claims/<anything>". */
function addressOf(bundle: string): string {
  const path = bundle.replace(/^app/, "").replace(/\/page$/, "");
  return path.replace(/\/\([^)]+\)/g, "").replace(/\[[^\]]+\]/g, randomUUID()) || "/";
}

/** The action of this name. */
export function findAction(name: string): ServerAction {
  const action = listActions().find((candidate) => candidate.name === name);
  if (action === undefined) throw new Error(`The build has no action ${name}.`);
  return action;
}

export type Call = {
  /** The Cookie header; none when it is left out. */
  cookie?: string;
  /** The Origin header: the server's own when it is left out, none for null. */
  origin?: string | null;
  headers?: Record<string, string>;
  /** The page that is asked; one that has the action when it is left out. */
  page?: string;
};

/** `result` is null when Next answered in place of the action: then `body` says what. */
export type Answer = { status: number; headers: Headers; result: Result<unknown> | null; body: string };

/** A request as it goes over the wire, so that it can be changed or sent again. */
export type Sent = { path: string; method: string; headers: Record<string, string>; body?: string | FormData };

/** The request by which the browser's code of a page calls an action with these arguments. */
export function actionRequest(server: string, name: string, given: readonly unknown[], call: Call = {}): Sent {
  const { id, page } = findAction(name);
  const headers = { "Next-Action": id, Accept: "text/x-component", "Content-Type": "text/plain;charset=UTF-8" };
  return {
    path: call.page ?? page,
    method: "POST",
    headers: { ...headers, ...headersOf(server, call) },
    body: encodeArguments(given),
  };
}

/** The request by which a form calls an action on a page without scripts, or on a page of another site. */
export function formRequest(server: string, name: string, fields: Record<string, string>, call: Call = {}): Sent {
  const { id, page } = findAction(name);
  const body = new FormData();
  body.set(`$ACTION_ID_${id}`, "");
  for (const [field, value] of Object.entries(fields)) body.set(field, value);
  return { path: page, method: "POST", headers: headersOf(server, call), body };
}

function headersOf(server: string, { cookie, origin = server, headers = {} }: Call): Record<string, string> {
  return { ...(cookie ? { Cookie: cookie } : {}), ...(origin === null ? {} : { Origin: origin }), ...headers };
}

/** Sends a request and reads the answer, or as much of it as came before the server was gone; redirects are answers too. */
export async function send(server: string, { path, ...request }: Sent): Promise<Answer> {
  const response = await fetch(`${server}${path}`, { ...request, redirect: "manual" });
  const bytes = await readAll(response);
  const flight = response.headers.get("content-type")?.startsWith("text/x-component") ?? false;
  const answered = flight && response.status === 200 && "Next-Action" in request.headers;
  return {
    status: response.status,
    headers: response.headers,
    result: answered ? (actionResult(bytes) as Result<unknown>) : null,
    body: bytes.toString("utf8"),
  };
}

/** Calls a server action and answers what it answered. */
export function callAction(server: string, name: string, given: readonly unknown[], call: Call = {}): Promise<Answer> {
  return send(server, actionRequest(server, name, given, call));
}

/** What an action answered. Throws when there was no answer of an action: the page or Next answered instead. */
export function resultOf({ result, status, body }: Answer): Result<unknown> {
  if (result === null) throw new Error(`${status} without an answer of the action: ${body.slice(0, 500)}`);
  return result;
}

async function readAll(response: Response): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  try {
    for await (const chunk of response.body ?? []) chunks.push(chunk);
  } catch (error) {
    if (chunks.length === 0) throw error;
  }
  return Buffer.concat(chunks);
}
