import { test as base } from "./server";

export { expect } from "@playwright/test";

/** Playwright's `test` for HTTP without a browser: `request` goes to the worker's own server and follows no redirect. */
export const test = base.extend({
  request: async ({ playwright, baseURL }, use) => {
    const request = await playwright.request.newContext({ baseURL, maxRedirects: 0 });
    await use(request);
    await request.dispose();
  },
});
