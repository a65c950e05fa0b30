import { setTopics } from "@/lib/claims/set-topics";
import { db } from "@/lib/db/client";
import { aMember } from "../../factories/members";
import { claimsOf, codesShown, openList, rowOf, rowsOf, withWords } from "../../support/claims-table";
import { expect, test } from "../../support/e2e";
import { pressOn, tabTo } from "../../support/keyboard";

const ALL =
  "code,claim,attributor,denial,state,stage,owner,due,priority,risk,for,against,articles,topics,updated,created,approvals";

test("every mark of a row finds its icon on the sheet of the page", async ({ signedIn }) => {
  const { page } = await signedIn("EDITOR");
  const { word } = await claimsOf(await aMember(), 2);
  await openList(page, `/desk/claims?q=${word}`);
  const uses = page.locator("tbody use");
  await expect(uses).toHaveCount(4);
  const lost = await uses.evaluateAll(
    (all) =>
      all.filter(
        (use) =>
          document.querySelector(`symbol${use.getAttribute("href")} path, symbol${use.getAttribute("href")} circle`) ===
          null,
      ).length,
  );
  expect(lost).toBe(0);
});

test("the address of a list shows a colleague the same rows, columns and order", async ({ signedIn }) => {
  const [mine, theirs] = [await signedIn("EDITOR"), await signedIn("CHECKER")];
  const { word } = await claimsOf(await aMember(), 4);
  await openList(mine.page, `/desk/claims?q=${word}`);
  await mine.page.getByRole("button", { name: /^Sort: / }).click();
  await mine.page.getByRole("combobox", { name: "Then sort by" }).selectOption("code");
  await mine.page.getByRole("button", { name: "Do not sort by Updated" }).click();
  await mine.page.keyboard.press("Escape");
  await mine.page.getByRole("button", { name: "Columns" }).click();
  await mine.page.getByRole("checkbox", { name: "Topics" }).check();
  await mine.page.getByRole("checkbox", { name: "Denial" }).uncheck();
  await mine.page.getByRole("button", { name: "Move Topics earlier" }).click();
  await mine.page.keyboard.press("Escape");
  await expect(mine.page).toHaveURL(/cols=.*topics/);
  await expect(mine.page).toHaveURL(/sort=code/);
  await openList(theirs.page, mine.page.url());
  for (const { page } of [mine, theirs]) {
    await expect(rowsOf(page)).toHaveCount(4);
    await expect(page.getByRole("columnheader", { name: "Topics" })).toBeVisible();
    await expect(page.getByRole("columnheader", { name: "Denial" })).toBeHidden();
    await expect(page.getByRole("columnheader", { name: "Code" })).toHaveAttribute("aria-sort", "ascending");
  }
  expect(await codesShown(theirs.page)).toEqual(await codesShown(mine.page));
});

test("a claim is found, read beside the list and changed in its row, without a mouse", async ({ signedIn }) => {
  const { page, account } = await signedIn("EDITOR", "Ines Keys");
  const author = await aMember();
  const { word, ids, codes } = await claimsOf(author, 3);
  await withWords(author, ids[1] ?? "", `We saw the ${word} ourselves.`);
  await openList(page, "/desk/claims?sort=code&cols=code,claim,stage,owner,due,topics");
  await page.keyboard.press("/");
  await page.keyboard.type(word.slice(0, 9));
  await expect(rowsOf(page)).toHaveCount(3);
  await page.keyboard.press("Tab");
  await test.step("the panel walks with the arrows", async () => {
    await page.keyboard.press("j");
    await expect(rowOf(page, codes[0] ?? "").getByRole("link")).toBeFocused();
    await page.keyboard.press("Space");
    const panel = page.getByRole("complementary", { name: codes[0] });
    await expect(panel).toBeFocused();
    await page.keyboard.press("ArrowDown");
    const second = page.getByRole("complementary", { name: codes[1] });
    await expect(second.getByText(`We saw the ${word} ourselves.`)).toBeVisible();
    await expect(page).toHaveURL(new RegExp(`open=${codes[1]?.slice(2)}`));
    await page.keyboard.press("k");
    await page.keyboard.press("j");
    await page.keyboard.press("j");
    await expect(page.getByRole("complementary", { name: codes[2] })).toBeVisible();
    await page.keyboard.press("Escape");
    await expect(page.getByRole("complementary", { name: codes[2] })).toBeHidden();
    await expect(rowOf(page, codes[2] ?? "").getByRole("link")).toBeFocused();
  });
  await test.step("the owner is changed in the cell, and the change taken back", async () => {
    const owner = rowOf(page, codes[2] ?? "").getByRole("button", { name: /change the owner/ });
    await tabTo(page, owner);
    await page.keyboard.press("F2");
    await expect(page.getByRole("dialog", { name: `Owner of ${codes[2]}` })).toBeVisible();
    await expect(page.getByRole("option").first()).toContainText("Ines Keys");
    await page.keyboard.press("ControlOrMeta+a");
    await page.keyboard.type("Ines");
    await expect(page.getByRole("option")).toHaveCount(1);
    await expect(page.getByRole("option")).toHaveAttribute("data-highlighted");
    await page.keyboard.press("Enter");
    await expect(page.getByText(`${codes[2]}: owner Ines Keys`)).toBeVisible();
    await expect(owner).toBeFocused();
    const where = { id: ids[2] ?? "" };
    await expect.poll(async () => (await db.claim.findUniqueOrThrow({ where })).ownerId).toBe(account.id);
    await page.keyboard.press("z");
    await expect(page.getByText(`${codes[2]} is as it was`)).toBeVisible();
    expect((await db.claim.findUniqueOrThrow({ where })).ownerId).toBe(null);
    const events = await db.event.findMany({ where: { claimId: where.id, action: "claim.planned" } });
    expect(events.map((event) => event.actorId)).toEqual([account.id, account.id]);
  });
  await test.step("stage, topics and due time too", async () => {
    const row = rowOf(page, codes[2] ?? "");
    await pressOn(page, row.getByRole("button", { name: /change the stage/ }));
    const [stages, first] = [page.getByRole("menu"), page.getByRole("menuitem").first()];
    await expect.poll(() => stages.evaluate((element) => element.contains(document.activeElement))).toBe(true);
    if (!(await first.evaluate((item) => item === document.activeElement))) await page.keyboard.press("ArrowDown");
    await expect(first).toBeFocused();
    await page.keyboard.press("Enter");
    await expect(page.getByText(`${codes[2]}: stage checking`)).toBeVisible();
    await expect(row.locator("[data-column=stage]")).toContainText("Checking");
    await pressOn(page, row.getByRole("button", { name: /change the topics/ }));
    await expect(page.getByRole("dialog", { name: `Topics, ${codes[2]}` })).toBeVisible();
    await page.keyboard.press("End");
    await page.keyboard.type(", Ships");
    await page.keyboard.press("Enter");
    await expect(page.getByText(`${codes[2]}: topics ${word}, Ships`)).toBeVisible();
    await page.keyboard.press("Escape");
    const claim = await db.claim.findUniqueOrThrow({ where: { id: ids[2] ?? "" } });
    expect(claim).toMatchObject({ stage: "CHECKING", topics: [word, "Ships"] });
    await pressOn(page, row.getByRole("button", { name: /change the due time/ }));
    const due = page.getByRole("dialog", { name: `Due, ${codes[2]}` });
    await due.getByLabel("Due").fill("2031-05-04T17:00");
    await page.keyboard.press("Enter");
    await expect(page.getByText(`${codes[2]}: due 4 May 2031, 17:00 UTC`)).toBeVisible();
    await page.getByRole("button", { name: "Undo" }).first().click();
    await expect(row.getByRole("button", { name: /change the due time/ })).toContainText("none");
  });
  await test.step("I takes it, Y copies its address, and the keys are listed", async () => {
    await page.keyboard.press("i");
    // Of the messages, the newest comes first.
    await expect(page.getByText(`${codes[2]}: owner Ines Keys`).first()).toBeVisible();
    await expect.poll(async () => (await db.claim.findUnique({ where: { id: ids[2] } }))?.ownerId).toBe(account.id);
    await page.keyboard.press("?");
    const help = page.getByRole("dialog", { name: "Keys" });
    for (const key of ["Next claim (↓ in the table)", "Show it beside the list", "Assign it to me", "Add a filter"])
      await expect(help.getByText(key)).toBeVisible();
  });
});

test("a change that the desk refuses is taken back in the row, and names the claim", async ({ signedIn }) => {
  const { page } = await signedIn("EDITOR");
  const { word, ids, codes } = await claimsOf(await aMember(), 1);
  await openList(page, `/desk/claims?q=${word}&cols=code,claim,priority`);
  // Somebody else saves between the reading and the change.
  await setTopics(await aMember("EDITOR"), { id: ids[0] ?? "", version: 1, topics: [word, "Trade"] });
  const priority = rowOf(page, codes[0] ?? "").getByRole("button", { name: /change the priority/ });
  await priority.click();
  await page.getByRole("menuitemradio", { name: "Urgent" }).click();
  await expect(page.getByText(`${codes[0]} was not changed`)).toBeVisible();
  await expect(priority).toContainText("Normal");
  expect((await db.claim.findUniqueOrThrow({ where: { id: ids[0] ?? "" } })).priority).toBe("NORMAL");
});

test("a claim that did not come beside the list says nothing of the next one", async ({ signedIn }) => {
  const { page } = await signedIn("CHECKER");
  const { word, codes } = await claimsOf(await aMember(), 2);
  await openList(page, `/desk/claims?q=${word}&sort=code`);
  await page.route("**/desk/claims/peek?*", (route) => route.abort());
  await page.keyboard.press("j");
  await page.keyboard.press("Space");
  const panel = page.locator("[data-peek]");
  await expect(panel.getByRole("alert")).toContainText("did not answer");
  // The next one takes as long as it takes.
  await page.unroute("**/desk/claims/peek?*");
  await page.route("**/desk/claims/peek?*", () => {});
  await page.keyboard.press("j");
  await expect(panel).toHaveAttribute("aria-label", codes[1] ?? "");
  await expect(panel.getByRole("alert")).toHaveCount(0, { timeout: 2_000 });
});

test("rows are selected one by one, as a range, as a page, and stay selected over pages", async ({ signedIn }) => {
  const { page } = await signedIn("EDITOR");
  const { word, codes } = await claimsOf(await aMember(), 27);
  await openList(page, `/desk/claims?q=${word}&perPage=25&sort=code`);
  const box = (at: number) => page.getByRole("checkbox", { name: `Select ${codes[at]}`, exact: true });
  await box(1).click();
  await box(4).click({ modifiers: ["Shift"] });
  for (const at of [1, 2, 3, 4]) await expect(box(at)).toBeChecked();
  await expect(box(0)).not.toBeChecked();
  await page.getByRole("button", { name: "Next page" }).click();
  await expect(box(26)).not.toBeChecked();
  await page.getByRole("checkbox", { name: "Select the page" }).check();
  await expect(box(26)).toBeChecked();
  await page.getByRole("button", { name: "Previous page" }).click();
  await expect(box(3)).toBeChecked();
  await expect(box(5)).not.toBeChecked();
});

test("columns are shown, moved, kept at the start and made wider without drawing", async ({ signedIn }) => {
  const { page } = await signedIn("EDITOR");
  const { word, codes } = await claimsOf(await aMember(), 1);
  await openList(page, `/desk/claims?q=${word}`);
  const claim = page.getByRole("columnheader", { name: "Attributor" });
  const before = (await claim.boundingBox())?.width ?? 0;
  await pressOn(page, page.getByRole("button", { name: "Columns" }));
  await pressOn(page, page.getByRole("button", { name: "Keep Attributor at the start" }));
  await pressOn(page, page.getByRole("button", { name: "Make Attributor wider" }));
  await pressOn(page, page.getByRole("button", { name: "Show all 17" }));
  await page.keyboard.press("Escape");
  await expect(page.getByRole("columnheader")).toHaveCount(18);
  const scroller = page.getByRole("table").locator("..");
  await scroller.evaluate((element) => element.scrollTo({ left: 600 }));
  const box = await claim.boundingBox();
  const frame = await scroller.boundingBox();
  expect(box?.width).toBeGreaterThan(before);
  expect((box?.x ?? 0) - (frame?.x ?? 0), "stays at the start").toBeLessThan(150);
  await page.reload();
  await expect.poll(async () => (await claim.boundingBox())?.width).toBe(box?.width);
  await test.step("a change of a claim leaves them as they are", async () => {
    await rowOf(page, codes[0] ?? "")
      .getByRole("button", { name: /change the priority/ })
      .click();
    await page.getByRole("menuitemradio", { name: "Low" }).click();
    await expect(page.getByText(`${codes[0]}: priority low`)).toBeVisible();
    await expect(page.getByRole("columnheader")).toHaveCount(18);
    await expect(page).toHaveURL(/cols=.*approvals/);
  });
  await test.step("or by drawing its edge", async () => {
    const { x, y, width, height } = (await claim.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
    await page.mouse.move(x + width - 3, y + height / 2);
    await page.mouse.down();
    await page.mouse.move(x + width + 57, y + height / 2, { steps: 4 });
    await page.mouse.up();
    await expect.poll(async () => Math.round((await claim.boundingBox())?.width ?? 0)).toBe(Math.round(width) + 60);
  });
});

test("at 375 px the rows are cards that lose nothing", async ({ signedIn }) => {
  const { page } = await signedIn("EDITOR");
  const { word, codes, ids } = await claimsOf(await aMember(), 1);
  await page.setViewportSize({ width: 375, height: 740 });
  await page.goto(`/desk/claims?q=${word}&cols=${ALL}`);
  const card = rowOf(page, codes[0] ?? "");
  for (const column of ALL.split(",")) await expect(card.locator(`[data-column=${column}]`)).toBeVisible();
  await expect(card).toContainText(codes[0] ?? "");
  const { scrolls, shown } = await page.evaluate(() => ({
    scrolls: document.documentElement.scrollWidth,
    shown: document.documentElement.clientWidth,
  }));
  expect(scrolls).toBeLessThanOrEqual(shown);
  await card.getByRole("button", { name: /change the priority/ }).click();
  await page.getByRole("menuitemradio", { name: "High" }).click();
  await expect(page.getByText(`${codes[0]}: priority high`)).toBeVisible();
  expect((await db.claim.findUniqueOrThrow({ where: { id: ids[0] ?? "" } })).priority).toBe("HIGH");
  await page.getByRole("button", { name: /^Filters/ }).click();
  const sheet = page.getByRole("dialog", { name: "Filters" });
  await sheet.getByRole("checkbox", { name: /^High/ }).check();
  await expect(page).toHaveURL(/filter=priority\.is\.HIGH/);
});

test("the list fills the window and no more: nothing moves it when a panel or a dialog opens", async ({ signedIn }) => {
  const { page } = await signedIn("EDITOR");
  const { word } = await claimsOf(await aMember(), 30);
  await page.setViewportSize({ width: 1440, height: 900 });
  await openList(page, `/desk/claims?q=${word}&sort=code`);
  await expect(page.getByRole("complementary", { name: "Filters" }).getByRole("checkbox").first()).toBeVisible();
  const left = () => page.evaluate(() => document.documentElement.scrollHeight - window.innerHeight);
  expect(await left()).toBe(0);
  await page.keyboard.press("j");
  await page.keyboard.press("Space");
  await expect(page.getByRole("complementary", { name: /^C-/ })).toContainText(word);
  await page.keyboard.press("x");
  await expect(page.getByRole("region", { name: "Selected claims" })).toBeVisible();
  expect(await left()).toBe(0);
  expect(await page.evaluate(() => window.scrollY)).toBe(0);
});
