import { expectNothingSerious } from "../support/axe";
import { expect, test } from "../support/dossier";
import { PANELS } from "./screens";

for (const { name, button, by, address } of PANELS) {
  test(`the panel “${name}”: nothing serious in light and dark; Escape leads back to its button`, async ({
    browser,
    demo,
    baseURL,
  }) => {
    const storageState = by === null ? undefined : await demo.stateOf(by);
    const context = await browser.newContext({ baseURL, storageState, reducedMotion: "reduce" });
    try {
      const page = await context.newPage();
      await page.goto(await address(demo.dossier));
      const opener = page.getByRole("button", { name: button, exact: true }).first();
      const panel = page.getByRole("dialog", { name });
      // Until the scripts of the page have come, a press does nothing.
      await expect(async () => {
        await opener.click();
        await expect(panel).toBeVisible({ timeout: 1000 });
      }).toPass();
      await expectNothingSerious(page);
      await page.emulateMedia({ colorScheme: "dark" });
      await expectNothingSerious(page, ["color-contrast"], "[role=dialog]");
      await page.setViewportSize({ width: 375, height: 740 });
      // What stands at its button finds its place anew after the window has changed.
      await expect
        .poll(async () => (await panel.boundingBox())?.width ?? Number.POSITIVE_INFINITY)
        .toBeLessThanOrEqual(375);
      await page.keyboard.press("Escape");
      await expect(panel).toBeHidden();
      if (await opener.isVisible()) await expect(opener).toBeFocused();
    } finally {
      await context.close();
    }
  });
}
