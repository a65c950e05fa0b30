import type { Page } from "@playwright/test";
import { moveClaim } from "@/lib/claims/move-claim";
import { planClaim } from "@/lib/claims/plan-claim";
import { db } from "@/lib/db/client";
import { anInboxClaim, versionOf } from "../../factories/claims";
import { aMember } from "../../factories/members";
import { aTask } from "../../factories/tasks";
import { expectNothingSerious } from "../../support/axe";
import { claimsOf } from "../../support/claims-table";
import { dataOf } from "../../support/data-of";
import { expect, test } from "../../support/e2e";
import { pressOn, tabTo, typeInto } from "../../support/keyboard";

const claimAt = (id: string | undefined) => db.claim.findUniqueOrThrow({ where: { id: id ?? "" } });
const rowOf = (page: Page, id: string | undefined) => page.locator(`[data-row="${id}"]`);

/** Opens a list of work and waits until its keys work. */
async function openWork(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await expect(async () => {
    await page.keyboard.press("?");
    await expect(page.getByRole("dialog", { name: "Keys" })).toBeVisible({ timeout: 500 });
  }).toPass();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog", { name: "Keys" })).toBeHidden();
}

/** Walks down to a claim by key, from the top unless it is there already. */
async function walkTo(page: Page, id: string | undefined): Promise<void> {
  const link = rowOf(page, id).getByRole("link").first();
  if (await link.evaluate((element) => element === document.activeElement)) return;
  for (const _ of await page.locator("[data-row]").all()) await page.keyboard.press("k");
  await expect(async () => {
    const isThere = await link.evaluate((element) => element === document.activeElement);
    if (!isThere) await page.keyboard.press("j");
    expect(isThere).toBe(true);
  }).toPass({ intervals: [20] });
}

test("the inbox is gone through by single keys, and each step taken back", async ({ signedIn }) => {
  const { page, account } = await signedIn("CHECKER", "Tria Keys");
  const [author, editor] = [await aMember(), await aMember("EDITOR")];
  const { ids, codes, word } = await claimsOf(author, 5);
  // The most pressing come first.
  for (const id of ids) {
    const plan = { ownerId: null, dueAt: null, priority: "URGENT" } as const;
    await planClaim(editor, { id, version: await versionOf(id), ...plan }).then(dataOf);
  }
  await openWork(page, "/desk?list=triage");
  await walkTo(page, ids[0]);

  await test.step("Space shows it beside the list", async () => {
    await page.keyboard.press("Space");
    const panel = page.getByRole("complementary", { name: codes[0], exact: true });
    await expect(panel).toContainText(`The ${word} ship was seen 1 times`);
    await page.keyboard.press("ArrowDown");
    await expect(page.getByRole("complementary", { name: codes[1], exact: true })).toBeVisible();
    await page.keyboard.press("ArrowUp");
    await page.keyboard.press("Escape");
    await expect(rowOf(page, ids[0]).getByRole("link").first()).toBeFocused();
  });

  await test.step("1 accepts, Z takes it back", async () => {
    await page.keyboard.press("1");
    await expect(page.getByText(`${codes[0]} is yours, and its checking has started.`)).toBeVisible();
    expect(await claimAt(ids[0])).toMatchObject({ stage: "CHECKING", ownerId: account.id });
    await expect(rowOf(page, ids[0])).toHaveCount(0);
    await expect(rowOf(page, ids[1]).getByRole("link").first()).toBeFocused();
    await page.keyboard.press("z");
    await expect(page.getByText(`${codes[0]} is as it was.`)).toBeVisible();
    expect(await claimAt(ids[0])).toMatchObject({ stage: "INBOX", ownerId: null });
    await expect(rowOf(page, ids[0])).toBeVisible();
  });

  await test.step("3 declines with a reason, Z takes it back", async () => {
    await page.keyboard.press("3");
    const dialog = page.getByRole("dialog", { name: "Decline the claim" });
    await typeInto(page, dialog.getByRole("textbox", { name: "Why it is not checked" }), "An opinion.");
    await expectNothingSerious(page);
    await pressOn(page, dialog.getByRole("button", { name: "Decline" }));
    await expect(page.getByText(`${codes[1]} is declined.`)).toBeVisible();
    expect(await claimAt(ids[1])).toMatchObject({ stage: "DECLINED", stageReason: "An opinion." });
    await expect(rowOf(page, ids[2]).getByRole("link").first()).toBeFocused();
    await page.keyboard.press("z");
    await expect(page.getByText(`${codes[1]} is as it was.`)).toBeVisible();
    expect((await claimAt(ids[1])).stage).toBe("INBOX");
  });

  await test.step("2 finds the claim that is kept", async () => {
    await page.keyboard.press("2");
    const dialog = page.getByRole("dialog", { name: "Mark as a duplicate" });
    const alike = dialog.getByRole("group", { name: "Claims that are like it" });
    await expect(alike.getByRole("radio").first()).toBeVisible();
    await typeInto(page, dialog.getByRole("combobox", { name: "Or another claim" }), codes[4] ?? "");
    await expect(page.getByRole("option").first()).toContainText(`${codes[4]} `);
    await expect(page.getByRole("option").first()).toHaveAttribute("data-highlighted");
    // Enter is taken once the list is the answer to what was typed, which the list of before may look like.
    await expect(async () => {
      await page.keyboard.press("Enter");
      await expect(page.getByRole("option")).toHaveCount(0, { timeout: 1000 });
    }).toPass();
    await pressOn(page, dialog.getByRole("button", { name: "Mark as a duplicate" }));
    await expect(page.getByText(`${codes[2]} is a duplicate of ${codes[4]}.`)).toBeVisible();
    expect(await claimAt(ids[2])).toMatchObject({ stage: "DUPLICATE", duplicateOfId: ids[4] });
    await page.getByRole("button", { name: "Undo" }).first().click();
    await expect(page.getByText(`${codes[2]} is as it was.`)).toBeVisible();
    expect((await claimAt(ids[2])).stage).toBe("INBOX");
  });

  await test.step("H puts it off, and what is put off is found and brought back", async () => {
    await expect(rowOf(page, ids[3])).toBeVisible();
    await walkTo(page, ids[3]);
    await page.keyboard.press("h");
    const dialog = page.getByRole("dialog", { name: "Put the claim off" });
    await pressOn(page, dialog.getByRole("button", { name: "Put it off" }));
    await expect(page.getByText(new RegExp(`${codes[3]} is put off until .* 07:00 UTC`))).toBeVisible();
    await expect(rowOf(page, ids[3])).toHaveCount(0);
    // A key belongs to the dialog until it is gone.
    await expect(page.locator("[data-modal]")).toHaveCount(0);
    await page.keyboard.press("z");
    await expect(page.getByText(`${codes[3]} is as it was.`)).toBeVisible();
    await expect(rowOf(page, ids[3])).toBeVisible();
  });

  await test.step("what somebody else has changed is not taken back over it", async () => {
    await walkTo(page, ids[0]);
    await page.keyboard.press("3");
    const dialog = page.getByRole("dialog", { name: "Decline the claim" });
    await typeInto(page, dialog.getByRole("textbox", { name: "Why it is not checked" }), "Too small.");
    await pressOn(page, dialog.getByRole("button", { name: "Decline" }));
    await expect(page.getByText(`${codes[0]} is declined.`)).toBeVisible();
    const id = ids[0] ?? "";
    await moveClaim(editor, { event: "RESTORE", id, version: await versionOf(id) }).then(dataOf);
    await expect(page.locator("[data-modal]")).toHaveCount(0);
    await page.keyboard.press("z");
    await expect(page.getByText(`${codes[0]} stays as it is`)).toBeVisible();
    expect((await claimAt(id)).stage).toBe("INBOX");
  });
});

test("a task is added, taken by one, finished and looked up, without a mouse", async ({ signedIn }) => {
  const ana = await signedIn("CHECKER", "Ana Tasks");
  const ben = await signedIn("CHECKER", "Ben Tasks");
  const id = await anInboxClaim(await aMember());
  const tasks = (page: Page) => page.getByRole("region", { name: "Tasks" });

  await test.step("added by key", async () => {
    await ana.page.goto(`/desk/claims/${id}`);
    const dialog = ana.page.getByRole("dialog", { name: "Add a task" });
    await expect(async () => {
      await ana.page.keyboard.press("a");
      await expect(dialog).toBeVisible({ timeout: 500 });
    }).toPass();
    await typeInto(ana.page, dialog.getByRole("textbox", { name: "Note" }), "The log of the harbour.");
    await expectNothingSerious(ana.page);
    await pressOn(ana.page, dialog.getByRole("button", { name: "Add the task" }));
    await expect(tasks(ana.page)).toContainText("Find a source: The log of the harbour.");
    await expect(tasks(ana.page)).toContainText("Nobody has it yet");
  });

  await test.step("two take it: one has it, the other is told who", async () => {
    await ben.page.goto(`/desk/claims/${id}`);
    const take = (page: Page) => tasks(page).getByRole("button", { name: "Take the task: find a source" });
    await expect(take(ben.page)).toBeVisible();
    await pressOn(ana.page, take(ana.page));
    await expect(ana.page.getByText("The task is yours.")).toBeVisible();
    await pressOn(ben.page, take(ben.page));
    await expect(tasks(ben.page).getByRole("alert")).toContainText("Ana Tasks took this task before you.");
  });

  await test.step("finished from the list of one's own tasks", async () => {
    await ana.page.goto("/desk?list=tasks");
    await expect(ana.page.getByRole("list", { name: "My tasks" })).toContainText("The log of the harbour.");
    await pressOn(ana.page, ana.page.getByRole("button", { name: "Done" }));
    const dialog = ana.page.getByRole("dialog", { name: "Done: find a source" });
    await typeInto(ana.page, dialog.getByRole("textbox", { name: "What came of it" }), "It stands in E-1.");
    await pressOn(ana.page, dialog.getByRole("button", { name: "Done" }));
    await expect(ana.page.getByText("You have no tasks")).toBeVisible();
    await ben.page.goto(`/desk/claims/${id}`);
    await expect(tasks(ben.page)).toContainText("1 closed task");
  });
});

test("an absence is said, shown in the picker, and the work of who is away listed", async ({ signedIn }) => {
  const away = await signedIn("CHECKER", "Ada Away");
  const { page } = await signedIn("EDITOR", "Ed Gives");
  const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
  await away.page.goto("/desk/account");
  await away.page.getByLabel("First day away").fill(day(0));
  await away.page.getByLabel("Last day away").fill(day(3));
  await away.page.getByRole("button", { name: "Add the absence" }).click();
  await expect(away.page.getByRole("list", { name: "Absences" })).toContainText("Away until");

  const id = await anInboxClaim(await aMember());
  await page.goto(`/desk/claims/${id}`);
  await expect(async () => {
    await page.getByRole("button", { name: "Plan" }).click();
    await expect(page.getByRole("dialog", { name: "Plan the work" })).toBeVisible({ timeout: 500 });
  }).toPass();
  const dialog = page.getByRole("dialog", { name: "Plan the work" });
  await tabTo(page, dialog.getByRole("combobox", { name: "Owner" }));
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.type("Ada Away");
  const option = page.getByRole("option", { name: /^Ada Away/ });
  await expect(option).toContainText(/0 open claims, away until \d+ [A-Z][a-z]{2} 20\d\d/);
  await expect(option).toHaveAttribute("data-highlighted");
  await page.keyboard.press("Enter");
  await expect(dialog).toContainText("and can be chosen all the same");
  await pressOn(page, dialog.getByRole("button", { name: "Save the plan" }));
  await expect(page.getByText("The plan is saved.")).toBeVisible();
  await page.goto("/desk");
  const left = page.getByRole("list", { name: "Work of absent and disabled members" });
  const row = left.getByRole("listitem").filter({ hasText: "Ada Away" });
  await expect(row).toContainText("away until");
  await row.getByRole("link", { name: /^1 open claim/ }).click();
  await expect(page).toHaveURL(new RegExp(`owner\\.is\\.${away.account.id}`));
});

test("an empty list leads on: to the claim that waits longest", async ({ signedIn }) => {
  const { page, account } = await signedIn("CHECKER", "Nele Empty");
  await anInboxClaim(await aMember());
  await page.goto("/desk");
  await expect(page.getByText("Nothing is assigned to you")).toBeVisible();
  await expect(page.getByText(/no owner. Take the first/)).toBeVisible();
  await pressOn(page, page.getByRole("button", { name: /^Take C-\d+$/ }));
  await expect(page.getByText(/^C-\d+ is yours\.$/)).toBeVisible();
  await expect(page.getByRole("list", { name: "Assigned to me" }).getByRole("listitem")).toHaveCount(1);
  expect(await db.claim.count({ where: { ownerId: account.id } })).toBe(1);
});

test("an admin sets the hours of a priority, and a claim’s clock says so", async ({ signedIn }) => {
  const { page } = await signedIn("ADMIN", "Otto Clock");
  await page.goto("/desk/admin/settings");
  const hours = page.getByLabel("Low, hours");
  await expect(hours).toHaveValue("168");
  await hours.fill("200");
  await page.getByRole("button", { name: "Save the hours of priority low" }).click();
  await expect(page.getByText("Low: 200 h.")).toBeVisible();
  const editor = await aMember("EDITOR");
  const id = await anInboxClaim(editor);
  const plan = { ownerId: null, dueAt: null, priority: "LOW" } as const;
  await planClaim(editor, { id, version: 1, ...plan }).then(dataOf);
  await aTask(editor, id);
  await moveClaim(editor, { event: "START_CHECKING", id, version: 2 }).then(dataOf);
  await page.goto(`/desk/claims/${id}`);
  await expect(page.getByText("on track, 8 days left")).toBeVisible();
  await page.goto("/desk/admin/settings");
  await page.getByLabel("Low, hours").fill("168");
  await page.getByRole("button", { name: "Save the hours of priority low" }).click();
  await expect(page.getByText("Low: 168 h.")).toBeVisible();
});
