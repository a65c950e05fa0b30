import { expect, type Page } from "@playwright/test";
import { selectWords } from "./select-words";

/** Chooses a party by name in a field that finds parties as one types, or records it there when nobody knows it yet. */
export async function chooseParty(page: Page, label: string, { name, kind }: { name: string; kind: string }) {
  await page.getByRole("combobox", { name: label }).fill(name);
  const known = page.getByRole("option", { name, exact: false }).filter({ hasNotText: "as a new party" }).first();
  const offer = page.getByRole("option", { name: `Record “${name}” as a new party` });
  await expect(known.or(offer).first()).toBeVisible();
  if (await offer.isHidden()) return known.click();
  await offer.click();
  await page.getByRole("combobox", { name: `What ${name} is` }).selectOption({ label: kind });
  await page.getByRole("button", { name: "Record it" }).click();
  await expect(page.getByRole("button", { name: "Record it" })).toBeHidden();
}

/** Imports the pasted text from the list of articles on. Ends in the reader. Returns the article's id. */
export async function importByPasting(page: Page, text: string, title: string): Promise<string> {
  await page.goto("/desk/articles");
  await page.getByRole("link", { name: "Import an article" }).first().click();
  await expect(page.getByRole("button", { name: "Read it" })).toBeEnabled();
  await page.getByRole("textbox", { name: "Text of the article" }).fill(text);
  await page.getByRole("button", { name: "Read it" }).click();
  await page.getByRole("textbox", { name: "Title" }).fill(title);
  await page.getByRole("button", { name: "Import the article" }).click();
  await page.waitForURL(/\/desk\/articles\/[0-9a-f-]{36}$/);
  await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
  return new URL(page.url()).pathname.split("/").at(-1) ?? "";
}

/** Marks a claim at words of the open article. Returns its code. */
export async function markWords(
  page: Page,
  words: string,
  statement: string,
  saidBy?: { name: string; kind: string },
): Promise<string> {
  await selectWords(page, words);
  await expect(page.getByRole("toolbar", { name: "Selected words" })).toBeVisible();
  await page.keyboard.press("c");
  return fillMark(page, statement, saidBy);
}

/** Fills the open panel of a new claim and saves it. Returns the claim's code. */
export async function fillMark(page: Page, statement: string, saidBy?: { name: string; kind: string }) {
  await page.getByRole("textbox", { name: "The claim, in neutral words" }).fill(statement);
  if (saidBy) await chooseParty(page, "Who says it", saidBy);
  await page.getByRole("button", { name: "Mark the claim" }).click();
  const said = page.getByText(/^C-\d+ is marked\.$/).last();
  const card = page.getByRole("article").filter({ hasText: statement });
  await expect(card).toBeVisible();
  await expect(said).toBeVisible();
  return (await card.getByText(/^C-\d+$/).textContent())?.trim() ?? "";
}
