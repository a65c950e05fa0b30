import { planClaim } from "@/lib/claims/plan-claim";
import { db } from "@/lib/db/client";
import { aDossier, anInboxClaim } from "../factories/claims";
import { aMember, PASSWORD } from "../factories/members";
import { aDraftedClaim, anApprovedClaim } from "../factories/reviews";
import { chooseParty } from "../support/article-work";
import { dataOf } from "../support/data-of";
import { expect, type Person, test } from "../support/e2e";

/** Waits for the scripts of a page with a form: React writes a text area anew when it takes the page over. */
const ready = (page: Person["page"], submit: string) =>
  expect(page.getByRole("button", { name: submit, exact: true })).toBeEnabled();
const words = (page: Person["page"]) => page.getByRole("textbox", { name: "The words", exact: true });

test("a second press of any submit sends nothing more", async ({ signedIn }) => {
  const { page } = await signedIn("EDITOR");
  const claim = await aDossier(await aMember());
  const answers = await db.response.count({ where: { claimId: claim.id } });
  await page.goto(`/desk/claims/${claim.id}/responses`);
  await page.getByRole("button", { name: /^Response/ }).click();
  await chooseParty(page, "Who answers", { name: "Somebody pressing twice", kind: "Person" });
  await words(page).fill("We said it once.");
  await page.getByRole("textbox", { name: "Said on" }).fill("3 Oct 2023");
  await page.getByRole("textbox", { name: "Channel" }).fill("By letter");
  await page.getByRole("radio", { name: "Denied", exact: true }).check();
  await page.getByRole("button", { name: "Record the answer" }).dblclick();
  await expect(page.getByText("The entry is recorded.")).toBeVisible();
  expect(await db.response.count({ where: { claimId: claim.id } })).toBe(answers + 1);

  const approved = await anApprovedClaim(await aMember(), [await aMember("EDITOR")]);
  await page.goto(`/desk/claims/${approved.id}/review`);
  await page.getByRole("button", { name: "Publish", exact: true }).dblclick();
  await expect(page.getByText("Version 1 is published.")).toBeVisible();
  await page.reload();
  expect(await db.publication.count({ where: { claimId: approved.id } })).toBe(1);

  await page.goto("/desk/articles/new");
  await ready(page, "Read it");
  await page.getByRole("textbox", { name: "Text of the article" }).fill("Pressed twice, said the paper.\n\nIt was.");
  await page.getByRole("button", { name: "Read it" }).dblclick();
  await page.getByRole("textbox", { name: "Title" }).fill("Pressed twice");
  await page.getByRole("button", { name: "Import the article" }).dblclick();
  await expect(page.getByRole("heading", { level: 1, name: "Pressed twice" })).toBeVisible();
  expect(await db.article.count({ where: { title: "Pressed twice" } })).toBe(1);
});

test("a session that ends in the middle of a form: sign in again in place, nothing is lost", async ({ signedIn }) => {
  const { page, account } = await signedIn("CHECKER");
  const id = await anInboxClaim(await aMember(), { statement: "Northland sold rockets before the session ended" });
  await page.goto(`/desk/claims/${id}`);
  await page.getByRole("button", { name: "Edit" }).click();
  const statement = page.getByRole("dialog").getByRole("textbox", { name: /^Claim/ });
  await statement.fill("Northland sold rockets after the session ended");
  await db.authSession.updateMany({
    where: { memberId: account.id, revokedAt: null },
    data: { revokedAt: new Date(), revokedReason: "ended" },
  });
  // The window hears of it, and asks by itself.
  const dialog = page.getByRole("dialog", { name: "Sign in again" });
  await expect(dialog.getByLabel("Email")).toHaveValue(account.email);
  await dialog.getByLabel("Password").fill("not the password");
  await dialog.getByRole("button", { name: "Sign in and go on" }).click();
  await expect(dialog.getByRole("alert")).toBeVisible();
  await dialog.getByLabel("Password").fill(PASSWORD);
  await dialog.getByRole("button", { name: "Sign in and go on" }).click();
  await expect(dialog).toBeHidden();
  await page.getByRole("button", { name: "Save the claim" }).click();
  await expect(page.getByText("The claim is saved.")).toBeVisible();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Northland sold rockets after the session ended");
});

test("what is typed survives a reload, until it is saved or discarded", async ({ signedIn }) => {
  const { page } = await signedIn("CHECKER");
  const claim = await aDraftedClaim(await aMember());
  await page.goto(`/desk/claims/${claim.id}/review`);
  const known = page.getByRole("textbox", { name: "What we know", exact: true });
  await ready(page, "Save the draft");
  await known.fill("Two governments say so, typed and not saved.");
  await expect(async () => {
    await page.reload();
    await expect(known).toHaveValue("Two governments say so, typed and not saved.", { timeout: 2000 });
  }).toPass();
  await page.getByRole("button", { name: "Discard" }).click();
  await expect(known).toHaveValue("One government says so.");
});

test("two members save one claim: the second sees both texts and chooses", async ({ signedIn }) => {
  const [ana, ban] = [await signedIn("CHECKER", "Ana"), await signedIn("CHECKER", "Ban")];
  const id = await anInboxClaim(await aMember(), { statement: "Northland sold rockets" });
  for (const { page } of [ana, ban]) {
    await page.goto(`/desk/claims/${id}`);
    await page.getByRole("button", { name: "Edit" }).click();
  }
  const save = async ({ page }: Person, text: string) => {
    await page
      .getByRole("dialog")
      .getByRole("textbox", { name: /^Claim/ })
      .fill(text);
    await page.getByRole("button", { name: "Save the claim" }).click();
  };
  await save(ana, "Northland sold ten rockets");
  await expect(ana.page.getByText("The claim is saved.")).toBeVisible();
  await save(ban, "Northland sold rockets in 2022");
  const both = ban.page.getByRole("region", { name: "Two versions of the same text" });
  await expect(both).toContainText("Northland sold ten rockets");
  await expect(both).toContainText("in 2022");
  await expect(both).toContainText("Ana");
  await both.getByRole("radio", { name: "Write a third" }).check();
  await both.getByRole("textbox", { name: /a third text/ }).fill("Northland sold ten rockets in 2022");
  await both.getByRole("button", { name: "Save what I chose" }).click();
  await expect(ban.page.getByText("The claim is saved.")).toBeVisible();
  await expect(ban.page.getByRole("heading", { level: 1 })).toHaveText("Northland sold ten rockets in 2022");
  await ban.page.goto(`/desk/claims/${id}/history`);
  await expect(ban.page.getByRole("main")).toContainText("Ana");
  await expect(ban.page.getByRole("main")).toContainText("Ban");
});

test("a plan that an editor makes meanwhile is in nobody's way", async ({ signedIn }) => {
  const { page } = await signedIn("CHECKER");
  const editor = await aMember("EDITOR");
  const id = await anInboxClaim(editor, { statement: "Northland sold rockets, said the plan" });
  await page.goto(`/desk/claims/${id}`);
  await page.getByRole("button", { name: "Edit" }).click();
  const plan = { ownerId: null, dueAt: "2031-01-01T12:00:00.000Z", priority: "URGENT" } as const;
  await planClaim(editor, { id, version: 1, ...plan }).then(dataOf);
  await page
    .getByRole("dialog")
    .getByRole("textbox", { name: /^Claim/ })
    .fill("Northland sold ten rockets, said the plan");
  await page.getByRole("button", { name: "Save the claim" }).click();
  await expect(page.getByText("The claim is saved.")).toBeVisible();
  const stored = await db.claim.findUniqueOrThrow({ where: { id } });
  expect(stored).toMatchObject({ statement: "Northland sold ten rockets, said the plan", priority: "URGENT" });
});

test("bad input is answered where it was typed, and stays as it was", async ({ signedIn }) => {
  const { page } = await signedIn("CHECKER");
  const claim = await aDraftedClaim(await aMember());
  await page.goto(`/desk/claims/${claim.id}/review`);
  const reason = page.getByRole("textbox", { name: "Reason for readers" });
  await ready(page, "Save the draft");
  await reason.fill("x".repeat(241));
  await page.getByRole("button", { name: "Save the draft" }).click();
  await expect(reason).toHaveAccessibleDescription(/240/);
  await expect(reason).toBeFocused();
  await expect(reason).toHaveValue("x".repeat(241));

  await page.goto(`/desk/claims/${claim.id}/responses`);
  await page.getByRole("button", { name: /^Response/ }).click();
  const said = page.getByRole("textbox", { name: "Said on" });
  await words(page).fill("Not yet said.");
  await said.fill("31 Dec 2099");
  await page.getByRole("radio", { name: "Denied", exact: true }).check();
  await page.getByRole("button", { name: "Record the answer" }).click();
  await expect(page.getByRole("combobox", { name: "Who answers" })).toHaveAttribute("aria-invalid", "true");
  await chooseParty(page, "Who answers", { name: "Somebody of tomorrow", kind: "Person" });
  await page.getByRole("button", { name: "Record the answer" }).click();
  await expect(said).toHaveAccessibleDescription(/future|after today|not yet/i);
  await expect(words(page)).toHaveValue("Not yet said.");

  await page.goto(`/desk/claims/${claim.id}`);
  await page.getByRole("button", { name: "Edit" }).click();
  const event = page.getByRole("textbox", { name: "When it happened" });
  await event.fill("Dec 2022 to Nov 2022");
  await page.getByRole("button", { name: "Save the claim" }).click();
  await expect(event).toHaveAttribute("aria-invalid", "true");
  await expect(event).toHaveValue("Dec 2022 to Nov 2022");

  await page.goto("/desk/articles/new");
  const text = page.getByRole("textbox", { name: "Text of the article" });
  await ready(page, "Read it");
  await text.fill("   ");
  await page.getByRole("button", { name: "Read it" }).click();
  await expect(page.getByText("There is no text here.")).toBeVisible();
  await page.getByText("Address", { exact: true }).click();
  await page.getByRole("textbox", { name: "Address" }).fill("http://127.0.0.1/private");
  await page.getByRole("button", { name: "Read it" }).click();
  await expect(page.getByRole("main").getByRole("alert")).toContainText(/private|inside|public|network/i);
  await expect(page.getByRole("textbox", { name: "Address" })).toHaveValue("http://127.0.0.1/private");
});

test("without scripts a password does not get into an address", async ({ browser, baseURL }) => {
  const context = await browser.newContext({ baseURL, javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto("/sign-in");
  await page.getByLabel("Email").fill("somebody@desk.test");
  await page.getByLabel("Password").fill("a password typed too early");
  await page.keyboard.press("Enter");
  await page.waitForLoadState();
  expect(page.url()).not.toContain("too");
  await expect(page.getByLabel("Password")).toHaveValue("a password typed too early");
  await expect(page.getByRole("button", { name: "Sign in" })).toBeDisabled();
  await expect(page.locator("form")).toHaveAttribute("method", "post");
  await context.close();
});
