import { randomUUID } from "node:crypto";
import type { Page } from "@playwright/test";
import { actorFrom } from "@/lib/auth/actor-from";
import { db } from "@/lib/db/client";
import { decide } from "@/lib/reviews/decide";
import { requestReview } from "@/lib/reviews/request-review";
import { saveDraft } from "@/lib/reviews/save-draft";
import { aMember } from "../../factories/members";
import {
  aClaimInReview,
  contentHashOf,
  draftOf,
  type Reviewed,
  requestOf,
  reviewVersion,
} from "../../factories/reviews";
import { expectNothingSerious } from "../../support/axe";
import { dataOf } from "../../support/data-of";
import { expect, test } from "../../support/e2e";
import { pressOn } from "../../support/keyboard";

const codeOf = async ({ id }: Reviewed) =>
  `C-${(await db.claim.findUniqueOrThrow({ where: { id }, select: { number: true } })).number}`;
const rowOf = (page: Page, { id }: Reviewed) => page.locator(`[data-row="${id}"]`);

/** Goes to the queue by its key, once keys work. */
async function goToQueue(page: Page): Promise<void> {
  await expect(async () => {
    await page.keyboard.press("g");
    await page.keyboard.press("q");
    await page.waitForURL("**/desk/reviews", { timeout: 1_000 });
  }).toPass();
  await expect(page.getByRole("heading", { level: 1, name: "Reviews" })).toBeVisible();
}

/** Walks down to a claim by key. */
async function walkTo(page: Page, claim: Reviewed): Promise<void> {
  const link = rowOf(page, claim).getByRole("link");
  await expect(link).toBeVisible();
  await expect(async () => {
    const isThere = await link.evaluate((element) => element === document.activeElement);
    if (!isThere) await page.keyboard.press("j");
    expect(isThere).toBe(true);
  }).toPass({ intervals: [20] });
}

test("two members go through the queue by keys: what comes is said, and who comes second is told who was first", async ({
  signedIn,
}) => {
  const author = await aMember("CHECKER", "Wil Writer");
  const [first, second] = [await aClaimInReview(author), await aClaimInReview(author, { risk: "LEGAL" })];
  const fay = await signedIn("EDITOR", "Fay First");
  const sam = await signedIn("EDITOR", "Sam Second");

  await test.step("the queue is walked, and a claim shown beside it", async () => {
    await goToQueue(fay.page);
    await expect(rowOf(fay.page, first)).toContainText("needs 1 approval by an editor");
    await expect(rowOf(fay.page, second)).toContainText("needs 2 approvals, one by an admin");
    await expect(rowOf(fay.page, first)).toContainText("Wrote part of it, and cannot approve: Wil Writer");
    await walkTo(fay.page, first);
    await fay.page.keyboard.press("Space");
    const panel = fay.page.getByRole("complementary", { name: await codeOf(first), exact: true });
    await expect(panel).toBeVisible();
    await fay.page.keyboard.press("Escape");
    await expect(panel).toBeHidden();
    await expectNothingSerious(fay.page);
  });

  await test.step("one that comes is said, moves nothing, and is shown by U", async () => {
    const place = () => rowOf(fay.page, first).boundingBox();
    const before = await place();
    const third = await aClaimInReview(author);
    await expect(fay.page.getByText("1 new")).toBeVisible();
    expect(await place()).toEqual(before);
    await expect(rowOf(fay.page, third)).toHaveCount(0);
    await fay.page.keyboard.press("u");
    await expect(rowOf(fay.page, third)).toBeVisible();
    await expect(fay.page.getByText("1 new")).toBeHidden();
  });

  await test.step("both open it, one asks for changes, the other decides later", async () => {
    await goToQueue(sam.page);
    await walkTo(sam.page, first);
    await sam.page.keyboard.press("Enter");
    await sam.page.waitForURL(`**/desk/claims/${first.id}/review?queue=mine`);
    const approve = sam.page.getByRole("button", { name: "Approve", exact: true });
    await expect(approve).toBeEnabled();
    const input = { id: randomUUID(), reviewId: first.reviewId, contentHash: await contentHashOf(first.id) };
    const decision = { ...input, decision: "REQUEST_CHANGES", comment: "Say which ship." } as const;
    await decide(actorFrom(fay.account), decision).then(dataOf);
    await pressOn(sam.page, approve);
    await expect(sam.page.getByRole("alert").filter({ hasText: "Fay First asked for changes on" })).toContainText(
      "Your decision comes later and is not recorded.",
    );
    expect(await db.approval.count({ where: { reviewId: first.reviewId } })).toBe(1);
  });

  await test.step("what was sent back stands in its list, with the words", async () => {
    await fay.page.getByRole("link", { name: /^Sent back or lapsed/ }).click();
    await expect(rowOf(fay.page, first)).toContainText("Fay First asked for changes");
    await expect(rowOf(fay.page, first)).toContainText("Say which ship.");
  });

  await test.step("an approval that is not enough leaves it with the others, and out of one's own list", async () => {
    await sam.page.goto(`/desk/claims/${second.id}/review?queue=mine`);
    await expect(sam.page.getByRole("button", { name: "Approve", exact: true })).toBeEnabled();
    await pressOn(sam.page, sam.page.getByRole("button", { name: "Approve", exact: true }));
    await expect(sam.page.getByText("Your approval is recorded.")).toBeVisible();
    const queue = sam.page.getByRole("navigation", { name: "Review queue" });
    await expect(queue).toContainText("this one is out of it");
    const next = await queue.getByRole("link", { name: "Next in the queue" }).getAttribute("href");
    await sam.page.keyboard.press("n");
    await sam.page.waitForURL(`**${next}`);
    await expect(queue).toContainText(/\d+ of \d+/);
    await goToQueue(sam.page);
    await expect(rowOf(sam.page, second)).toHaveCount(0);
    await sam.page.getByRole("link", { name: /^Everything in review/ }).click();
    await expect(rowOf(sam.page, second)).toContainText("You approved it. It waits for somebody else.");
    await expect(rowOf(sam.page, second)).toContainText("needs 1 approval by an admin");
  });
});

test("a second look: a comment on the verdict is named with the changes asked for, and what changed since is shown", async ({
  signedIn,
}) => {
  const author = await aMember("CHECKER", "Wil Writer");
  const claim = await aClaimInReview(author);
  const { page } = await signedIn("EDITOR", "Eve Second");
  const address = `/desk/claims/${claim.id}/review`;

  await test.step("a comment on the verdict", async () => {
    await page.goto(address);
    await expect(page.getByRole("button", { name: "Approve", exact: true })).toBeEnabled();
    await expect(page.getByRole("region", { name: "What changed" })).toHaveCount(0);
    await pressOn(page, page.getByRole("button", { name: "Talk about the verdict" }));
    const sheet = page.getByRole("dialog", { name: "Talk about the verdict" });
    await pressOn(page, sheet.getByRole("textbox", { name: "New thread" }), "I");
    await page.keyboard.type("s it not contested?");
    await page.keyboard.press("ControlOrMeta+Enter");
    await expect(sheet.getByRole("article", { name: "Comment of Eve Second" })).toContainText("Is it not contested?");
    await page.keyboard.press("Escape");
    await expect(page.locator("[data-modal]")).toHaveCount(0);
    const open = page.getByRole("list", { name: "Open threads" });
    await expect(open).toContainText("the verdict, begun by Eve Second");
    await expect(page.getByText("1 thread is open.")).toBeVisible();
  });

  await test.step("changes are asked for, and the thread is named", async () => {
    await pressOn(page, page.getByRole("button", { name: "Ask for changes" }));
    const dialog = page.getByRole("dialog", { name: "Ask for changes" });
    await expect(dialog.getByRole("textbox", { name: "What has to change" })).toHaveValue("Open threads: the verdict.");
    await pressOn(page, dialog.getByRole("button", { name: "Ask for changes" }));
    await expect(page.getByText("The claim is back in checking, with your comment.")).toBeVisible();
    const { comment } = await db.approval.findFirstOrThrow({ where: { reviewId: claim.reviewId } });
    expect(comment).toBe("Open threads: the verdict.");
  });

  await test.step("what the author changed since is shown word by word", async () => {
    const version = await reviewVersion(claim.reviewId);
    await saveDraft(author, draftOf(claim.reviewId, version, { known: "Two governments say so." })).then(dataOf);
    await requestReview(author, await requestOf(claim.reviewId)).then(dataOf);
    await page.goto(address);
    const changes = page.getByRole("region", { name: "What changed" });
    await expect(changes).toContainText("since you asked for changes");
    await expect(changes.locator("del").first()).toHaveText("removed: One");
    await expect(changes.locator("ins").first()).toHaveText("added: Two");
    await expectNothingSerious(page);
  });
});
