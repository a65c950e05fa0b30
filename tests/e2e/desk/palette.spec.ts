import { randomUUID } from "node:crypto";
import { anArticle, articleText } from "../../factories/articles";
import { anInboxClaim, aParty } from "../../factories/claims";
import { aMember } from "../../factories/members";
import { expect, test } from "../../support/e2e";

const box = "Find claims, parties, articles, members and commands";

test("Ctrl K finds a claim by its words and goes there, by keyboard alone", async ({ signedIn }) => {
  const { page } = await signedIn("CHECKER");
  const word = `w${randomUUID().slice(0, 8)}`;
  const id = await anInboxClaim(await aMember(), { statement: `The ${word} ferry sails on Sundays` });
  await page.goto("/desk");
  await page.keyboard.press("ControlOrMeta+k");
  const input = page.getByRole("combobox", { name: box });
  await expect(input).toBeFocused();
  await page.keyboard.type(`${word} ferry`);
  const found = page.getByRole("option", { name: new RegExp(`C-\\d+ The ${word} ferry`) });
  await expect(found).toBeVisible();
  await expect(page.getByRole("status").filter({ hasText: /result/ })).toBeVisible();
  await page.keyboard.press("Enter");
  await page.waitForURL(`**/desk/claims/${id}`);
});

test("parties, members and commands stand in groups; arrows walk over them, and Escape leads back", async ({
  signedIn,
}) => {
  const name = `Vessela ${randomUUID().slice(0, 8)}`;
  const { page } = await signedIn("EDITOR", name);
  await aParty(await aMember(), name);
  await page.goto("/desk");
  const opener = page.getByRole("button", { name: "Find anything" });
  await opener.click();
  const input = page.getByRole("combobox", { name: box });
  await input.fill(name);
  const dialog = page.getByRole("dialog", { name: "Find anything" });
  await expect(dialog.getByRole("group", { name: "Parties" }).getByRole("option")).toHaveCount(1);
  const member = dialog.getByRole("option", { name: `Claims of ${name}` });
  await expect(member).toBeVisible();
  await page.keyboard.press("ArrowDown");
  await expect(member).toHaveAttribute("data-highlighted", "");
  await page.keyboard.press("Escape");
  await expect(dialog).toBeHidden();
  await expect(opener).toBeFocused();
  await opener.click();
  await expect(input).toHaveValue("");
  await input.fill(name);
  await member.click();
  await page.waitForURL(/\/desk\/claims\?filter=owner\.is\./);
});

test("commands run what the page has a key for, also when single keys are switched off", async ({ signedIn }) => {
  const { page } = await signedIn("CHECKER");
  await anArticle(await aMember("EDITOR"), { title: "To be searched", text: articleText("searched") });
  await page.goto("/desk/articles");
  await page.getByRole("button", { name: "Keys", exact: true }).click();
  await page.getByRole("checkbox", { name: "Single keys work on this page" }).uncheck();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog", { name: "Keys" })).toBeHidden();
  await page.keyboard.press("?");
  await page.keyboard.press("/");
  await page.keyboard.press("g");
  await page.keyboard.press("c");
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await expect(page.getByRole("searchbox").first()).not.toBeFocused();
  await expect(page).toHaveURL(/\/desk\/articles$/);
  await page.keyboard.press("ControlOrMeta+k");
  const dialog = page.getByRole("dialog", { name: "Find anything" });
  await page.getByRole("combobox", { name: box }).fill("search articles");
  await expect(dialog.getByRole("option")).toHaveCount(1);
  await expect(dialog.getByRole("option").locator("kbd")).toHaveCount(0);
  await page.keyboard.press("Enter");
  await expect(dialog).toBeHidden();
  await expect(page.getByRole("searchbox").first()).toBeFocused();
});

test("G and a letter lead to the pages of the desk", async ({ signedIn, baseURL }) => {
  const { page } = await signedIn("CHECKER");
  for (const [key, path] of [
    ["a", "/desk/articles"],
    ["p", "/desk/parties"],
    ["c", "/desk/claims"],
    // On the list I alone assigns: two keys in a row are meant together.
    ["i", "/desk?list=triage"],
    ["c", "/desk/claims"],
    ["w", "/desk"],
  ] as const) {
    await page.locator("h1").waitFor();
    await page.keyboard.press("g");
    await page.keyboard.press(key);
    await page.waitForURL(`${baseURL}${path}`);
  }
  await page.keyboard.press("?");
  await expect(page.getByRole("dialog", { name: "Keys" })).toContainText("Go to");
});

test("a search that finds nothing, and one that gets no answer, say so", async ({ signedIn }) => {
  const { page } = await signedIn("CHECKER");
  await page.goto("/desk");
  await page.keyboard.press("ControlOrMeta+k");
  const dialog = page.getByRole("dialog", { name: "Find anything" });
  const input = page.getByRole("combobox", { name: box });
  await input.fill("zzzz no such thing zzzz");
  await expect(dialog.getByRole("status")).toHaveText("Nothing found for “zzzz no such thing zzzz”.");
  await page.route("**/desk/search**", (route) => route.abort());
  await input.fill("another");
  await expect(dialog.getByRole("status")).toHaveText(/did not answer/);
  await input.fill("colours dark");
  await page.keyboard.press("ArrowDown");
  await dialog.getByRole("option", { name: "Colours: dark" }).click();
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  await expect(page.getByRole("button", { name: /^Colours: dark/ })).toBeVisible();
});

test("at 375 px the palette fills the screen and nothing sticks out", async ({ signedIn }) => {
  const { page } = await signedIn("CHECKER");
  await page.setViewportSize({ width: 375, height: 700 });
  await page.goto("/desk");
  await page.getByRole("button", { name: "Find anything" }).click();
  const dialog = page.getByRole("dialog", { name: "Find anything" });
  await expect(dialog.getByRole("option", { name: "New claim" })).toBeVisible();
  const { x = -1, width = 999 } = (await dialog.boundingBox()) ?? {};
  expect(x).toBeGreaterThanOrEqual(0);
  expect(x + width).toBeLessThanOrEqual(375);
  await dialog.getByRole("option", { name: "New claim" }).click();
  await expect(page.getByRole("dialog", { name: "New claim" })).toBeVisible();
});
