import { randomUUID } from "node:crypto";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { CspEvaluator } from "csp_evaluator/dist/evaluator.js";
import { Severity } from "csp_evaluator/dist/finding.js";
import { CspParser } from "csp_evaluator/dist/parser.js";
import { db } from "@/lib/db/client";
import { inviteMember } from "@/lib/members/invite-member";
import { projectDir } from "../../scripts/lib/project.mjs";
import { anArticle } from "../factories/articles";
import { aMember } from "../factories/members";
import { expect, test } from "../support/api";
import { dataOf } from "../support/data-of";
import { type HttpStory, tellHttpStory } from "../support/http-story";
import { listRoutes } from "../support/routes";

type Request = { path: string; status: number; cookie?: string; method?: string; headers?: Record<string, string> };

/** One real address of each route: a new route fails the first test until it has one here. */
async function addressesOf({ cast, published, inReview }: HttpStory): Promise<Record<string, Request>> {
  const told = await published();
  const { slug } = await db.claim.findUniqueOrThrow({ where: { id: told.id }, select: { slug: true } });
  const party = await db.party.findUniqueOrThrow({ where: { id: told.accused }, select: { slug: true } });
  const article = await anArticle(cast.author.actor);
  const invited = { email: `${randomUUID()}@desk.test`, name: "Somebody new", role: "CHECKER" } as const;
  const invite = dataOf(await inviteMember(await aMember("ADMIN"), invited));
  const { number } = await db.claim.findUniqueOrThrow({ where: { id: told.id }, select: { number: true } });
  const { cookie } = cast.admin;
  const desk = (path: string, status = 200): Request => ({ path, status, cookie });
  const open = (path: string, status = 200): Request => ({ path, status });
  return {
    "/": open("/"),
    "/claims": open("/claims"),
    "/claims/[slug]": open(`/claims/${slug}`),
    "/claims/[slug]/history": open(`/claims/${slug}/history`),
    "/claims/[slug]/v/[number]": open(`/claims/${slug}/v/1`),
    "/articles/[slug]": open("/articles/none", 404),
    "/corrections": open("/corrections"),
    "/methodology": open("/methodology"),
    "/parties": open("/parties"),
    "/parties/[slug]": open(`/parties/${party.slug}`),
    "/robots.txt": open("/robots.txt"),
    "/sitemap.xml": open("/sitemap.xml"),
    "/sign-in": open("/sign-in"),
    "/join/[token]": open(invite.path),
    "/api/health": open("/api/health"),
    "/api/auth/[...nextauth]": open("/api/auth/csrf"),
    "/api/auth/sign-out": open("/api/auth/sign-out", 405),
    "/_not-found": open("/nowhere", 404),
    "/_global-error": open("/_global-error", 500),
    "/desk": desk("/desk"),
    "/desk/account": desk("/desk/account"),
    "/desk/admin/members": desk("/desk/admin/members"),
    "/desk/admin/jobs": desk("/desk/admin/jobs"),
    "/desk/admin/settings": desk("/desk/admin/settings"),
    "/desk/articles": desk("/desk/articles"),
    "/desk/articles/[articleId]": desk(`/desk/articles/${article.id}`),
    "/desk/articles/[articleId]/edit": desk(`/desk/articles/${article.id}/edit`),
    "/desk/articles/[articleId]/versions/new": desk(`/desk/articles/${article.id}/versions/new`),
    "/desk/articles/new": desk("/desk/articles/new"),
    "/desk/articles/import/file": desk("/desk/articles/import/file", 405),
    "/desk/articles/proposals": desk("/desk/articles/proposals", 405),
    "/desk/captures/[captureId]": desk(`/desk/captures/${randomUUID()}`, 404),
    "/desk/captures/[captureId]/raw": desk(`/desk/captures/${randomUUID()}/raw`, 404),
    "/desk/claims": desk("/desk/claims"),
    "/desk/claims/[claimId]": desk(`/desk/claims/${told.id}`),
    "/desk/claims/[claimId]/discussion": desk(`/desk/claims/${told.id}/discussion`),
    "/desk/claims/[claimId]/evidence": desk(`/desk/claims/${told.id}/evidence`),
    "/desk/claims/[claimId]/history": desk(`/desk/claims/${told.id}/history`),
    "/desk/claims/[claimId]/preview": desk(`/desk/claims/${(await inReview()).id}/preview`),
    "/desk/claims/[claimId]/responses": desk(`/desk/claims/${told.id}/responses`),
    "/desk/claims/[claimId]/review": desk(`/desk/claims/${told.id}/review`),
    "/desk/claims/bulk": desk("/desk/claims/bulk", 405),
    "/desk/claims/bulk/[runId]": desk(`/desk/claims/bulk/${randomUUID()}`, 404),
    "/desk/claims/duplicates": desk("/desk/claims/duplicates"),
    "/desk/claims/export": desk("/desk/claims/export", 405),
    "/desk/claims/import": desk("/desk/claims/import"),
    "/desk/claims/import/file": desk("/desk/claims/import/file", 405),
    "/desk/claims/peek": desk(`/desk/claims/peek?number=${number}`),
    "/desk/dashboard": desk("/desk/dashboard"),
    "/desk/dashboard/rows": desk("/desk/dashboard/rows?of=published"),
    "/desk/evidence/[evidenceId]/file": desk(`/desk/evidence/${told.evidenceId}/file`, 405),
    "/desk/notifications": desk("/desk/notifications"),
    "/desk/notifications/newest": desk("/desk/notifications/newest"),
    "/desk/parties": desk("/desk/parties"),
    "/desk/reviews": desk("/desk/reviews"),
    "/desk/live": desk("/desk/live?once=1"),
    "/desk/talk/people": desk("/desk/talk/people"),
    "/desk/search": desk("/desk/search?q=rockets"),
    "/desk/parties/[partyId]": desk(`/desk/parties/${told.accused}`),
  };
}

const ALWAYS = {
  "x-content-type-options": "nosniff",
  "referrer-policy": "strict-origin-when-cross-origin",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
};

function expectSafe(response: Response, what: string, sandboxed = false): void {
  for (const [name, value] of Object.entries(ALWAYS))
    expect.soft(response.headers.get(name), `${name} of ${what}`).toBe(value);
  const permissions = response.headers.get("permissions-policy") ?? "";
  expect
    .soft(
      permissions.split(", ").every((part) => /^[a-z-]+=\(\)$/.test(part)),
      `permissions of ${what}`,
    )
    .toBe(true);
  expect.soft(permissions, what).toContain("geolocation=()");
  for (const name of ["x-powered-by", "server", "x-nonce", "x-gainsay-path", "access-control-allow-origin"])
    expect.soft(response.headers.get(name), `${name} of ${what}`).toBeNull();
  const policy = response.headers.get("content-security-policy") ?? "";
  expect.soft(policy, what).toContain("default-src 'none'");
  if (!sandboxed) expect.soft(policy, what).toContain("frame-ancestors 'none'");
  const scripts = policy.split("; ").filter((directive) => directive.startsWith("script-src"));
  expect.soft(scripts.join(), what).not.toMatch(/unsafe-|\*|https?:|data:|blob:/);
}

test.describe("headers", () => {
  let story: HttpStory;
  let addresses: Record<string, Request>;

  /** A page, and what the router asks for when it follows a link, or foresees that it will. */
  const WAYS: Record<string, string>[] = [{}, { RSC: "1" }, { RSC: "1", "Next-Router-Prefetch": "1" }];

  test.beforeEach(async ({ server }) => {
    story ??= await tellHttpStory(server.origin);
    addresses ??= await addressesOf(story);
  });

  const get = (server: string, { path, cookie, method = "GET", headers = {} }: Omit<Request, "status">) =>
    fetch(server + path, {
      method,
      // One connection each: the server closes those that are idle for five seconds, perhaps just as the next request comes.
      headers: { Connection: "close", ...(cookie ? { Cookie: cookie } : {}), ...headers },
      redirect: "manual",
    });

  test("every route of the build has an address that is looked at here", () => {
    expect(Object.keys(addresses).sort()).toEqual([...new Set(listRoutes().map(({ pattern }) => pattern))].sort());
  });

  test("every route answers with them, to members and to others, to GET, HEAD, POST and prefetches", async ({
    server,
  }) => {
    // Eleven requests to every address of the build.
    test.slow();
    for (const [pattern, request] of Object.entries(addresses)) {
      const first = await get(server.origin, request);
      expect.soft(first.status, pattern).toBe(request.status);
      const sandboxed = pattern.endsWith("/raw");
      expectSafe(first, pattern, sandboxed);
      const others: Omit<Request, "status">[] = [
        { path: request.path },
        { ...request, method: "HEAD" },
        { ...request, method: "POST", headers: { Origin: server.origin } },
        { ...request, method: "DELETE" },
        { ...request, method: "OPTIONS" },
        { ...request, headers: { RSC: "1" } },
        { ...request, headers: { RSC: "1", "Next-Router-Prefetch": "1", Purpose: "prefetch" } },
        { ...request, path: `${request.path}?_rsc=x`, headers: { RSC: "1" } },
        { ...request, path: `${request.path}/` },
        { ...request, path: `${request.path}.rsc` },
      ];
      await Promise.all(
        others.map(async (other) => {
          const response = await get(server.origin, other);
          expectSafe(
            response,
            `${other.method ?? "GET"} ${other.path} ${JSON.stringify(other.headers ?? {})}`,
            sandboxed,
          );
          await response.arrayBuffer();
        }),
      );
    }
  });

  test("what is no page has them too: files, unknown and malformed addresses, errors", async ({ server }) => {
    const chunk = readdirSync(join(projectDir, ".next/static/chunks")).find((name) => name.endsWith(".js"));
    const paths = [
      `/_next/static/chunks/${chunk}`,
      "/_next/static/chunks/none.js",
      "/_next/image?url=%2Fx.png&w=64&q=75",
      "/_next/data/x/desk.json",
      "/_next/nothing",
      "/__nextjs_original-stack-frame",
      "/favicon.ico",
      "/.env",
      "/.next/server/server-reference-manifest.json",
      "/nowhere/at/all",
      "/claims/none",
      "//evil.example/",
      "/%2e%2e/%2e%2e/etc/passwd",
      "/claims/%00",
      "/%E0%A4%A",
      "/claims/%E0%A4%A",
      `/claims/${"x".repeat(8000)}`,
      "/_error",
      "/404",
      "/500",
    ];
    for (const path of paths) {
      const response = await get(server.origin, { path });
      expect.soft(response.status, path).not.toBe(500);
      expectSafe(response, path);
    }
  });

  test("the evaluator finds no hole in the policy of any page", async ({ server }) => {
    for (const [pattern, request] of Object.entries(addresses)) {
      const policy = (await get(server.origin, request)).headers.get("content-security-policy") ?? "";
      const findings = new CspEvaluator(new CspParser(policy).csp).evaluate();
      const severe = findings.filter(({ severity }) => severity <= Severity.MEDIUM && !pattern.endsWith("/raw"));
      expect
        .soft(
          severe.map((finding) => `${finding.directive}: ${finding.description}`),
          pattern,
        )
        .toEqual([]);
    }
  });

  test("every script and style of a page carries the nonce of its response, which no other response has", async ({
    server,
  }) => {
    const seen = new Set<string>();
    for (const [pattern, request] of Object.entries(addresses)) {
      for (let time = 0; time < 2; time += 1) {
        const response = await get(server.origin, request);
        const html = await response.text();
        if (!response.headers.get("content-type")?.startsWith("text/html")) continue;
        if (pattern === "/_global-error") continue; // built once, and shown by nobody: its policy lets no script of it run
        const policy = response.headers.get("content-security-policy") ?? "";
        const nonce = /script-src [^;]*'nonce-([^']+)'/.exec(policy)?.[1] ?? "";
        expect.soft(Buffer.from(nonce, "base64").length, pattern).toBe(16);
        expect.soft(seen, pattern).not.toContain(nonce);
        seen.add(nonce);
        const tags = html.match(/<(script|style|link rel="(stylesheet|preload|modulepreload)")[ >][^>]*>?/g) ?? [];
        expect.soft(tags.filter((tag) => tag.startsWith("<script")).length, pattern).toBeGreaterThan(0);
        for (const tag of tags) {
          const needs = tag.startsWith("<script") || tag.startsWith("<style") || /as="script"/.test(tag);
          if (needs) expect.soft(tag, pattern).toContain(`nonce="${nonce}"`);
        }
        expect.soft(html, pattern).not.toMatch(/<[^>]+ on(click|load|error|submit)=|href="javascript:/i);
      }
    }
    expect(seen.size).toBeGreaterThan(50);
  });

  test("what belongs to a member, or is a secret link, is stored by nobody", async ({ server }) => {
    const isPrivate = (pattern: string) => /^\/(desk|sign-in|join|api\/auth)/.test(pattern);
    for (const [pattern, request] of Object.entries(addresses).filter(([name]) => isPrivate(name)))
      for (const headers of WAYS) {
        const response = await get(server.origin, { ...request, headers });
        const control = response.headers.get("cache-control") ?? "";
        expect.soft(control, `${pattern} ${JSON.stringify(headers)}`).toContain("no-store");
        expect.soft(control, pattern).not.toMatch(/public|s-maxage|max-age=[1-9]/);
      }
  });

  test("a policy and a nonce that the client sends reach neither the response nor the page", async ({ server }) => {
    const forged = "x".repeat(22).concat("==");
    const headers = {
      "Content-Security-Policy": `script-src 'nonce-${forged}' 'unsafe-inline' *`,
      "Content-Security-Policy-Report-Only": `script-src 'nonce-${forged}'`,
      "X-Nonce": forged,
      "X-Gainsay-Path": "//evil.example/",
    };
    for (const path of [addresses["/claims/[slug]"]?.path ?? "", "/", "/sign-in", "/desk", "/nowhere"])
      for (const more of WAYS) {
        const response = await get(server.origin, { path, headers: { ...headers, ...more } });
        const [body, all] = [await response.text(), JSON.stringify([...response.headers])];
        expect.soft(body, path).not.toContain(forged);
        expect.soft(all, path).not.toContain(forged);
        expect.soft(all, path).not.toContain("evil.example");
      }
  });
});
