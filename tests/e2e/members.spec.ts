import { PASSWORD } from "../factories/members";
import { expect, signIn, test } from "../support/e2e";

const OTHER = "another long password";

test("an admin invites, a new member joins, changes the password, is promoted, and is shut out", async ({
  signedIn,
  browser,
  baseURL,
}) => {
  const admin = (await signedIn("ADMIN", "Ada Minds")).page;
  const email = "mira.new@desk.test";
  await admin.goto("/desk/admin/members");
  await admin.getByRole("button", { name: "Invite a member" }).click();
  await admin.getByRole("dialog").getByLabel("Email").fill(email);
  await admin.getByRole("dialog").getByLabel("Name").fill("Mira New");
  await admin.getByRole("button", { name: "Make the link" }).click();
  const link = await admin.getByRole("textbox", { name: "One-time link" }).inputValue();

  const context = await browser.newContext({ baseURL });
  const mira = await context.newPage();
  await test.step("the link is used once", async () => {
    await mira.goto(link);
    await expect(mira.getByLabel("Email")).toHaveValue(email);
    await mira.getByLabel("Password").fill("short");
    await mira.getByRole("button", { name: "Join the desk" }).click();
    await expect(mira.getByLabel("Password")).toHaveAccessibleDescription(/at least 8/i);
    await mira.getByLabel("Password").fill(PASSWORD);
    await mira.getByRole("button", { name: "Join the desk" }).click();
    await mira.waitForURL("**/desk");
    await expect(mira.getByRole("link", { name: "Members" })).toBeHidden();
    const again = await browser.newContext({ baseURL });
    const stranger = await again.newPage();
    await stranger.goto(link);
    await expect(stranger.getByRole("button", { name: "Join the desk" })).toBeHidden();
    await again.close();
  });
  await test.step("a changed password ends the sessions elsewhere and keeps this one", async () => {
    const elsewhere = await browser.newContext({ baseURL });
    const second = await elsewhere.newPage();
    await signIn(second, { email });
    await mira.goto("/desk/account");
    await mira.getByLabel("Current password").fill(PASSWORD);
    await mira.getByLabel("New password").fill(OTHER);
    await mira.getByRole("button", { name: "Change the password" }).click();
    await expect(mira.getByText("Signed out in one other place.")).toBeVisible();
    await second.reload();
    await expect(second).toHaveURL(/\/sign-in/);
    await signIn(second, { email, password: OTHER });
    await mira.reload();
    await mira.getByRole("button", { name: /^End the session/ }).click();
    await expect(mira.getByText("The session has ended.")).toBeVisible();
    await second.reload();
    await expect(second).toHaveURL(/\/sign-in/);
    await elsewhere.close();
  });
  await test.step("a new role holds at once, and so does being disabled", async () => {
    await admin.goto("/desk/admin/members");
    await admin.getByRole("button", { name: "Manage Mira New" }).click();
    await admin.getByRole("dialog").getByRole("radio", { name: "Admin", exact: true }).check();
    await admin.getByRole("button", { name: "Change the role" }).click();
    await expect(admin.getByText("Mira New is now admin.")).toBeVisible();
    await mira.goto("/desk/admin/members");
    await expect(mira.getByRole("heading", { level: 1, name: "Members" })).toBeVisible();
    await admin.getByRole("button", { name: "Disable" }).click();
    await expect(admin.getByText("Mira New is disabled and signed out.")).toBeVisible();
    await mira.reload();
    await expect(mira).toHaveURL(/\/sign-in/);
    await mira.getByLabel("Email").fill(email);
    await mira.getByLabel("Password").fill(OTHER);
    await mira.getByRole("button", { name: "Sign in" }).click();
    await expect(mira.getByRole("main").getByRole("alert")).toBeVisible();
    await expect(mira).toHaveURL(/\/sign-in/);
  });
  await context.close();
});

test("signing out ends the session, in this browser and for a copied cookie", async ({
  signedIn,
  browser,
  baseURL,
}) => {
  const { page } = await signedIn("CHECKER", "Nora Checks");
  const storageState = await page.context().storageState();
  await page.getByRole("button", { name: /^Your menu/ }).click();
  await page.getByRole("menuitem", { name: "Sign out" }).click();
  await page.waitForURL(/\/sign-in/);
  await expect(page.getByText("You are signed out.")).toBeVisible();
  const context = await browser.newContext({ baseURL, storageState });
  const copied = await context.newPage();
  await copied.goto("/desk");
  await expect(copied).toHaveURL(/\/sign-in/);
  await context.close();
});
