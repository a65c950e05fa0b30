import type { Page } from "@playwright/test";
import { actorFrom } from "@/lib/auth/actor-from";
import { db } from "@/lib/db/client";
import { aMarkedClaim, aNewText, anArticle } from "../../factories/articles";
import { expect, test } from "../../support/e2e";

const WAGONS = "Two of the wagons carried steel";

/** Goes by keyboard to the sentence that begins with these words. */
async function walkTo(page: Page, words: string): Promise<void> {
  const selected = () => page.evaluate(() => document.getSelection()?.toString() ?? "");
  const walk = page.getByRole("button", { name: "Walk sentences" });
  // Presses are heard once the scripts of the page have come.
  await expect(async () => {
    if (await walk.isVisible()) await walk.click();
    if (!(await selected())) await page.keyboard.press("ArrowDown");
    expect(await selected()).not.toBe("");
  }).toPass();
  for (let step = 0; step < 20 && !(await selected()).startsWith(words); step += 1)
    await page.keyboard.press("ArrowDown");
  expect(await selected()).toContain(words);
  await expect(page.getByRole("toolbar", { name: "Selected words" })).toBeVisible();
}

test("words become a claim, and other words a second passage of it, by keyboard", async ({ signedIn }) => {
  const { account, page } = await signedIn("EDITOR");
  const editor = actorFrom(account);
  const article = await anArticle(editor);
  await page.goto(`/desk/articles/${article.id}`);
  await walkTo(page, WAGONS);
  await page.keyboard.press("c");
  const panel = page.getByRole("region", { name: "New claim" });
  const statement = panel.getByLabel("The claim, in neutral words");
  await expect(statement).toBeFocused();
  await statement.fill(`Two wagons carried steel ${article.id.slice(-6)}`);
  await panel.getByRole("button", { name: "Mark the claim" }).click();
  await expect(panel).toBeHidden();
  const passages = () => db.passage.findMany({ where: { articleId: article.id }, include: { claim: true } });
  await expect(page.locator("[data-passages]").first()).toBeVisible();
  const [marked] = await passages();
  expect(marked?.claim.statement).toContain("Two wagons carried steel");
  expect(marked?.exact).toContain(WAGONS);

  const code = `C-${marked?.claim.number}`;
  await walkTo(page, "The government of Southland");
  await page.keyboard.press("a");
  const attaching = page.getByRole("region", { name: "Attach to a claim" });
  await attaching.getByLabel("Claim").fill(code);
  await attaching.getByRole("button", { name: `Attach to ${code}` }).click();
  await expect(attaching).toBeHidden();
  const all = await passages();
  expect(all.map(({ claimId }) => claimId)).toEqual([marked?.claimId, marked?.claimId]);
  expect(all.some(({ exact }) => exact.includes("The government of Southland"))).toBe(true);
});

test("a passage that the newer text does not have is attached again, and the choice can be left", async ({
  signedIn,
}) => {
  const { account, page } = await signedIn("EDITOR");
  const editor = actorFrom(account);
  const article = await anArticle(editor);
  await aMarkedClaim(editor, article, WAGONS);
  await aNewText(editor, article, article.text.replace(/Two of the wagons.*/, "The harbour office kept no list."));
  await page.goto(`/desk/articles/${article.id}`);
  const lost = page.getByRole("region", { name: "Passages not found in this version" }).last();
  await lost.getByRole("button", { name: "Attach again" }).click();
  await page.getByRole("button", { name: "Stop" }).click();
  await expect(page.getByRole("button", { name: "Stop" })).toBeHidden();
  await lost.getByRole("button", { name: "Attach again" }).click();
  await walkTo(page, "The harbour office kept no list");
  await page.keyboard.press("a");
  await expect(page.getByText("The passage is attached again.")).toBeVisible();
  await expect(page.getByRole("button", { name: "Stop" })).toBeHidden();
  const moved = await db.passage.findFirstOrThrow({
    where: { articleId: article.id, withdrawnAt: null },
    orderBy: { createdAt: "desc" },
  });
  expect(moved.exact).toContain("The harbour office kept no list");
});
