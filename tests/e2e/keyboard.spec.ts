import { db } from "@/lib/db/client";
import { anArticle, articleText } from "../factories/articles";
import { aMember } from "../factories/members";
import { aClaimInReview } from "../factories/reviews";
import { expect, test } from "../support/dossier";
import { pressOn, tabTo, typeInto } from "../support/keyboard";

test("a claim is marked sentence by sentence, without a mouse", async ({ signedIn }) => {
  const { page } = await signedIn("CHECKER");
  const editor = await aMember("EDITOR");
  const article = await anArticle(editor, { title: "Read by keyboard", text: articleText("by keyboard") });
  await page.goto("/desk/articles");
  await pressOn(page, page.getByRole("link", { name: "Read by keyboard" }).first());
  await expect(page.getByRole("region", { name: "Text of the article" })).toBeVisible();
  await page.keyboard.press("s");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Shift+ArrowDown");
  await page.keyboard.press("c");
  await expect(page.getByRole("textbox", { name: "The claim, in neutral words" })).toBeFocused();
  await page.keyboard.type("Northland did not sell rockets, typed by keyboard");
  await typeInto(page, page.getByRole("combobox", { name: "Who says it" }), "Northland by keyboard");
  const offer = page.getByRole("option", { name: "Record “Northland by keyboard” as a new party" });
  await expect(offer).toBeVisible();
  await page.keyboard.press("Enter");
  await pressOn(page, page.getByRole("button", { name: "Record it" }));
  await expect(page.getByRole("button", { name: "Record it" })).toBeHidden();
  await pressOn(page, page.getByRole("button", { name: "Mark the claim" }));
  await expect(page.getByText(/^C-\d+ is marked\.$/)).toBeVisible();
  await expect(page.getByRole("region", { name: "Text of the article" })).toBeFocused();

  const passage = await db.passage.findFirstOrThrow({ where: { articleId: article.id } });
  expect(passage.exact).toBe(
    "Northland has denied it more than once. A spokesman called the report gossip and would say no more.",
  );
  expect(passage.startOffset).toBe(article.text.indexOf(passage.exact));
});

test("a claim is taken, checked and answered without a mouse", async ({ signedIn, demo }) => {
  const { page } = await signedIn("CHECKER");
  const id = demo.dossier.claims.get("pendulum") ?? "";
  await page.goto(`/desk/claims/${id}`);
  await pressOn(page, page.getByRole("button", { name: "Take it" }));
  await pressOn(page, page.getByRole("button", { name: "Start checking" }));
  await expect(page.getByText("Checking has started.")).toBeVisible();
  await page.keyboard.press("Alt+3");
  await page.waitForURL("**/responses");
  await expect(page.getByRole("button", { name: /^Response/ })).toBeVisible();
  await page.keyboard.press("r");
  const sheet = page.getByRole("dialog", { name: "Record a response" });
  await typeInto(page, sheet.getByRole("combobox", { name: "Who answers" }), "KCNA");
  // Enter means what was typed, once the list is the answer to it.
  await expect(page.getByRole("option", { name: /also KCNA/ })).toHaveAttribute("data-highlighted");
  await page.keyboard.press("Enter");
  await typeInto(page, sheet.getByRole("textbox", { name: "The words", exact: true }), "There is nothing to say.");
  await typeInto(page, sheet.getByRole("textbox", { name: "Said on" }), "3 Oct 2023");
  await typeInto(page, sheet.getByRole("textbox", { name: "Channel" }), "In a broadcast");
  await tabTo(page, sheet.getByRole("radio", { name: "No reply", exact: true }));
  await page.keyboard.press("ArrowDown");
  await expect(sheet.getByRole("radio", { name: "Declined to comment", exact: true })).toBeChecked();
  await pressOn(page, sheet.getByRole("button", { name: "Record the answer" }));
  await expect(page.getByText("The entry is recorded.")).toBeVisible();
  await expect(sheet).toBeHidden();
  expect(await db.response.findFirst({ where: { claimId: id }, select: { kind: true, words: true } })).toEqual({
    kind: "DECLINED",
    words: "There is nothing to say.",
  });
});

test("an editor approves and publishes without a mouse, and a reader finds it", async ({ signedIn, page }) => {
  const claim = await aClaimInReview(await aMember(), { statement: "Northland sold nine rockets by keyboard" });
  const editor = await signedIn("EDITOR");
  await editor.page.goto(`/desk/claims/${claim.id}/review`);
  await pressOn(editor.page, editor.page.getByRole("button", { name: "Approve", exact: true }), "Space");
  await expect(editor.page.getByText("Approved. It can be published.")).toBeVisible();
  await pressOn(editor.page, editor.page.getByRole("button", { name: "Publish", exact: true }));
  await expect(editor.page.getByText("Version 1 is published.")).toBeVisible();

  await page.goto("/");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("main")).toBeFocused();
  await page.goto("/claims");
  await typeInto(page, page.getByRole("searchbox"), "nine rockets by keyboard");
  await page.keyboard.press("Enter");
  await page.waitForURL(/q=nine/);
  await pressOn(
    page,
    page
      .getByRole("main")
      .getByRole("link", { name: /Northland sold nine rockets/ })
      .first(),
  );
  await expect(page.getByRole("heading", { level: 1, name: /nine rockets by keyboard/ })).toBeVisible();
});

test("the keys are listed under ?, and single keys can be switched off", async ({ signedIn, demo }) => {
  expect(demo.dossier.claims.size).toBeGreaterThan(0);
  const { page } = await signedIn("CHECKER");
  await page.goto("/desk/articles");
  const help = page.getByRole("dialog", { name: "Keys" });
  // Until the scripts of the page have come, a key does nothing.
  await expect(async () => {
    await page.keyboard.press("?");
    await expect(help.getByText("Search articles")).toBeVisible({ timeout: 500 });
  }).toPass();
  await pressOn(page, help.getByRole("checkbox", { name: "Single keys work on this page" }), "Space");
  await page.keyboard.press("Escape");
  await expect(help).toBeHidden();
  await page.keyboard.press("/");
  await expect(page.getByRole("searchbox")).not.toBeFocused();
});
