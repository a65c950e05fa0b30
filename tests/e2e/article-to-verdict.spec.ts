import type { Page } from "@playwright/test";
import { db } from "@/lib/db/client";
import { importByPasting, markWords } from "../support/article-work";
import { addEvidence, draftAndRequest, nameClaimant, openPart, recordAnswer } from "../support/claim-work";
import { expect, test } from "../support/e2e";
import { agencyStory, harbourStory, type Story } from "./stories";

test.describe.configure({ timeout: 300_000 });

const STORIES: [string, () => Story | null][] = [
  ["an article of our own", harbourStory],
  ["the agency's article", agencyStory],
];

for (const [name, load] of STORIES) {
  test(`from ${name} to a public verdict and its correction, by three members`, async ({ signedIn, page }) => {
    const story = load();
    test.skip(story === null, "the file of the article is absent");
    if (story === null) return;
    const { claim } = story;
    const checker = await signedIn("CHECKER", "Nora Checks");
    const editor = await signedIn("EDITOR", "Elias Edits");
    const admin = await signedIn("ADMIN", "Ada Minds");

    const code = await test.step("the editor imports it, the checker marks thirty passages", async () => {
      const articleId = await importByPasting(editor.page, story.page, story.title);
      await checker.page.goto(`/desk/articles/${articleId}`);
      return markAll(checker.page, story, articleId);
    });
    const address = await test.step("the checker gathers who answers, and the evidence", async () => {
      await checker.page.getByRole("link", { name: code, exact: true }).first().click();
      await checker.page.waitForURL(/\/desk\/claims\/[0-9a-f-]{36}$/);
      await gather(checker.page, story);
      return new URL(checker.page.url()).pathname.split("/").slice(0, 4).join("/");
    });

    await test.step("the author asks for review and cannot approve", async () => {
      await draftAndRequest(checker.page, claim.first);
      await selfApprovalIsRefused(checker.page);
    });
    const slug = await test.step("the editor approves and publishes", async () => {
      await editor.page.goto(`${address}/review`);
      await editor.page.getByRole("button", { name: "Approve", exact: true }).click();
      await expect(editor.page.getByText("Approved. It can be published.")).toBeVisible();
      await editor.page.getByRole("button", { name: "Publish", exact: true }).click();
      await expect(editor.page.getByText("Version 1 is published.")).toBeVisible();
      const href = await editor.page.getByRole("link", { name: "Public page" }).getAttribute("href");
      return href ?? "";
    });
    await test.step("a reader sees the verdict, who says it and who denies it", async () => {
      await page.goto(slug);
      await expect(page.getByRole("heading", { level: 1, name: claim.statement })).toBeVisible();
      await expect(page.getByRole("main")).toContainText(claim.first.verdict);
      await expect(page.getByRole("main")).toContainText(claim.first.reason);
      await expect(page.getByRole("main")).toContainText(claim.denial.words);
      await expect(page.getByRole("main")).not.toContainText("Under re-review since");
    });

    await test.step("the accused admits it: the page is re-opened by that alone", async () => {
      await recordAnswer(checker.page, { party: claim.accused, ...claim.admission, kind: "Acknowledged" });
      await expect(checker.page.getByText(/turned the denial status/).first()).toBeVisible();
      await page.reload();
      await expect(page.getByRole("main")).toContainText("Under re-review since");
      await expect(page.getByRole("main")).toContainText(claim.first.verdict);
    });
    await test.step("the checker corrects, an admin approves, the editor publishes version 2", async () => {
      await draftAndRequest(checker.page, claim.corrected);
      await selfApprovalIsRefused(checker.page);
      await admin.page.goto(`${address}/review`);
      await admin.page.getByRole("button", { name: "Approve", exact: true }).click();
      await expect(admin.page.getByText("Approved. It can be published.")).toBeVisible();
      await editor.page.goto(`${address}/review`);
      await editor.page.getByRole("button", { name: "Publish a new version" }).click();
      const dialog = editor.page.getByRole("dialog", { name: "Publish version 2" });
      await dialog.getByRole("radio", { name: "Correction: verdict changed" }).check();
      await dialog.getByRole("textbox", { name: "Note for readers" }).fill("The accused acknowledged it.");
      await dialog.getByRole("button", { name: "Publish a new version" }).click();
      await expect(editor.page.getByText("The new version is published.")).toBeVisible();
    });
    await test.step("readers see the correction, and version 1 stays readable", async () => {
      await page.reload();
      const main = page.getByRole("main");
      await expect(main).toContainText(claim.corrected.verdict);
      await expect(main).toContainText(claim.corrected.reason);
      await expect(main).toContainText("The accused acknowledged it.");
      await expect(main).not.toContainText("Under re-review since");
      await page.goto("/corrections");
      await expect(main.getByText("The accused acknowledged it.").first()).toBeVisible();
      await page.goto(`${slug}/v/1`);
      await expect(main).toContainText(claim.first.reason);
      await expect(main).not.toContainText(claim.corrected.reason);
    });
  });
}

/** Marks every passage of the story and looks into the records for where they are anchored. Returns the code of the first claim. */
async function markAll(page: Page, { passages, body, claim }: Story, articleId: string): Promise<string> {
  expect(passages).toHaveLength(30);
  let first = "";
  for (const [index, { words }] of passages.entries()) {
    const statement = index === 0 ? claim.statement : `Claim ${index + 1} of the article`;
    const code = await markWords(page, words, statement, index === 0 ? claim.claimant : undefined);
    if (index === 0) first = code;
  }
  const anchored = await db.passage.findMany({
    where: { articleId },
    select: { startOffset: true, endOffset: true, exact: true, articleVersion: { select: { text: true } } },
    orderBy: [{ startOffset: "asc" }, { endOffset: "asc" }],
  });
  expect(anchored[0]?.articleVersion.text).toBe(body);
  expect(anchored.map(({ startOffset, endOffset, exact }) => ({ startOffset, endOffset, exact }))).toEqual(
    passages
      .map(({ words, start }) => ({ startOffset: start, endOffset: start + words.length, exact: words }))
      .sort((a, b) => a.startOffset - b.startOffset || a.endOffset - b.endOffset),
  );
  return first;
}

async function gather(page: Page, { claim }: Story): Promise<void> {
  await page.getByRole("button", { name: "Take it" }).click();
  await expect(page.getByText("The claim is yours.")).toBeVisible();
  await page.getByRole("button", { name: "Start checking" }).click();
  await expect(page.getByText("Checking has started.")).toBeVisible();
  await recordAnswer(page, { party: claim.accused, ...claim.denial, kind: "Denied" });
  await nameClaimant(page, claim.claimant, "It has published all that it knows.");
  for (const [index, stance] of ["Supports", "Contradicts"].entries()) {
    const locator = `p. ${index + 1}`;
    const text = `Document ${index + 1} about: ${claim.statement}`;
    await addEvidence(page, {
      file: `document-${index + 1}.txt`,
      text,
      stance,
      locator,
      origin: `Archive ${index + 1}`,
    });
  }
}

/** The button is there, says why it is blocked, and pressing it changes nothing. */
async function selfApprovalIsRefused(page: Page): Promise<void> {
  await openPart(page, "Review");
  const approve = page.getByRole("button", { name: "Approve", exact: true });
  await expect(approve).toHaveAttribute("aria-disabled", "true");
  await expect(approve).toHaveAccessibleDescription(/You wrote/);
  await approve.press("Enter");
  await page.reload();
  await expect(page.getByRole("heading", { name: "Approvals, 0 of 1" })).toBeVisible();
}
