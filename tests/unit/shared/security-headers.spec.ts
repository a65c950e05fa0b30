import { expect, test } from "@playwright/test";
import { CspEvaluator } from "csp_evaluator/dist/evaluator.js";
import { Severity } from "csp_evaluator/dist/finding.js";
import { CspParser } from "csp_evaluator/dist/parser.js";
import { contentSecurityPolicy, securityHeaders } from "@/lib/shared/security-headers";

const NONCE = "q5Zc0aXn8Hk1mB2vP3yT4g==";
const http = { https: false, development: false };
const https = { https: true, development: false };

test("the evaluator finds nothing of high or medium severity in the policy", () => {
  const { csp } = new CspParser(contentSecurityPolicy(NONCE, https));
  const severe = new CspEvaluator(csp).evaluate().filter((finding) => finding.severity <= Severity.MEDIUM);
  expect(severe.map((finding) => `${finding.directive}: ${finding.description}`)).toEqual([]);
});

test("scripts run by nonce only, and nothing is evaluated", () => {
  const policy = contentSecurityPolicy(NONCE, http);
  const scripts = policy.split("; ").find((directive) => directive.startsWith("script-src "));
  expect(scripts).toBe(`script-src 'self' 'nonce-${NONCE}' 'strict-dynamic'`);
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("frame-ancestors 'none'");
  expect(policy).toContain("base-uri 'none'");
});

test("what needs https is said on https only", () => {
  expect(securityHeaders("/", NONCE, http)).not.toHaveProperty("Strict-Transport-Security");
  expect(securityHeaders("/", NONCE, http)["Content-Security-Policy"]).not.toContain("upgrade-insecure-requests");
  expect(securityHeaders("/", NONCE, https)["Strict-Transport-Security"]).toBe("max-age=63072000; includeSubDomains");
  expect(securityHeaders("/", NONCE, https)["Content-Security-Policy"]).toContain("upgrade-insecure-requests");
});

test("private pages are kept by nobody, and only they", () => {
  for (const path of ["/desk", "/desk/claims/x", "/sign-in", "/join/token", "/api/auth/csrf"])
    expect(securityHeaders(path, NONCE, http)["Cache-Control"], path).toBe("no-store");
  for (const path of ["/", "/desks", "/claims/c-1", "/api/health", "/_next/static/a.js"])
    expect(securityHeaders(path, NONCE, http), path).not.toHaveProperty("Cache-Control");
});

test("preserved bytes run no script and have no origin; their page is an ordinary one", () => {
  const raw = securityHeaders("/desk/captures/0b6a3c1e-7d0a-4d0c-9a53-0f3c8f6f2a11/raw", NONCE, https);
  expect(raw["Content-Security-Policy"]).toMatch(/^sandbox; default-src 'none'/);
  expect(raw["Content-Security-Policy"]).not.toMatch(/allow-|script-src|nonce-/);
  expect(raw["X-Content-Type-Options"]).toBe("nosniff");
  expect(raw["Cache-Control"]).toBe("no-store");
  for (const path of ["/desk/captures/0b6a3c1e/raw/more", "/desk/captures/0b6a3c1e", "/desk/captures//raw"])
    expect(securityHeaders(path, NONCE, https)["Content-Security-Policy"], path).not.toContain("sandbox");
});
