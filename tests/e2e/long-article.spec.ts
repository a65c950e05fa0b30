import { expect, test } from "../support/dossier";
import { SCREENS } from "./screens";

test("in a long article the cards stay beside the text, however far it is read", async ({ browser, demo, baseURL }) => {
  const storageState = await demo.stateOf("EDITOR");
  const context = await browser.newContext({ baseURL, storageState, viewport: { width: 1440, height: 900 } });
  try {
    const page = await context.newPage();
    const address = await SCREENS.find(({ name }) => name === "reader")?.address(demo.dossier);
    await page.goto(address ?? "");
    // Too many for a place beside each line: they are a list that scrolls by itself.
    const list = page.locator('[data-density="list"]');
    await expect(list).toBeInViewport({ ratio: 0.5 });
    await page.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight / 2));
    await expect(list).toBeInViewport({ ratio: 0.9 });
    // A step leads to words far below, and their card is seen with them.
    await page.keyboard.press("Shift+N");
    await expect(list.locator("[data-lit]").first()).toBeInViewport();
  } finally {
    await context.close();
  }
});
