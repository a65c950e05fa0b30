import { randomUUID } from "node:crypto";
import { readFile } from "node:fs/promises";
import { parse } from "csv-parse/sync";
import { db } from "@/lib/db/client";
import { aMember } from "../../factories/members";
import { claimsOf, codesShown, openList, rowsOf } from "../../support/claims-table";
import { expect, test } from "../../support/e2e";
import { pressOn, tabTo, typeInto } from "../../support/keyboard";

test("by keyboard only: ten claims are found, three read beside the list, five assigned with a note, the view saved and exported", async ({
  signedIn,
}) => {
  const { page } = await signedIn("EDITOR", "Kim Keys");
  const checker = await aMember("CHECKER", `Vera ${randomUUID().slice(-6)}`);
  const { word, ids, codes } = await claimsOf(await aMember(), 10);
  await openList(page, "/desk/claims?sort=code");

  await test.step("find ten", async () => {
    await page.keyboard.press("/");
    await page.keyboard.type(word);
    await expect(rowsOf(page)).toHaveCount(10);
    expect(await codesShown(page)).toEqual(codes);
    await page.keyboard.press("Tab");
  });

  await test.step("open three in the panel", async () => {
    await page.keyboard.press("j");
    await page.keyboard.press("Space");
    for (const [index, code] of codes.slice(0, 3).entries()) {
      if (index > 0) await page.keyboard.press("ArrowDown");
      const panel = page.getByRole("complementary", { name: code, exact: true });
      await expect(panel).toContainText(`The ${word} ship was seen ${index + 1} times`);
    }
    await page.keyboard.press("Escape");
    await expect(page.getByRole("complementary", { name: codes[2], exact: true })).toBeHidden();
  });

  await test.step("assign five with a note", async () => {
    await page.keyboard.press("x");
    for (let row = 0; row < 4; row += 1) await page.keyboard.press("j");
    await page.keyboard.press("Shift+X");
    await expect(page.getByRole("region", { name: "Selected claims" })).toContainText("5 selected");
    await page.keyboard.press("a");
    const dialog = page.getByRole("dialog", { name: "Assign: 5 claims" });
    const owner = dialog.getByRole("combobox", { name: "Owner" });
    await tabTo(page, owner);
    // An emptied box means nobody, and not the first of the list.
    await page.keyboard.type("x");
    await page.keyboard.press("Backspace");
    await page.keyboard.press("Enter");
    await expect(page.getByRole("option").first()).toBeVisible();
    await expect(owner).toHaveValue("");
    await page.keyboard.type(checker.name);
    await page.keyboard.press("Enter");
    // Whether the answer was there already or comes after it, Enter chooses it.
    await expect(owner).toHaveAttribute("aria-expanded", "false");
    await expect(owner).toHaveValue(checker.name);
    await typeInto(page, dialog.getByRole("textbox", { name: "Note" }), "The harbour records, please.");
    await pressOn(page, dialog.getByRole("button", { name: "Show what changes" }));
    await pressOn(page, dialog.getByRole("button", { name: "Change 5 claims" }));
    await expect(dialog).toBeHidden();
    await expect(page.getByText("Changed 5 claims")).toBeVisible();
    const given = await db.claim.findMany({ where: { ownerId: checker.id }, orderBy: { number: "asc" } });
    expect(given.map(({ number }) => `C-${number}`)).toEqual(codes.slice(2, 7));
    const events = await db.event.findMany({ where: { claimId: { in: ids }, action: "claim.planned" } });
    expect(events.filter(({ body }) => body.includes("The harbour records, please."))).toHaveLength(5);
  });

  await test.step("save the view", async () => {
    const name = `Ships ${word.slice(-6)}`;
    await pressOn(page, page.getByRole("button", { name: "Save view" }));
    const dialog = page.getByRole("dialog", { name: "Save view" });
    await typeInto(page, dialog.getByRole("textbox", { name: "Name" }), name);
    await pressOn(page, dialog.getByRole("button", { name: "Save the view" }));
    await expect(dialog).toBeHidden();
    await expect(page.getByRole("navigation", { name: "Views" }).getByRole("link", { name })).toContainText("10");
  });

  await test.step("export it", async () => {
    const waiting = page.waitForEvent("download");
    await pressOn(page, page.getByRole("button", { name: "Export" }).first());
    await expect(page.getByRole("menuitem", { name: "CSV, for spreadsheets" })).toBeVisible();
    await expect(page.getByRole("menuitem", { name: "CSV, for spreadsheets" })).toBeFocused();
    await page.keyboard.press("Enter");
    const rows = parse(await readFile(await (await waiting).path(), "utf8"), { bom: true, columns: true }) as Record<
      string,
      string
    >[];
    expect(rows.map((row) => row.Code)).toEqual(codes);
    expect(rows.map((row) => row.Owner)).toEqual(codes.map((_, at) => (at > 1 && at < 7 ? checker.name : "")));
  });
});
