import { test as base } from "./api";
import { type TestServer, withServer } from "./server";

export { expect } from "@playwright/test";

/** What readers call the desk that stands behind a proxy. */
export const PUBLIC_ORIGIN = "https://desk.test";

/**
 * `test` with a second server on the same database: as it runs in production, behind one proxy that speaks https to readers. A request
 * comes from the address that the proxy adds to X-Forwarded-For.
 */
export const test = base.extend<object, { proxied: TestServer }>({
  proxied: [
    ({ database }, use) =>
      withServer(database, { APP_ORIGIN: PUBLIC_ORIGIN, NEXTAUTH_URL: PUBLIC_ORIGIN, TRUST_PROXY: "1" }, use),
    { scope: "worker", timeout: 90_000 },
  ],
});
