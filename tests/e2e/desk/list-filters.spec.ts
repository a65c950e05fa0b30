import { moveClaim } from "@/lib/claims/move-claim";
import { aMember } from "../../factories/members";
import { claimsOf, codesShown, openList, rowsOf } from "../../support/claims-table";
import { dataOf } from "../../support/data-of";
import { expect, test } from "../../support/e2e";
import { pressOn, tabTo } from "../../support/keyboard";

test("a filter on the last page lands on the first, with rows", async ({ signedIn }) => {
  const { page } = await signedIn("EDITOR");
  const { word, codes } = await claimsOf(await aMember(), 27);
  await openList(page, `/desk/claims?q=${word}&perPage=25&sort=code`);
  await expect(page.getByRole("navigation", { name: "Pages" })).toContainText("1–25 of 27");
  await page.getByRole("button", { name: "Last page" }).click();
  await expect(page).toHaveURL(/page=2/);
  await expect(rowsOf(page)).toHaveCount(2);
  await page.keyboard.press("f");
  const panel = page.getByRole("dialog", { name: "Filter by" });
  await panel.getByRole("button", { name: "Stage", exact: true }).click();
  await page.getByRole("dialog", { name: "Stage" }).getByRole("checkbox", { name: "Inbox" }).check();
  await expect(page).toHaveURL(/filter=stage\.is\.INBOX/);
  await expect(page).not.toHaveURL(/page=/);
  await expect(rowsOf(page)).toHaveCount(25);
  expect((await codesShown(page))[0]).toBe(codes[0]);
  await page.keyboard.press("Escape");
  await page.getByRole("textbox", { name: "Page, of 2" }).fill("2");
  await page.keyboard.press("Enter");
  await expect(rowsOf(page)).toHaveCount(2);
});

test("what the address asks for and the list does not know is named, and the rest holds", async ({ signedIn }) => {
  const { page } = await signedIn("CHECKER");
  const { word } = await claimsOf(await aMember(), 2);
  await openList(page, `/desk/claims?q=${word}&filter=colour.is.RED;stage.is.INBOX&cols=code,claim,mood`);
  await expect(page.getByText(/The address asks for something this list does not know: .*colour.*mood/)).toBeVisible();
  await expect(page.getByRole("button", { name: "Take away: Stage is Inbox" })).toBeVisible();
  await expect(rowsOf(page)).toHaveCount(2);
  await openList(page, `/desk/claims?q=${word}&page=1000000000&open=99999999999`);
  await expect(rowsOf(page)).toHaveCount(2);
});

test("what was typed and not asked for yet is forgotten when the whole list is chosen", async ({ signedIn }) => {
  const { page } = await signedIn("CHECKER");
  const { word } = await claimsOf(await aMember(), 1);
  await page.clock.install();
  await openList(page, `/desk/claims?q=${word}`);
  await expect(rowsOf(page)).toHaveCount(1);
  const box = page.getByRole("searchbox", { name: "Search the claims" });
  await box.fill(`${word} and more`);
  await page
    .getByRole("navigation", { name: "Views" })
    .getByRole("link", { name: /^All claims/ })
    .click();
  await expect(box).toHaveValue("");
  await page.clock.fastForward(1_000);
  // Whatever was still to be asked for would stand in the address before this.
  await page.getByRole("button", { name: /^Height of the rows/ }).click();
  await page.getByRole("menuitemradio", { name: "Compact" }).click();
  await expect(page).toHaveURL(/density=compact/);
  expect(new URL(page.url()).searchParams.get("q")).toBe(null);
});

test("a group of conditions is built without a mouse", async ({ signedIn }) => {
  const { page } = await signedIn("CHECKER");
  const { word } = await claimsOf(await aMember(), 2);
  await openList(page, `/desk/claims?q=${word}`);
  await page.keyboard.press("f");
  await pressOn(page, page.getByRole("button", { name: "Advanced: and, or, groups" }));
  const sheet = page.getByRole("dialog", { name: "Filter with groups" });
  await pressOn(page, sheet.getByRole("button", { name: "Group", exact: true }));
  await pressOn(page, sheet.getByRole("checkbox", { name: "Published" }), "Space");
  await pressOn(page, sheet.getByRole("button", { name: "Condition", exact: true }).first());
  await tabTo(page, sheet.getByRole("checkbox", { name: "Inbox" }).last());
  await page.keyboard.press("Space");
  await pressOn(page, sheet.getByRole("button", { name: "Apply" }));
  await expect(sheet).toBeHidden();
  await expect(page.getByRole("button", { name: /^Any of/ })).toContainText("Stage is Published or Stage is Inbox");
  await expect(rowsOf(page)).toHaveCount(2);
});

test("nothing matches: the condition that is most in the way is named and taken away", async ({ signedIn }) => {
  const { page } = await signedIn("CHECKER");
  const { word } = await claimsOf(await aMember(), 3);
  await openList(page, `/desk/claims?q=${word}&filter=stage.is.INBOX;risk.is.LEGAL`);
  await expect(page.getByText("No claim matches the filters")).toBeVisible();
  await page.getByRole("button", { name: "Without “Risk is Legal”: 3" }).click();
  await expect(rowsOf(page)).toHaveCount(3);
});

test("the counts beside the list honour the other filters, and a press filters", async ({ signedIn }) => {
  const { page } = await signedIn("CHECKER");
  const author = await aMember();
  const { word, ids } = await claimsOf(author, 3);
  await moveClaim(author, { event: "START_CHECKING", id: ids[0] ?? "", version: 1 }).then(dataOf);
  await openList(page, `/desk/claims?q=${word}`);
  const filters = page.getByRole("complementary", { name: "Filters" });
  const stage = filters.getByRole("group", { name: "Stage" });
  await expect(stage.getByRole("listitem")).toHaveText(["Inbox2", "Checking1"]);
  await stage.getByRole("checkbox", { name: "Checking" }).check();
  await expect(rowsOf(page)).toHaveCount(1);
  await expect(stage.getByRole("listitem"), "its own filter does not count").toHaveText(["Inbox2", "Checking1"]);
  const state = filters.getByRole("group", { name: "State" });
  await expect(state.getByRole("listitem")).toHaveText(["Being checked1"]);
  await expect(page.getByRole("button", { name: "Take away: Stage is Checking" })).toBeVisible();
  await stage.getByRole("checkbox", { name: "Checking" }).uncheck();
  await expect(rowsOf(page)).toHaveCount(3);
});
