import { expect, test } from "../support/dossier";
import { walkByTab } from "../support/keyboard";
import { SCREENS } from "./screens";

for (const { name, by, address } of SCREENS) {
  test(`${name}: Tab reaches everything and shows where it is`, async ({ browser, demo, baseURL }) => {
    const storageState = by === null ? undefined : await demo.stateOf(by);
    const context = await browser.newContext({ baseURL, storageState, viewport: { width: 1440, height: 900 } });
    try {
      const page = await context.newPage();
      await page.goto(await address(demo.dossier));
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
      expect(await walkByTab(page)).toEqual({ missed: [], unmarked: [] });
    } finally {
      await context.close();
    }
  });
}
