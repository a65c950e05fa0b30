import { randomUUID } from "node:crypto";
import { db } from "@/lib/db/client";
import { expectNothingSerious } from "../../support/axe";
import { expect, test } from "../../support/e2e";

const file = (content: string, name = "claims.csv") => ({ name, mimeType: "text/csv", buffer: Buffer.from(content) });

test("a file is chosen, its columns are put right, its faults corrected, and its claims imported", async ({
  signedIn,
}) => {
  const { page, account } = await signedIn("CHECKER");
  const word = `w${randomUUID().slice(0, 8)}`;
  await page.goto("/desk/claims");
  await page.getByRole("link", { name: "Import" }).click();
  await expect(page.getByRole("heading", { name: "Import claims" })).toBeVisible();
  const rows = [`The ${word} ferry sails;Port of ${word};https://example.org/${word};Dec 2022`, `;Port of ${word};;`];
  await page.getByLabel("CSV file").setInputFiles(file(["What;Speaker;URL;When", ...rows].join("\n")));
  await expect(page.getByRole("heading", { name: "2. The columns" })).toBeVisible();
  await expect(page.getByText("UTF-8, separated by semicolons.")).toBeVisible();
  await expect(page.getByRole("combobox", { name: "Who says it" })).toHaveValue("1");
  await expect(page.getByText("Choose the column that holds the claims.")).toBeVisible();
  await page.getByRole("combobox", { name: /^Claim/ }).selectOption({ label: "What" });
  await expect(page.getByText(`The ${word} ferry sails`)).toBeVisible();
  await page.getByRole("button", { name: "Check the file" }).click();

  const faults = page.getByRole("table", { name: "Faults in the file" });
  await expect(faults.getByRole("row")).toHaveCount(2);
  await expect(faults.getByRole("row").last()).toContainText("3");
  await expect(faults.getByRole("row").last()).toContainText("There is no claim in this row.");
  await expect(page.getByRole("button", { name: /^Import/ })).toHaveCount(0);
  await expectNothingSerious(page);
  expect(await db.claim.count({ where: { createdById: account.id } })).toBe(0);

  rows[1] = `The ${word} bridge is closed;Port of ${word};;2021`;
  rows.push(`the ${word} BRIDGE is closed;Port of ${word};;2021`);
  await page.getByLabel("CSV file").setInputFiles(file(["What;Speaker;URL;When", ...rows].join("\n")));
  await expect(faults).toBeHidden();
  await expect(page.getByRole("combobox", { name: /^Claim/ })).toHaveValue("0");
  await page.getByRole("button", { name: "Check the file" }).click();
  await expect(page.getByText("The same as row 3 of the file.")).toBeVisible();
  await expect(page.getByRole("button", { name: "Import 2 claims" })).toBeVisible();
  await expectNothingSerious(page);
  await page.getByLabel("Import the row too that is the same").check();
  await page.getByRole("button", { name: "Import 3 claims" }).click();
  await expect(page.getByText("3 claims came into the inbox, with 1 new party and 1 new source.")).toBeVisible();
  expect(await db.claim.count({ where: { createdById: account.id } })).toBe(3);
  await page.getByRole("link", { name: "Show the newest claims" }).click();
  await expect(page.getByRole("link", { name: `The ${word} ferry sails` }).first()).toBeVisible();
});

test("the page can be left and opened again, and the same file again changes nothing", async ({ signedIn }) => {
  const { page, account } = await signedIn("CHECKER");
  const word = `w${randomUUID().slice(0, 8)}`;
  const content = `Claim,Said by\n${word} one,Someone ${word}\n${word} two,\n`;
  const check = async () => {
    await page.goto("/desk/claims/import");
    await page.getByLabel("CSV file").setInputFiles(file(content));
    await page.getByRole("button", { name: "Check the file" }).click();
  };
  await check();
  await expect(page).toHaveURL(/file=/);
  await page.reload();
  await page.getByRole("button", { name: "Check the file" }).click();
  await page.getByRole("button", { name: "Import 2 claims" }).click();
  await expect(page.getByText(/^2 claims came into the inbox/)).toBeVisible();
  await check();
  await expect(page.getByText("2 rows were imported before. There is nothing to do.")).toBeVisible();
  expect(await db.claim.count({ where: { createdById: account.id } })).toBe(2);
});

test("what is no CSV is refused in words, and a file of windows-1252 is read with a notice", async ({ signedIn }) => {
  const { page } = await signedIn("CHECKER");
  await page.goto("/desk/claims/import");
  await page.getByLabel("CSV file").setInputFiles(file("PK\u0003\u0004", "claims.xlsx"));
  await expect(page.getByRole("alert").filter({ hasText: "CSV" })).toContainText("Save the spreadsheet as CSV");
  const buffer = Buffer.from("Claim,Said by\nDie Größe stimmt,Müller\n", "latin1");
  await page.getByLabel("CSV file").setInputFiles({ name: "alt.csv", mimeType: "text/csv", buffer });
  await expect(page.getByText(/read as windows-1252/)).toBeVisible();
  await expect(page.getByText("Die Größe stimmt")).toBeVisible();
});
