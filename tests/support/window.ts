import { expect, type Page } from "@playwright/test";

/** What one member did has to be seen by whom it concerns within this time, without a reload. */
export const SOON = { timeout: 2_000 };

/** How much the bell of this window says is unread; none, when it is 0. */
export function expectUnread(page: Page, unread: number): Promise<void> {
  const name = unread === 0 ? "Notifications" : `Notifications, ${unread} unread`;
  return expect(page.getByRole("button", { name, exact: true })).toBeVisible(SOON);
}

/** Opens the newest that the bell tells, and goes where it leads. */
export async function followBell(page: Page, words: string): Promise<void> {
  await page.getByRole("button", { name: /^Notifications/ }).click();
  await page.getByRole("dialog", { name: "Notifications" }).getByRole("link", { name: words }).first().click();
  await expect(page.getByRole("dialog", { name: "Notifications" })).toBeHidden();
}

/** Marks the window, so that it can be told whether the page was loaded anew. */
export async function markLoaded(page: Page): Promise<() => Promise<void>> {
  await page.evaluate(() => {
    document.documentElement.dataset.loaded = "once";
  });
  return async () =>
    expect(await page.locator("html").getAttribute("data-loaded"), "the page was reloaded").toBe("once");
}
