import { expect, type Locator, type Page } from "@playwright/test";

const isFocused = (element: Element) => element === document.activeElement;

/** Presses Tab until this control has the focus. */
export async function tabTo(page: Page, control: Locator, limit = 200): Promise<void> {
  await expect(control).toBeVisible();
  for (let presses = 0; presses < limit; presses++) {
    if (await control.evaluate(isFocused)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`Not reached with ${limit} presses of Tab: ${control}`);
}

/** Tabs to a text field and types over what stands in it. */
export async function typeInto(page: Page, field: Locator, text: string): Promise<void> {
  await tabTo(page, field);
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.type(text);
}

/** Tabs to a control and presses a key on it. */
export async function pressOn(page: Page, control: Locator, key = "Enter"): Promise<void> {
  await tabTo(page, control);
  await page.keyboard.press(key);
}

/** Marks what can have the focus now, what is marked already left as it is. Returns how many stops there are. */
function countStops(page: Page): Promise<number> {
  return page.evaluate(() => {
    const controls = document.querySelectorAll<HTMLElement>(
      'a[href], button, input:not([type="hidden"]), select, textarea, summary, [tabindex]',
    );
    let count = 0;
    for (const control of controls) {
      const hidden = !control.checkVisibility({ visibilityProperty: true }) || control.closest("[inert]") !== null;
      if (hidden || control.tabIndex < 0 || (control as HTMLButtonElement).disabled) continue;
      if (control instanceof HTMLInputElement && control.type === "radio") {
        const group = document.querySelectorAll<HTMLInputElement>(`input[type="radio"][name="${control.name}"]`);
        const stop = [...group].find((radio) => radio.checked) ?? group[0];
        if (stop !== control) continue;
      }
      control.dataset.walk ??= "expected";
      count += control instanceof HTMLInputElement && control.type === "date" ? 4 : 1;
    }
    return count;
  });
}

/**
 * Goes over the whole page with Tab. Returns the controls that were seen on the screen and never had the focus, and those that
 * had it without showing it. A group of radio buttons is one stop; a date field has several, of which the field shows all but
 * the button of its calendar, which the browser marks.
 */
export async function walkByTab(page: Page): Promise<{ missed: string[]; unmarked: string[] }> {
  let total = await countStops(page);
  let end = total + 1;
  for (let presses = 0; presses <= end; presses++) {
    await page.keyboard.press("Tab");
    if (presses === end) {
      // What the scripts of the page brought meanwhile may stand anywhere: once more around.
      const now = await countStops(page);
      if (now > total) end = presses + now + 1;
      total = now;
    }
    await page.evaluate(() => {
      const focused = document.activeElement;
      if (!(focused instanceof HTMLElement) || focused === document.body) return;
      const shows = (element: Element | null) => {
        if (element === null) return false;
        const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
        return (outlineStyle !== "none" && Number.parseFloat(outlineWidth) > 0) || boxShadow !== "none";
      };
      if (shows(focused) || shows(focused.closest("label"))) focused.dataset.walk = "marked";
      else if (focused.dataset.walk !== "marked") focused.dataset.walk = "reached";
    });
  }
  // What the scripts of the page took out of the order meanwhile, when they came, is no stop any more.
  const left = (state: string) =>
    page.evaluate(
      (walk) =>
        [...document.querySelectorAll<HTMLElement>(`[data-walk="${walk}"]`)]
          .filter((element) => element.tabIndex >= 0)
          .map((element) => element.outerHTML.slice(0, 160)),
      state,
    );
  return { missed: await left("expected"), unmarked: await left("reached") };
}
