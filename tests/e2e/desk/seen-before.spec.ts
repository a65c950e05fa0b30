import { db } from "@/lib/db/client";
import { anInboxClaim } from "../../factories/claims";
import { aMember } from "../../factories/members";
import { expect, test } from "../../support/e2e";

const codeOf = async (id: string) =>
  `C-${(await db.claim.findUniqueOrThrow({ where: { id }, select: { number: true } })).number}`;

test("whoever words a claim is told which one says the same", async ({ signedIn }) => {
  const { page } = await signedIn("CHECKER", "Sina Before");
  const id = await anInboxClaim(await aMember(), { statement: "Corran closed fourteen lighthouses in November" });
  await page.goto("/desk/claims?new=1");
  const sheet = page.getByRole("dialog", { name: "New claim" });
  const seen = sheet.getByRole("region", { name: "Seen before" });
  const statement = sheet.getByRole("textbox", { name: /^Claim/ });
  await expect(sheet.getByRole("button", { name: "Put it into the inbox" })).toBeEnabled();
  await statement.fill("In November 14 lighthouses at Corran were shut down");
  await expect(seen).toContainText("Corran closed fourteen lighthouses in November");
  await expect(seen.getByRole("link", { name: await codeOf(id) })).toHaveAttribute("href", `/desk/claims/${id}`);
  await expect(seen).toContainText("Not yet checked");
  await expect(statement).toBeFocused();
  await statement.fill("The orchestra of Ilmen has lost its conductor");
  await expect(seen).toBeHidden();
});

test("probable duplicates are marked in one press, and taken back", async ({ signedIn }) => {
  const { page } = await signedIn("CHECKER", "Dora Pairs");
  const author = await aMember();
  const kept = await anInboxClaim(author, { statement: "Selby moved nine tramways under the river in March" });
  const later = await anInboxClaim(author, { statement: "In March, 9 tramways were relocated below Selby's river" });
  const [keptCode, code] = [await codeOf(kept), await codeOf(later)];
  await page.goto(`/desk/claims/duplicates?before=${Number(code.slice(2)) + 1}`);
  const mark = page.getByRole("button", { name: `Mark ${code} as a duplicate of ${keptCode}` });
  await expect(mark).toBeEnabled();
  await mark.click();
  await expect(page.getByText(`${code} is a duplicate of ${keptCode}.`)).toBeVisible();
  await expect(mark).toHaveCount(0);
  expect(await db.claim.findUniqueOrThrow({ where: { id: later } })).toMatchObject({
    stage: "DUPLICATE",
    duplicateOfId: kept,
  });
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page.getByText(`${code} is as it was.`)).toBeVisible();
  await expect(mark).toBeVisible();
  expect((await db.claim.findUniqueOrThrow({ where: { id: later } })).stage).toBe("INBOX");
});
