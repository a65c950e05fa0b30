import { expectNothingSerious } from "../support/axe";
import { expect, test } from "../support/dossier";
import { SCREENS } from "./screens";

const DESKTOP = { width: 1440, height: 900 };
const PHONE = { width: 375, height: 740 };

for (const { name, by, address } of SCREENS) {
  test(`${name}: nothing serious in light and dark, and all of it at 375 px`, async ({ browser, demo, baseURL }) => {
    const storageState = by === null ? undefined : await demo.stateOf(by);
    const context = await browser.newContext({ baseURL, storageState, reducedMotion: "reduce" });
    try {
      const page = await context.newPage();
      await page.setViewportSize(DESKTOP);
      await page.goto(await address(demo.dossier));
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
      await test.step("light, 1440 px", () => expectNothingSerious(page));
      await page.emulateMedia({ colorScheme: "dark" });
      // Of all the rules only this one looks at colours.
      await test.step("dark, 1440 px", () => expectNothingSerious(page, ["color-contrast"]));
      await page.setViewportSize(PHONE);
      await test.step("dark, 375 px", () => expectNothingSerious(page));
      const { scrolls, shown } = await page.evaluate(() => {
        const { scrollWidth, clientWidth } = document.documentElement;
        return { scrolls: scrollWidth, shown: clientWidth };
      });
      expect(scrolls, "the page scrolls sideways").toBeLessThanOrEqual(shown);
    } finally {
      await context.close();
    }
  });
}
