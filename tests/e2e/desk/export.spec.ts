import { randomUUID } from "node:crypto";
import { readFile } from "node:fs/promises";
import { parse } from "csv-parse/sync";
import { anInboxClaim } from "../../factories/claims";
import { aMember } from "../../factories/members";
import { expect, test } from "../../support/e2e";

test("the list is saved as CSV and as JSON Lines, from its menu", async ({ signedIn }) => {
  const { page } = await signedIn("CHECKER");
  const word = `w${randomUUID().slice(0, 8)}`;
  for (const one of ["=1+1", "second"]) await anInboxClaim(await aMember(), { statement: `${one} ${word}` });
  await page.goto(`/desk/claims?q=${word}&cols=claim,code&sort=code`);
  const save = async (item: string) => {
    const waiting = page.waitForEvent("download");
    await page.getByRole("button", { name: "Export" }).first().click();
    await page.getByRole("menuitem", { name: item }).click();
    const download = await waiting;
    return { name: download.suggestedFilename(), text: await readFile(await download.path(), "utf8") };
  };
  const csv = await save("CSV, for spreadsheets");
  expect(csv.name).toMatch(/^claims-\d{4}-\d{2}-\d{2}\.csv$/);
  const rows = parse(csv.text, { bom: true }) as string[][];
  expect(rows.map((row) => row[0])).toEqual(["Claim", `'=1+1 ${word}`, `second ${word}`]);
  const lines = (await save("JSON Lines, for programs")).text.trimEnd().split("\n");
  expect(lines.map((line) => JSON.parse(line).claim)).toEqual([`=1+1 ${word}`, `second ${word}`]);
  await expect(page, "the page stays").toHaveURL(/cols=claim/);
});
