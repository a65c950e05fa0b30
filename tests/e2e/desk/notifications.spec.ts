import { anInboxClaim } from "../../factories/claims";
import { aMember } from "../../factories/members";
import { aComment, aThread, mentionOf } from "../../factories/talk";
import { expect, test } from "../../support/e2e";
import { pressOn } from "../../support/keyboard";

test("a mention shows at the other's bell, leads to the comment, and is read", async ({ signedIn }) => {
  const { page, account } = await signedIn("CHECKER", "Bob Bell");
  const ada = await aMember("CHECKER", "Ada Mentions");
  const claimId = await anInboxClaim(ada);
  await expect(page.getByRole("button", { name: "Notifications", exact: true })).toBeVisible();
  const { commentId, threadId } = await aThread(ada, claimId, `Look at this, ${mentionOf(account)}`);
  const bell = page.getByRole("button", { name: "Notifications, 1 unread" });
  await expect(bell).toBeVisible();
  await pressOn(page, bell);
  const list = page.getByRole("dialog", { name: "Notifications" });
  await expect(list.getByRole("link", { name: "Unread: Ada Mentions mentioned you" })).toHaveAttribute(
    "href",
    `/desk/claims/${claimId}/discussion#comment-${commentId}`,
  );
  await page.keyboard.press("Escape");
  await expect(bell).toBeFocused();

  await page.keyboard.press("g");
  await page.keyboard.press("n");
  await page.waitForURL("**/desk/notifications");
  await expect(page.getByText("Ada Mentions mentioned you", { exact: true })).toBeVisible();
  // A burst is one message; on the page it changes when asked for.
  await aComment(ada, threadId, `And at this, ${mentionOf(account)}`);
  const notice = page.getByRole("status").filter({ hasText: "1 change" });
  await expect(notice).toBeVisible();
  await expect(page.getByText("mentioned you, 2 times")).toBeHidden();
  await page.keyboard.press("u");
  await expect(page.getByText("Ada Mentions mentioned you, 2 times")).toBeVisible();
  await expect(notice).toBeHidden();
  await pressOn(page, page.getByRole("button", { name: /^Mark as read/ }));
  await expect(page.getByText("All is read")).toBeVisible();
  await expect(page.getByRole("button", { name: "Notifications", exact: true })).toBeVisible();
});

test("my work is current in the navigation on its own page alone", async ({ signedIn }) => {
  const { page } = await signedIn("CHECKER");
  const current = page.getByRole("navigation", { name: "Desk", exact: true }).locator("[aria-current]");
  await expect(current).toHaveText("My work");
  for (const [address, title, link] of [
    ["/desk/notifications", "Notifications", []],
    ["/desk/account", "Your account", []],
    ["/desk/claims", "Claims", ["Claims"]],
    ["/desk", "My work", ["My work"]],
  ] as const) {
    await page.goto(address);
    await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
    await expect(current).toHaveText([...link]);
  }
});

test("a member chooses what the desk tells", async ({ signedIn }) => {
  const { page } = await signedIn("CHECKER");
  await page.goto("/desk/account");
  const replies = page.getByRole("checkbox", { name: "At the desk: Somebody answers in a thread you wrote in" });
  await expect(page.getByRole("checkbox", { name: "At the desk: Somebody mentions you" })).toBeDisabled();
  await replies.uncheck();
  await page.getByRole("button", { name: "Keep this" }).click();
  await expect(page.getByText("Your choice is kept.")).toBeVisible();
  await page.reload();
  await expect(replies).not.toBeChecked();
});
