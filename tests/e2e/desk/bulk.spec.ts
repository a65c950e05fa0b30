import { randomUUID } from "node:crypto";
import type { Page } from "@playwright/test";
import { actorFrom } from "@/lib/auth/actor-from";
import { moveClaim } from "@/lib/claims/move-claim";
import { db } from "@/lib/db/client";
import { manyClaims, versionOf } from "../../factories/claims";
import { aMember } from "../../factories/members";
import { expectNothingSerious } from "../../support/axe";
import { openList } from "../../support/claims-table";
import { dataOf } from "../../support/data-of";
import { expect, test } from "../../support/e2e";
import { pressOn, tabTo } from "../../support/keyboard";

const numberOf = async (id: string) =>
  (await db.claim.findUniqueOrThrow({ where: { id }, select: { number: true } })).number;

/** The list of the claims with this topic, the oldest first, with the keys on the first row. */
async function openTopic(page: Page, topic: string) {
  await openList(page, `/desk/claims?filter=topics.any.${topic}&sort=code`);
  await page.keyboard.press("j");
  await expect(page.locator("tr[data-active]")).toHaveCount(1);
}

const bar = (page: Page) => page.getByRole("region", { name: "Selected claims" });

test("by keyboard: five claims are selected and assigned with a note, and the report names them", async ({
  signedIn,
}) => {
  const { page } = await signedIn("EDITOR", "Ed Assigner");
  const author = await aMember();
  const target = await aMember("CHECKER", `Vera ${randomUUID().slice(-6)}`);
  const topic = randomUUID();
  const ids = await manyClaims(author, 7, topic);
  await openTopic(page, topic);
  await expect(bar(page)).toBeHidden();
  await page.keyboard.press("x");
  for (let row = 0; row < 4; row += 1) await page.keyboard.press("j");
  await page.keyboard.press("Shift+X");
  await expect(bar(page)).toContainText("5 selected");
  await expectNothingSerious(page);
  await page.keyboard.press("a");
  const dialog = page.getByRole("dialog", { name: "Assign: 5 claims" });
  await expect(dialog).toBeVisible();
  await page.keyboard.press("Tab");
  await tabTo(page, dialog.getByRole("combobox", { name: "Owner" }));
  await page.keyboard.type(target.name);
  await expect(page.getByRole("option")).toHaveCount(1);
  await expect(page.getByRole("option")).toContainText("0 open claims");
  await expect(page.getByRole("option")).toHaveAttribute("data-highlighted");
  await page.keyboard.press("Enter");
  await expect(dialog.getByRole("combobox", { name: "Owner" })).toHaveAttribute("aria-expanded", "false");
  await tabTo(page, dialog.getByRole("textbox", { name: "Note" }));
  await page.keyboard.type("You know the port.");
  await expectNothingSerious(page);
  await pressOn(page, dialog.getByRole("button", { name: "Show what changes" }));
  await expect(dialog).toContainText(`Assign to ${target.name}`);
  await expect(dialog.getByText("Changes 5 claims", { exact: true })).toBeFocused();
  await pressOn(page, dialog.getByRole("button", { name: "Change 5 claims" }));
  await expect(dialog).toBeHidden();
  await expect(page.getByText("Changed 5 claims")).toBeVisible();
  await expect(bar(page)).toBeHidden();
  const given = await db.claim.findMany({ where: { id: { in: ids }, ownerId: target.id }, orderBy: { number: "asc" } });
  expect(given).toHaveLength(5);
  // F6 leads to the message and its button.
  await page.keyboard.press("F6");
  await pressOn(page, page.getByRole("button", { name: "Report" }));
  await page.waitForURL("**/desk/claims/bulk/*");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(`Assign to ${target.name}`);
  await expect(page.getByRole("status").filter({ hasText: "Changed 5 claims." })).toBeVisible();
  for (const { number } of given)
    await expect(page.getByRole("link", { name: `C-${number}`, exact: true })).toBeVisible();
  await page.getByRole("link", { name: `C-${given[0]?.number}`, exact: true }).click();
  await page.waitForURL(`**/desk/claims/${given[0]?.id}`);
  await page.goto(`/desk/claims/${given[0]?.id}/history`);
  await expect(page.getByText("“You know the port.”")).toBeVisible();
  await expect(page.getByRole("link", { name: "change of many claims" })).toBeVisible();
});

test("all that match, over two pages: previewed with what stays as it is and why, then declined", async ({
  signedIn,
}) => {
  const { page } = await signedIn("EDITOR", "Ed Decliner");
  const author = await aMember();
  const topic = randomUUID();
  const ids = await manyClaims(author, 60, topic);
  const [gone = ""] = ids;
  await moveClaim(author, { event: "DECLINE", id: gone, version: 1, reason: "An opinion." }).then(dataOf);
  await openTopic(page, topic);
  await page.keyboard.press("x");
  await bar(page).getByRole("button", { name: "Select all 60 that match" }).click();
  await expect(bar(page)).toContainText("60 selected");
  await page.keyboard.press("s");
  const dialog = page.getByRole("dialog", { name: "Move: 60 claims" });
  await dialog.getByRole("radio", { name: "Decline" }).check();
  await dialog.getByRole("button", { name: "Show what changes" }).click();
  await expect(dialog.getByText("Say why the claims are not checked.")).toBeVisible();
  await dialog.getByLabel(/Why they are not checked/).fill("Not checkable.");
  await dialog.getByRole("button", { name: "Show what changes" }).click();
  await expect(dialog.getByText("Changes 59 claims, skips 1: declined", { exact: true })).toBeVisible();
  await expect(dialog.getByRole("link", { name: `C-${await numberOf(gone)}` })).toBeVisible();
  await expectNothingSerious(page);
  await dialog.getByRole("button", { name: "Back" }).click();
  await expect(dialog.getByLabel(/Why they are not checked/)).toHaveValue("Not checkable.");
  await dialog.getByRole("button", { name: "Show what changes" }).click();
  await dialog.getByRole("button", { name: "Change 59 claims" }).click();
  await expect(page.getByText("Changed 59 claims, skipped 1: declined")).toBeVisible();
  expect(await db.claim.count({ where: { id: { in: ids }, stage: "DECLINED" } })).toBe(60);
  expect(await db.claim.count({ where: { id: { in: ids }, stageReason: "Not checkable." } })).toBe(59);
});

test("three claims are merged, and the code of one leads to the one that is kept", async ({ signedIn }) => {
  const { page } = await signedIn("EDITOR", "Ed Merger");
  const topic = randomUUID();
  const [one = "", two = "", three = ""] = await manyClaims(await aMember(), 3, topic);
  await openTopic(page, topic);
  await page.keyboard.press("x");
  await page.keyboard.press("m");
  await expect(page.getByText("Two to five claims are merged at once.")).toBeVisible();
  await page.keyboard.press("j");
  await page.keyboard.press("x");
  await page.keyboard.press("j");
  await page.keyboard.press("x");
  await page.keyboard.press("m");
  const dialog = page.getByRole("dialog", { name: "Merge 3 claims" });
  await dialog.getByRole("radio", { name: `C-${await numberOf(two)}` }).check();
  await expectNothingSerious(page);
  await dialog.getByRole("button", { name: "Merge" }).click();
  const code = `C-${await numberOf(two)}`;
  await expect(page.getByText(`are merged into ${code}.`)).toBeVisible();
  await page.goto(`/desk/claims/C-${await numberOf(one)}`);
  await page.waitForURL(`**/desk/claims/${two}`);
  // The duplicate itself, with its history, is there still.
  await page.getByRole("link", { name: `C-${await numberOf(three)}` }).click();
  await page.waitForURL(`**/desk/claims/${three}`);
  await expect(page.getByText(/A duplicate of/)).toBeVisible();
});

test("a claim that somebody else changed meanwhile is skipped, and nothing else is", async ({ signedIn }) => {
  const { account, page } = await signedIn("EDITOR", "Ed Late");
  const topic = randomUUID();
  const [one = "", two = ""] = await manyClaims(await aMember(), 2, topic);
  await openTopic(page, topic);
  for (const key of ["x", "j", "x", "p"]) await page.keyboard.press(key);
  const dialog = page.getByRole("dialog", { name: "Set the priority: 2 claims" });
  await dialog.getByRole("radio", { name: "Urgent" }).check();
  await dialog.getByRole("button", { name: "Show what changes" }).click();
  await expect(dialog.getByText("Changes 2 claims", { exact: true })).toBeVisible();
  const move = { event: "START_CHECKING" as const, id: one, version: await versionOf(one) };
  await moveClaim(actorFrom(account), move).then(dataOf);
  await dialog.getByRole("button", { name: "Change 2 claims" }).click();
  await expect(page.getByText("Changed 1 claim, skipped 1: changed since they were selected")).toBeVisible();
  const priorities = await db.claim.findMany({ where: { id: { in: [one, two] } }, orderBy: { id: "asc" } });
  expect(priorities.map(({ priority }) => priority)).toEqual(["NORMAL", "URGENT"]);
});

test("a checker selects, and is told who changes several claims", async ({ signedIn }) => {
  const { page } = await signedIn("CHECKER", "Ada Selector");
  const topic = randomUUID();
  await manyClaims(await aMember(), 2, topic);
  await openTopic(page, topic);
  await page.keyboard.press("x");
  await expect(bar(page)).toContainText("1 selected");
  await expect(bar(page)).toContainText("An editor changes several claims at once.");
  await page.keyboard.press("a");
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await page.keyboard.press("Escape");
  await expect(bar(page)).toBeHidden();
});

test("at 375 px the bar stays in the screen and its buttons are reached", async ({ signedIn }) => {
  const { page } = await signedIn("EDITOR", "Ed Phone");
  const topic = randomUUID();
  await manyClaims(await aMember(), 2, topic);
  await page.setViewportSize({ width: 375, height: 740 });
  await openTopic(page, topic);
  await page.keyboard.press("x");
  await expect(bar(page)).toBeInViewport();
  await expectNothingSerious(page);
  const { scrolls, shown } = await page.evaluate(() => ({
    scrolls: document.documentElement.scrollWidth,
    shown: document.documentElement.clientWidth,
  }));
  expect(scrolls).toBeLessThanOrEqual(shown);
  await bar(page).getByRole("button", { name: "Merge" }).click();
  await expect(page.getByText("Two to five claims are merged at once.")).toBeVisible();
});
