import { Buffer } from "node:buffer";
import { randomUUID } from "node:crypto";
import { actorFrom } from "@/lib/auth/actor-from";
import { db } from "@/lib/db/client";
import { saveDraft } from "@/lib/reviews/save-draft";
import { anArticle, articleText } from "../../factories/articles";
import { aMember } from "../../factories/members";
import { aDraftedClaim, draftOf, reviewVersion } from "../../factories/reviews";
import { dataOf } from "../../support/data-of";
import { expect, test } from "../../support/e2e";

/** A page as somebody would save it, which names its own address. */
function htmlPage(address: string, mark: string) {
  const paragraphs = articleText(mark)
    .split("\n\n")
    .map((text) => `<p>${text}</p>`);
  const head = `<title>What is known about the rockets</title><link rel="canonical" href="${address}">`;
  const html = `<!doctype html><html lang="en"><head>${head}</head><body><article><h1>What is known</h1>${paragraphs.join("")}</article></body></html>`;
  return { name: "page.html", mimeType: "text/html", buffer: Buffer.from(html) };
}

test("the keyboard stays on the choice of how an article comes in", async ({ signedIn }) => {
  const { page } = await signedIn("EDITOR");
  await page.goto("/desk/articles/new");
  const pasted = page.getByRole("radio", { name: "Pasted text" });
  await page.getByRole("button", { name: "Read it" }).click();
  await expect(page.getByRole("alert").first()).toBeVisible();
  await pasted.focus();
  await page.keyboard.press("ArrowRight");
  await expect(page.getByLabel("File", { exact: true }).last()).toBeVisible();
  await expect(page.getByRole("radio", { name: "File" })).toBeFocused();
  await expect(page.getByRole("main").getByRole("alert")).toHaveCount(0);
  await page.keyboard.press("ArrowRight");
  await expect(page.getByRole("radio", { name: "Address" })).toBeFocused();
});

test("another text of an address that is there already becomes the next version of that article", async ({
  signedIn,
}) => {
  const { account, page } = await signedIn("EDITOR");
  const editor = actorFrom(account);
  const address = `https://news.example/${randomUUID()}`;
  const article = await anArticle(editor, { url: address });
  await page.goto("/desk/articles/new");
  await page.getByRole("radio", { name: "File" }).check({ force: true });
  await page.locator("input[type=file]").setInputFiles(htmlPage(address, randomUUID().slice(-6)));
  await page.getByRole("button", { name: "Read it" }).click();
  await expect(page.getByText("Another text of this address is there")).toBeVisible();
  await page.getByRole("button", { name: "Add it as the next version" }).click();
  await page.waitForURL(`**/desk/articles/${article.id}`);
  const versions = await db.articleVersion.findMany({ where: { articleId: article.id }, orderBy: { number: "asc" } });
  expect(versions.map(({ number, method }) => [number, method])).toEqual([
    [1, "PASTE"],
    [2, "FILE"],
  ]);
  await page.goto("/desk/articles/new");
  await expect(page.getByText("What is known about the rockets")).toHaveCount(0);
});

test("an import that is refused without a duplicate says why", async ({ signedIn }) => {
  const { page } = await signedIn("EDITOR");
  const other = await anArticle(await aMember("EDITOR"));
  await page.goto("/desk/articles/new");
  await page.getByLabel("Text of the article").fill(articleText());
  await page.getByRole("button", { name: "Read it" }).click();
  await page.getByLabel("Title").fill("Rockets");
  // The same id twice: what a draft that was copied between two browsers would send.
  await expect.poll(() => page.evaluate(() => localStorage.getItem("gainsay.draft.article.new"))).toContain("Rockets");
  await page.evaluate((id) => {
    const key = "gainsay.draft.article.new";
    const draft = JSON.parse(localStorage.getItem(key) ?? "{}");
    draft.values.reading.id = id;
    localStorage.setItem(key, JSON.stringify(draft));
  }, other.id);
  await page.reload();
  await page.getByRole("button", { name: "Import the article" }).click();
  await expect(page.getByRole("main").getByRole("alert")).toContainText("This was stored already.");
});

test("two drafts of a verdict stand side by side in words", async ({ signedIn }) => {
  const { account, page } = await signedIn("CHECKER");
  const checker = actorFrom(account);
  const { id, reviewId } = await aDraftedClaim(checker);
  await page.goto(`/desk/claims/${id}/review`);
  await page.getByRole("radio", { name: "Misleading" }).check();
  const meanwhile = draftOf(reviewId, await reviewVersion(reviewId), { verdict: "MOSTLY_SUPPORTED" });
  await saveDraft(checker, meanwhile).then(dataOf);
  await page.getByRole("button", { name: "Save the draft" }).click();
  const panel = page.getByRole("region", { name: "Two versions of the same text" });
  const field = panel.getByRole("group", { name: "Verdict", exact: true });
  await expect(field).toContainText("Saved nowMostly supported");
  await expect(field).toContainText("Misleading");
  await expect(panel).not.toContainText("MOSTLY_SUPPORTED");
  await field.getByRole("radio", { name: "Choose another" }).check();
  await field.getByRole("combobox").selectOption({ label: "Contested" });
  await panel.getByRole("button", { name: "Save what I chose" }).click();
  await expect(page.getByText("The draft is saved.")).toBeVisible();
  const review = await db.review.findUniqueOrThrow({ where: { id: reviewId }, select: { verdict: true } });
  expect(review.verdict).toBe("CONTESTED");
});
