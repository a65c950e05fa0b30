import { anInboxClaim } from "../../factories/claims";
import { aMember, PASSWORD } from "../../factories/members";
import { expectNothingSerious } from "../../support/axe";
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
