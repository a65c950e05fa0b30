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
