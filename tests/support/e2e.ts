import { test as base } from "./server";

export { expect } from "@playwright/test";

interface Watch {
  /** Errors that the page's scripts threw. A test that provokes one on purpose empties the list. */
  pageErrors: string[];
}

/** Playwright's `test` for the browser. A test fails when a script on its page threw, also when all it looked at was right. */
export const test = base.extend<Watch>({
  pageErrors: [
    async ({ context }, use) => {
      const errors: string[] = [];
      context.on("weberror", (webError) => errors.push(webError.error().stack ?? String(webError.error())));
      await use(errors);
      if (errors.length > 0) throw new Error(`Scripts of the page threw:\n${errors.join("\n")}`);
    },
    { auto: true },
  ],
});
