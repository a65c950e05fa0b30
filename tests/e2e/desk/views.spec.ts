import { randomUUID } from "node:crypto";
import type { Page } from "@playwright/test";
import { actorFrom } from "@/lib/auth/actor-from";
import { saveView } from "@/lib/claims/save-view";
import { db } from "@/lib/db/client";
import type { Actor } from "@/lib/shared/actor";
import { manyClaims } from "../../factories/claims";
import { aMember } from "../../factories/members";
import { expectNothingSerious } from "../../support/axe";
import { dataOf } from "../../support/data-of";
import { expect, test } from "../../support/e2e";
import { pressOn, typeInto } from "../../support/keyboard";

const tabs = (page: Page) => page.getByRole("navigation", { name: "Views" });
const tab = (page: Page, name: string) => tabs(page).getByRole("link", { name: new RegExp(`^${name}`) });
const codes = (page: Page) => page.getByRole("checkbox", { name: /^Select C-/ });

async function aView(actor: Actor, topic: string, scope: "MINE" | "TEAM" = "TEAM") {
  const state = { q: "", filter: `topics.any.${topic}`, sort: "code", cols: "", pin: "code", density: "regular" };
  const name = `View ${topic.slice(-6)}`;
  const { slug } = dataOf(await saveView(actor, { id: randomUUID(), name, scope, state, widths: {} }));
  return { name, slug };
}

test("by keyboard: how the list stands is saved as a view; a colleague who opens its link sees the same rows", async ({
  signedIn,
}) => {
  const [{ page }, other] = [await signedIn("CHECKER", "Ada"), await signedIn("CHECKER", "Ban")];
  const topic = randomUUID();
  await manyClaims(await aMember(), 4, topic);
  const name = `Ships ${topic.slice(-6)}`;
  await page.goto(`/desk/claims?filter=topics.any.${topic}&sort=code&density=compact`);
  await expect(codes(page)).toHaveCount(4);
  await pressOn(page, page.getByRole("button", { name: "Save view" }));
  const dialog = page.getByRole("dialog", { name: "Save view" });
  await typeInto(page, dialog.getByRole("textbox", { name: "Name" }), name);
  await pressOn(page, dialog.getByRole("button", { name: "Save the view" }));
  await expect(dialog).toBeHidden();
  await expect(tab(page, name)).toHaveAttribute("aria-current", "page");
  await expect(tab(page, name)).toContainText("4");
  // The view says all of it: nothing else is left in the address.
  await expect(page).toHaveURL(/\/desk\/claims\?view=ships-[0-9a-f]{6}-[0-9a-f]{6}$/);
  await expectNothingSerious(page);
  const label = (of: Page) => codes(of).evaluateAll((boxes) => boxes.map((box) => box.getAttribute("aria-label")));
  await other.page.goto(page.url());
  await expect(codes(other.page)).toHaveCount(4);
  expect(await label(other.page)).toEqual(await label(page));
  await expect(other.page.getByRole("heading", { level: 1 })).toHaveText(`Claims: ${name}`);
});

test("a changed view shows it, and is saved for everyone, kept as one's own, or put back", async ({ signedIn }) => {
  const { account, page } = await signedIn("CHECKER", "Ada");
  const actor = actorFrom(account);
  const topic = randomUUID();
  await manyClaims(actor, 3, topic);
  const { name, slug } = await aView(actor, topic);
  await page.goto(`/desk/claims?view=${slug}`);
  await expect(codes(page)).toHaveCount(3);
  await expect(page.getByRole("button", { name: "Save or discard" })).toHaveCount(0);
  const search = async () => {
    await page.getByRole("searchbox", { name: "Search the claims" }).fill("nothing-has-this");
    await expect(page.getByText("No claim matches the filters")).toBeVisible();
    await expect(tab(page, name)).toContainText("changed");
  };
  const choose = async (item: string | RegExp) => {
    await page.getByRole("button", { name: "Save or discard" }).click();
    await page.getByRole("menuitem", { name: item }).click();
  };
  await search();
  await choose("Discard the changes");
  await expect(codes(page)).toHaveCount(3);
  await expect(tab(page, name)).not.toContainText("changed");
  await search();
  await choose("Save for everyone");
  await expect(page.getByText(`“${name}” is saved for everyone.`)).toBeVisible();
  await expect(tab(page, name)).not.toContainText("changed");
  const { q, version } = await db.claimView.findUniqueOrThrow({ where: { slug } });
  expect({ q, version }).toEqual({ q: "nothing-has-this", version: 2 });
  await page.getByRole("button", { name: "Clear the search" }).click();
  await expect(codes(page)).toHaveCount(3);
  await choose(/^Save as mine/);
  const dialog = page.getByRole("dialog", { name: "Save view" });
  await expect(dialog.getByRole("radio", { name: "Only me" })).toBeChecked();
  await dialog.getByRole("textbox", { name: "Name" }).fill(`Mine ${topic.slice(-6)}`);
  await dialog.getByRole("button", { name: "Save the view" }).click();
  await expect(tab(page, `Mine ${topic.slice(-6)}`)).toHaveAttribute("aria-current", "page");
  const mine = await db.claimView.findFirstOrThrow({ where: { name: `Mine ${topic.slice(-6)}` } });
  expect(mine).toMatchObject({ scope: "MINE", ownerId: account.id, q: "" });
});

test("a view is renamed, moved, locked and removed; a link to it then leads to the whole list and says so", async ({
  signedIn,
}) => {
  const [{ page }, checker] = [await signedIn("EDITOR", "Ed"), await signedIn("CHECKER", "Ada")];
  const topic = randomUUID();
  const actor = actorFrom(checker.account);
  await manyClaims(actor, 2, topic);
  const { name, slug } = await aView(actor, topic);
  await page.goto(`/desk/claims?view=${slug}`);
  const menu = async (item: string | RegExp) => {
    await page.getByRole("button", { name: /^View .*: rename, move, remove$/ }).click();
    await page.getByRole("menuitem", { name: item }).click();
  };
  await expect(tab(page, name)).toBeVisible();
  await menu("Rename…");
  const rename = page.getByRole("dialog", { name: "Rename the view" });
  await rename.getByRole("textbox", { name: "Name" }).fill(`Other ${topic.slice(-6)}`);
  await rename.getByRole("button", { name: "Rename" }).click();
  await expect(tab(page, `Other ${topic.slice(-6)}`)).toBeVisible();
  const order = () =>
    tabs(page)
      .getByRole("link")
      .evaluateAll((links) => links.map((link) => link.getAttribute("href")));
  const place = async () => (await order()).indexOf(`/desk/claims?view=${slug}`);
  const before = await place();
  await menu("Move left");
  await expect.poll(place).toBe(before - 1);
  await menu("Lock");
  await expect(page.getByText("Only editors change it.")).toBeVisible();
  await checker.page.goto(`/desk/claims?view=${slug}&q=nothing-has-this`);
  await expect(tab(checker.page, "Other")).toContainText("changed");
  await expect(checker.page.getByRole("button", { name: /^View .*: rename/ })).toHaveCount(0);
  await checker.page.getByRole("button", { name: "Save or discard" }).click();
  await expect(checker.page.getByRole("menuitem", { name: "Save for everyone" })).toHaveCount(0);
  await menu("Unlock");
  await menu("Remove…");
  const remove = page.getByRole("dialog", { name: /^Remove/ });
  await expectNothingSerious(page);
  await remove.getByRole("button", { name: "Remove the view" }).click();
  await expect(tab(page, "All claims")).toHaveAttribute("aria-current", "page");
  await expect(tabs(page).getByRole("link", { name: /^Other/ })).toHaveCount(0);
  await checker.page.goto(`/desk/claims?view=${slug}`);
  await expect(checker.page.getByText("a view that is not there any more")).toBeVisible();
  await expect(codes(checker.page).first()).toBeVisible();
});

test("the dialogs of a view give the focus back to its menu", async ({ signedIn }) => {
  const { account, page } = await signedIn("EDITOR", "Ed");
  const { slug } = await aView(actorFrom(account), randomUUID());
  await page.goto(`/desk/claims?view=${slug}`);
  const opener = page.getByRole("button", { name: /^View .*: rename, move, remove$/ });
  for (const [item, dialog] of [
    ["Rename…", "Rename the view"],
    ["Remove…", /^Remove/],
  ] as const) {
    await expect(async () => {
      await opener.press("Enter");
      await expect(page.getByRole("menuitem", { name: item })).toBeVisible({ timeout: 1000 });
    }).toPass();
    await page.getByRole("menuitem", { name: item }).press("Enter");
    await expect(page.getByRole("dialog", { name: dialog })).toBeVisible();
    await page.keyboard.press("Escape");
    await expect(page.getByRole("dialog")).toHaveCount(0);
    await expect(opener).toBeFocused();
  }
});
