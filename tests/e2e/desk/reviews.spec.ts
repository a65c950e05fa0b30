import { randomUUID } from "node:crypto";
import type { Page } from "@playwright/test";
import { actorFrom } from "@/lib/auth/actor-from";
import { db } from "@/lib/db/client";
import { decide } from "@/lib/reviews/decide";
import { aMember } from "../../factories/members";
import { aClaimInReview, contentHashOf, type Reviewed } from "../../factories/reviews";
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
    await expect(rowOf(fay.page, first)).toContainText("Cannot approve, for they wrote part of it: Wil Writer");
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
    await sam.page.goto(`/desk/claims/${second.id}/review`);
    await expect(sam.page.getByRole("button", { name: "Approve", exact: true })).toBeEnabled();
    await pressOn(sam.page, sam.page.getByRole("button", { name: "Approve", exact: true }));
    await expect(sam.page.getByText("Your approval is recorded.")).toBeVisible();
    await goToQueue(sam.page);
    await expect(rowOf(sam.page, second)).toHaveCount(0);
    await sam.page.getByRole("link", { name: /^Everything in review/ }).click();
    await expect(rowOf(sam.page, second)).toContainText("You approved it. It waits for somebody else.");
    await expect(rowOf(sam.page, second)).toContainText("needs 1 approval by an admin");
  });
});
