import { db } from "@/lib/db/client";
import { aMarkedClaim, anArticle, articleText } from "../factories/articles";
import { aMember } from "../factories/members";
import { expect, test } from "../support/e2e";
import { selectWords } from "../support/select-words";

test("a later text carries the passages over; a lost one is attached again, another is dropped", async ({
  signedIn,
}) => {
  const { page } = await signedIn("EDITOR");
  const editor = await aMember("EDITOR");
  const article = await anArticle(editor, { title: "Told twice", text: articleText("first telling") });
  const kept = await aMarkedClaim(editor, article, "Northland has denied it more than once.");
  const lost = await aMarkedClaim(editor, article, "“We counted eleven wagons at the border,” said Ada Lind");
  const dropped = await aMarkedClaim(editor, article, "Two of the wagons carried steel");
  const later = `A first line that was not there.\n\n${article.text}`
    .replace(
      "“We counted eleven wagons at the border,” said Ada Lind,",
      "Nobody counted anything, it turned out; so says",
    )
    .replace("Two of the wagons carried steel", "The freight of that day is unknown");

  await page.goto(`/desk/articles/${article.id}/versions/new`);
  await expect(page.getByRole("button", { name: "Read it" })).toBeEnabled();
  await page.getByRole("textbox", { name: "Text of the article" }).fill(later);
  await page.getByRole("button", { name: "Read it" }).click();
  await page.getByRole("button", { name: "Import this text" }).click();
  await expect(page.getByRole("status").filter({ hasText: "Version 2 is stored." })).toBeVisible();
  await page.getByRole("link", { name: "Open the new version" }).click();
  const missing = page.getByRole("region", { name: "Passages not found in this version" }).last();
  await expect(missing.getByRole("listitem")).toHaveCount(2);

  await missing
    .getByRole("listitem")
    .filter({ hasText: "eleven wagons" })
    .getByRole("button", { name: "Attach again" })
    .click();
  await selectWords(page, "Nobody counted anything");
  await page.getByRole("button", { name: /^Attach C-\d+ here/ }).click();
  await expect(page.getByText("The passage is attached again.")).toBeVisible();
  await missing.getByRole("button", { name: "Drop" }).click();
  await page.getByRole("dialog").getByRole("textbox", { name: "Why" }).fill("The sentence is gone.");
  await page.getByRole("button", { name: "Drop the passage" }).click();
  await expect(page.getByText(/^The passage of C-\d+ is dropped\.$/)).toBeVisible();
  await expect(missing).toBeHidden();

  const text = await db.articleVersion.findFirstOrThrow({ where: { articleId: article.id, number: 2 } });
  const now = (claimId: string) =>
    db.passage.findFirst({ where: { claimId, articleVersionId: text.id, withdrawnAt: null } });
  expect((await now(kept.claimId))?.startOffset).toBe(text.text.indexOf("Northland has denied"));
  expect(await now(lost.claimId)).toMatchObject({
    exact: "Nobody counted anything",
    startOffset: text.text.indexOf("Nobody counted"),
  });
  expect(await now(dropped.claimId)).toBeNull();
});
