import type { BrowserContext, Page } from "@playwright/test";
import { anAccount, PASSWORD, type TestAccount } from "../factories/members";
import { test as base } from "./server";

export { expect } from "@playwright/test";

/** Somebody at the desk, in a browser of their own. */
export interface Person {
  account: TestAccount;
  page: Page;
}

interface Fixtures {
  /** Errors that scripts threw on any page. A test that provokes one on purpose empties the list. */
  scriptErrors: string[];
  /** A member who has signed in through the form, in a browser context that shares nothing with the others. */
  signedIn: (role: TestAccount["role"], name?: string) => Promise<Person>;
}

/** Playwright's `test` for the browser. A test fails when a script on a page threw, also when all it looked at was right. */
export const test = base.extend<Fixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures it needs from this pattern
  scriptErrors: async ({}, use) => {
    const errors: string[] = [];
    await use(errors);
    if (errors.length > 0) throw new Error(`Scripts of a page threw:\n${errors.join("\n")}`);
  },
  context: async ({ context, scriptErrors }, use) => {
    watch(context, scriptErrors);
    await use(context);
  },
  signedIn: async ({ browser, contextOptions, baseURL, scriptErrors }, use) => {
    const contexts: BrowserContext[] = [];
    await use(async (role, name) => {
      const account = await anAccount(name ? { role, name } : { role });
      const context = await browser.newContext({ ...contextOptions, baseURL });
      contexts.push(context);
      watch(context, scriptErrors);
      const page = await context.newPage();
      await signIn(page, account);
      return { account, page };
    });
    await Promise.all(contexts.map((context) => context.close()));
  },
});

/** Signs in through the form and waits for the desk. */
export async function signIn(page: Page, { email, password = PASSWORD }: { email: string; password?: string }) {
  await page.goto("/sign-in");
  await page.getByLabel("Email").fill(email);
  await page.getByLabel("Password").fill(password);
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.waitForURL("**/desk");
}

function watch(context: BrowserContext, errors: string[]): void {
  context.on("weberror", (webError) => errors.push(webError.error().stack ?? String(webError.error())));
}
