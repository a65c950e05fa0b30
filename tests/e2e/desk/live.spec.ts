import { actorFrom } from "@/lib/auth/actor-from";
import { planClaim } from "@/lib/claims/plan-claim";
import { anInboxClaim, versionOf } from "../../factories/claims";
import { aMember, PASSWORD } from "../../factories/members";
import { expectNothingSerious } from "../../support/axe";
import { dataOf } from "../../support/data-of";
import { expect, test } from "../../support/e2e";

test("two on one claim see each other, and what the other does is said without moving anything", async ({
  signedIn,
}) => {
  const ada = await signedIn("CHECKER", "Ada Present");
  const bo = await signedIn("EDITOR", "Bo Present");
  const id = await anInboxClaim(await aMember());
  await ada.page.goto(`/desk/claims/${id}`);
  await bo.page.goto(`/desk/claims/${id}`);
  await expect(ada.page.getByText("Also on this claim: Bo Present")).toBeAttached();
  await expect(bo.page.getByText("Also on this claim: Ada Present")).toBeAttached();

  const place = () => ada.page.getByRole("heading", { level: 1 }).boundingBox();
  const before = await place();
  await bo.page.getByRole("button", { name: "Take it" }).click();
  await expect(bo.page.getByText("owner Bo Present")).toBeVisible();
  await expect(ada.page.getByText("Bo Present took the claim")).toBeVisible();
  expect(await place()).toEqual(before);
  await expect(ada.page.getByText("no owner")).toBeVisible();
  await expectNothingSerious(ada.page);
  // Whoever did it is not told of it.
  await expect(bo.page.getByText("Bo Present took the claim")).toBeHidden();

  await ada.page.keyboard.press("u");
  await expect(ada.page.getByText("owner Bo Present")).toBeVisible();
  await expect(ada.page.getByText("Bo Present took the claim")).toBeHidden();

  await bo.page.goto("/desk");
  await expect(ada.page.getByText("Also on this claim: Bo Present")).toHaveCount(0);
});

test("a session that ends elsewhere asks to sign in, in place, and loses nothing typed", async ({
  signedIn,
  browser,
  baseURL,
}) => {
  const { page } = await signedIn("CHECKER", "Ada Elsewhere");
  await page.goto("/desk/claims?new=1");
  const words = page.getByRole("textbox", { name: /^Claim/ });
  await words.fill("Northland sold eleven rockets, typed before the session ended");
  const elsewhere = await browser.newContext({ baseURL, storageState: await page.context().storageState() });
  const other = await elsewhere.newPage();
  await other.goto("/desk/account");
  await other.getByRole("button", { name: "Sign out everywhere" }).click();
  const dialog = page.getByRole("dialog", { name: "Sign in again" });
  await dialog.getByLabel("Password").fill(PASSWORD);
  await dialog.getByRole("button", { name: "Sign in" }).click();
  await expect(dialog).toBeHidden();
  await expect(words).toHaveValue("Northland sold eleven rockets, typed before the session ended");
  await elsewhere.close();
});

test("a list of one’s work says that it changed, and shows it when asked", async ({ signedIn }) => {
  const ada = await signedIn("CHECKER", "Ada Listens");
  const ed = await signedIn("EDITOR", "Ed Gives Work");
  const [first, second] = [await anInboxClaim(await aMember()), await anInboxClaim(await aMember())];
  const plan = async (id: string, ownerId: string | null) => {
    const input = { id, version: await versionOf(id), ownerId, dueAt: null, priority: "NORMAL" as const };
    await planClaim(actorFrom(ed.account), input).then(dataOf);
  };
  const { page } = ada;
  const rows = page.getByRole("list", { name: "Assigned to me" }).getByRole("listitem");
  await plan(first, ada.account.id);
  await page.goto("/desk");
  await expect(rows).toHaveCount(1);
  const place = () => rows.first().boundingBox();
  const before = await place();
  const said = page.getByRole("status").filter({ hasText: "Show" });
  await plan(second, ada.account.id);
  await expect(said).toContainText("1 change", { timeout: 2_000 });
  expect(await place()).toEqual(before);
  await plan(first, null);
  await expect(said).toContainText("2 changes", { timeout: 2_000 });
  expect(await place()).toEqual(before);
  await expectNothingSerious(page);
  await page.keyboard.press("u");
  await expect(page.locator(`[data-row="${second}"]`)).toBeVisible();
  await expect(page.locator(`[data-row="${first}"]`)).toHaveCount(0);
  await expect(said).toBeHidden();

  await plan(second, null);
  await expect(said).toContainText("1 change", { timeout: 2_000 });
  await page.getByRole("button", { name: "Show" }).click();
  await expect(page.getByText("Nothing is assigned to you")).toBeVisible();
  // What one does oneself is on the page, and not said.
  await page.getByRole("button", { name: /^Take C-\d+$/ }).click();
  await expect(rows).toHaveCount(1);
  await expect(said).toBeHidden();
});
