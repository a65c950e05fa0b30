import { anInboxClaim } from "../../factories/claims";
import { aMember } from "../../factories/members";
import { aComment, aThread, mentionOf } from "../../factories/talk";
import { expect, test } from "../../support/e2e";
import { pressOn, tabTo } from "../../support/keyboard";

test("members talk about a claim, mention and answer each other, without a mouse", async ({ signedIn }) => {
  const [ada, bob] = [await signedIn("CHECKER", "Ada Talks"), await signedIn("CHECKER", "Bob Answers")];
  const claimId = await anInboxClaim(await aMember());
  const { page } = ada;
  await page.goto(`/desk/claims/${claimId}`);
  await expect(page.getByRole("button", { name: "Take it" })).toBeVisible();
  await page.keyboard.press("t");
  const field = page.getByRole("textbox", { name: "New thread" });
  await expect(field).toBeFocused();
  await expect(page.getByText("Internal: readers never see this.")).toBeVisible();

  await page.keyboard.type("Does @Bob Ans");
  const option = page.getByRole("option", { name: "Bob Answers" });
  await expect(option).toHaveAttribute("aria-selected", "true");
  await expect(field).toHaveAttribute("aria-activedescendant", (await option.getAttribute("id")) ?? "");
  await page.keyboard.press("Escape");
  await expect(option).toBeHidden();
  await page.keyboard.type("wers");
  await expect(field).toHaveValue("Does @Bob Answers");
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.type("Does @bob");
  await expect(option).toBeVisible();
  await page.keyboard.press("Enter");
  await page.keyboard.type("know the **ship** of C-1?");
  await expect(field).toHaveValue("Does @Bob Answers know the **ship** of C-1?");
  await pressOn(page, page.getByRole("button", { name: "Preview" }));
  await expect(page.getByRole("region", { name: "Preview" }).getByText("@Bob Answers")).toBeVisible();

  // What is typed outlives the page.
  await page.reload();
  await expect(page.getByText(/^This is what you typed on/)).toBeVisible();
  await tabTo(page, field);
  await page.keyboard.press("ControlOrMeta+Enter");
  const comment = page.getByRole("article", { name: "Comment of Ada Talks" });
  await expect(comment).toContainText("Does @Bob Answers know the ship of C-1?");
  await expect(comment.getByRole("link", { name: "C-1" })).toHaveAttribute("href", "/desk/claims/C-1");
  await expect(field).toHaveValue("");
  await expect(page.getByRole("link", { name: /^Discussion/ })).toContainText("1");

  const there = bob.page;
  await there.goto(`/desk/claims/${claimId}/discussion#${await comment.getAttribute("id")}`);
  await expect(there.getByRole("article", { name: "Comment of Ada Talks" })).toBeFocused();
  await pressOn(there, there.getByRole("button", { name: "Reply", exact: true }));
  await expect(there.getByRole("textbox", { name: "Reply" })).toBeFocused();
  await there.keyboard.type("It sank.");
  await there.keyboard.press("ControlOrMeta+Enter");
  await expect(there.getByRole("article", { name: "Comment of Bob Answers" })).toContainText("It sank.");
  await pressOn(there, there.getByRole("button", { name: "Change", exact: true }));
  await there.keyboard.press("ControlOrMeta+a");
  await there.keyboard.type("It sank in 2022.");
  await there.keyboard.press("ControlOrMeta+Enter");
  await expect(there.getByRole("article", { name: "Comment of Bob Answers" })).toContainText("It sank in 2022.");
  await pressOn(there, there.getByRole("button", { name: "Withdraw", exact: true }));
  await pressOn(there, there.getByRole("button", { name: "Withdraw it" }));
  await expect(there.getByText(/^Withdrawn by Bob Answers/)).toBeVisible();
  await pressOn(there, there.getByRole("button", { name: "Resolve" }));
  await expect(there.getByText("1 resolved thread")).toBeVisible();
  await expect(there.getByRole("link", { name: /^Discussion/ })).toContainText("0");
});

test("what is said about an item of evidence stands beside it", async ({ signedIn }) => {
  const { page } = await signedIn("EDITOR");
  const ada = await aMember("CHECKER", "Ada");
  const { addEvidence } = await import("@/lib/evidence/add-evidence");
  const { aSource, evidenceOf } = await import("../../factories/claims-content");
  const claimId = await anInboxClaim(ada);
  const added = await addEvidence(ada, evidenceOf(claimId, await aSource(ada)));
  if (!added.ok) throw new Error(added.message);
  const { threadId } = await aThread(ada, claimId, "The page number is wrong.", {
    kind: "EVIDENCE",
    id: added.data.id,
  });
  await aComment(ada, threadId, "Page 5.");
  await page.goto(`/desk/claims/${claimId}/evidence`);
  await page.getByRole("button", { name: "Talk 2 open comments about E-1" }).click();
  const sheet = page.getByRole("dialog", { name: "Talk about E-1" });
  await expect(sheet).toContainText("The page number is wrong.");
  await expect(sheet).toContainText("Internal: readers never see this.");
  await sheet.getByRole("button", { name: "Reply" }).click();
  await sheet.getByRole("textbox", { name: "Reply" }).fill("Corrected.");
  await page.keyboard.press("ControlOrMeta+Enter");
  await expect(sheet.getByRole("article", { name: "Comment of A editor" })).toContainText("Corrected.");
  await page.keyboard.press("Escape");
  await expect(page.getByRole("button", { name: "Talk 3 open comments about E-1" })).toBeFocused();
});

test("a hostile comment does nothing to whoever reads it", async ({ signedIn }) => {
  const { page, account } = await signedIn("CHECKER");
  const eve = await aMember("CHECKER", "Eve");
  const claimId = await anInboxClaim(eve);
  const hostile = [
    "<script>document.title = 'owned'</script>",
    "<img src='https://evil.example/i.png' onerror='document.title = `owned`'>",
    "![spy](https://evil.example/spy.png)",
    "[press](javascript:document.title='owned')",
    "[sign out](/api/auth/sign-out)",
    `@[<b>x</b>](member:${account.id})`,
    "> ".repeat(200),
  ].join("\n\n");
  await aThread(eve, claimId, `${hostile}\n\n${mentionOf(account)} is read`);
  const elsewhere: string[] = [];
  page.on("request", (request) => {
    if (request.url().includes("evil.example")) elsewhere.push(request.url());
  });
  await page.goto(`/desk/claims/${claimId}/discussion`);
  const comment = page.getByRole("article", { name: "Comment of Eve" });
  await expect(comment).toContainText("is read");
  expect(elsewhere).toEqual([]);
  expect(await page.title()).not.toContain("owned");
  const links = await comment.getByRole("link").evaluateAll((found) => found.map((link) => link.getAttribute("href")));
  expect(links.filter((href) => !href?.startsWith(`/desk/claims/${claimId}/discussion`))).toEqual([
    "https://evil.example/spy.png",
  ]);
});
