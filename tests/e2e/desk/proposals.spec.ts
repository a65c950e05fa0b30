import type { Page } from "@playwright/test";
import { actorFrom } from "@/lib/auth/actor-from";
import { db } from "@/lib/db/client";
import { formatInstant } from "@/lib/shared/dates";
import {
  aGermanArticle,
  aSpokenArticle,
  type Names,
  newNames,
  proposalAt,
  proposalsOf,
  spokenText,
} from "../../factories/proposals";
import { importByPasting } from "../../support/article-work";
import { expect, test } from "../../support/e2e";

/** Ten claims and more; the first is denied in the text. */
const journeyText = (names: Names) =>
  [
    spokenText(names),
    `The harbour office said it had counted 31 ferries in May. Its director, Otto ${names.accuser.slice(0, 6)}berg, said two of them were late.`,
    `${names.accused} said its navy had left the strait in 1998. The navy denied that it had ever returned.`,
  ].join("\n\n");

const bar = (page: Page) => page.getByRole("region", { name: "Proposals" });
const done = (page: Page, count: number, total: number) =>
  expect(bar(page)).toContainText(`${count} of ${total} done`, { timeout: 15_000 });

/** The card that is open. */
const opened = (page: Page) =>
  page
    .getByRole("group", { name: /^Proposal \d+ of \d+$/ })
    .filter({ has: page.getByRole("button", { name: "Accept", exact: true }) });

/** Goes on by key to the next proposal, and answers its card once it is open. */
async function next(page: Page) {
  await page.keyboard.press("j");
  await expect(opened(page)).toHaveCount(1);
  return opened(page);
}

test("five are accepted by keyboard, one is edited, two are dismissed; the corrected article keeps all of it", async ({
  signedIn,
}) => {
  const { account, page } = await signedIn("CHECKER", "Nora Reads");
  const actor = actorFrom(account);
  const names = newNames();
  const id = await importByPasting(page, journeyText(names), `Ferries of ${names.accuser}`);
  const { proposals } = await proposalsOf(actor, id);
  const total = proposals.length;
  expect(total).toBeGreaterThanOrEqual(9);
  await done(page, 0, total);

  await test.step("the first is denied on a day that the article does not say: it is edited", async () => {
    const card = await next(page);
    await expect(card).toContainText("Denied in the text by");
    await expect(card).toContainText("Say when it was denied");
    await page.keyboard.press("e");
    const form = page.getByRole("region", { name: "Edit and accept" });
    const statement = form.getByRole("textbox", { name: "The claim, in neutral words" });
    await expect(statement).toBeFocused();
    await statement.fill(`${names.accused} jammed a ferry of ${names.accuser}`);
    await form.getByRole("textbox", { name: "Denied on" }).fill("12 Sep 2023");
    await form.getByRole("button", { name: "Accept" }).click();
    await expect(form).toBeHidden();
    await done(page, 1, total);
  });
  await test.step("five are accepted, each by one key", async () => {
    for (let count = 2; count <= 6; count += 1) {
      await expect(opened(page)).toHaveCount(1);
      await page.keyboard.press("Enter");
      await done(page, count, total);
    }
  });
  await test.step("two are dismissed", async () => {
    for (let count = 7; count <= 8; count += 1) {
      await expect(opened(page)).toHaveCount(1);
      await page.keyboard.press("x");
      await done(page, count, total);
    }
  });
  const claims = await db.claim.findMany({
    where: { passages: { some: { articleId: id } } },
    include: { responses: true, assertions: true },
  });
  expect(claims).toHaveLength(6);
  expect(claims.every(({ assertions, stage }) => assertions.length === 1 && stage === "INBOX")).toBe(true);
  const denied = claims.find(({ statement }) => statement.startsWith(`${names.accused} jammed`));
  expect(denied).toMatchObject({
    denialStatus: "DENIED",
    responses: [{ kind: "DENIED", saidFrom: new Date("2023-09-12") }],
  });
  expect(await db.dismissal.count({ where: { articleId: id, withdrawnAt: null } })).toBe(2);

  await test.step("the corrected article is imported", async () => {
    const corrected = `The strait was closed to ferries for a day in spring, and nobody was hurt.\n\n${journeyText(names)}`;
    await page.goto(`/desk/articles/${id}/versions/new`);
    await expect(page.getByRole("button", { name: "Read it" })).toBeEnabled();
    await page.getByRole("textbox", { name: "Text of the article" }).fill(corrected);
    await page.getByRole("button", { name: "Read it" }).click();
    await page.getByRole("button", { name: "Import this text" }).click();
    await page.getByRole("link", { name: "Open the new version" }).click();
  });
  const later = await proposalsOf(actor, id);
  expect(later.view.shown.number).toBe(2);
  await done(page, 8, later.proposals.length);
  const gone = proposals.slice(6, 8).map(({ statement }) => statement);
  const shown = page.getByRole("group", { name: /^Proposal \d+ of \d+$/ });
  await expect(shown).toHaveCount(later.proposals.length - 8);
  for (const statement of gone) await expect(shown.filter({ hasText: statement })).toHaveCount(0);
  await expect(page.locator("[data-passages]")).toHaveCount(6);
  const attached = later.proposals.flatMap(({ state }) => (state.is === "ATTACHED" ? [state.claimId] : []));
  expect(attached.sort()).toEqual(claims.map((claim) => claim.id).sort());
});

test("a dismissal is undone by its key, and brought back from the list of the dismissed", async ({ signedIn }) => {
  const { account, page } = await signedIn("CHECKER", "Una Undoes");
  const { id } = await aSpokenArticle(actorFrom(account));
  const total = (await proposalsOf(actorFrom(account), id)).proposals.length;
  await page.goto(`/desk/articles/${id}`);
  await done(page, 0, total);
  await expect(bar(page).getByRole("button", { name: "Next proposal" })).toBeEnabled();
  await next(page);
  await page.keyboard.press("x");
  await done(page, 1, total);
  await page.keyboard.press("z");
  await done(page, 0, total);
  await next(page);
  await page.keyboard.press("x");
  await done(page, 1, total);
  await bar(page).getByRole("button", { name: "Dismissed (1)" }).click();
  const dialog = page.getByRole("dialog", { name: "Dismissed proposals" });
  const { updatedAt } = await db.dismissal.findFirstOrThrow({ where: { articleId: id, withdrawnAt: null } });
  await expect(dialog).toContainText(`Dismissed by ${account.name}, ${formatInstant(updatedAt)}`);
  await dialog.getByRole("button", { name: /^Bring back/ }).click();
  await expect(dialog).toContainText("None is left.");
  await page.keyboard.press("Escape");
  await done(page, 0, total);
});

test("all that are worth checking are accepted at once, with a preview and a report", async ({ signedIn }) => {
  const { account, page } = await signedIn("EDITOR", "Ada Accepts");
  const { id, names } = await aSpokenArticle(actorFrom(account));
  const { proposals } = await proposalsOf(actorFrom(account), id);
  const worthy = proposals.filter((proposal) => proposal.worthy).length;
  await page.goto(`/desk/articles/${id}`);
  const all = bar(page).getByRole("button", { name: `Accept all worth checking (${worthy})…` });
  await expect(all).toBeEnabled();
  await all.click();
  const dialog = page.getByRole("dialog", { name: "Accept all worth checking" });
  await expect(dialog).toContainText(names.accuser);
  await dialog.getByRole("button", { name: `Accept ${worthy}`, exact: true }).click();
  await expect(dialog).toContainText(`${worthy} of ${worthy} accepted`);
  await page.keyboard.press("Escape");
  await done(page, worthy, proposals.length);
  expect(await db.claim.count({ where: { passages: { some: { articleId: id } } } })).toBe(worthy);
});

test("on a phone the words of a proposal open it from below, and a press accepts it", async ({ signedIn }) => {
  const { account, page } = await signedIn("CHECKER", "Pia Phones");
  const { id } = await aSpokenArticle(actorFrom(account));
  const total = (await proposalsOf(actorFrom(account), id)).proposals.length;
  await page.setViewportSize({ width: 375, height: 740 });
  await page.goto(`/desk/articles/${id}`);
  await expect(bar(page).getByRole("button", { name: "Next proposal" })).toBeEnabled();
  await page.getByText("The tide gauge works").first().click();
  const sheet = page.getByRole("dialog", { name: `${total} proposals` });
  await sheet.getByRole("button", { name: "Accept" }).click();
  await expect(page.getByRole("dialog", { name: `${total - 1} proposals` })).toBeVisible();
  await page.keyboard.press("Escape");
  await done(page, 1, total);
});

test("on a phone an address that leads to a proposal opens it from below, as a press on its words does", async ({
  signedIn,
}) => {
  const { account, page } = await signedIn("CHECKER", "Lina Links");
  const actor = actorFrom(account);
  const { id } = await aSpokenArticle(actor);
  const { proposals } = await proposalsOf(actor, id);
  const { proposal } = await proposalAt(actor, id, "The tide gauge works");
  await page.setViewportSize({ width: 375, height: 740 });
  await page.goto(`/desk/articles/${id}#proposal-${proposal.start}`);
  const sheet = page.getByRole("dialog", { name: `${proposals.length} proposals` });
  await expect(sheet).toBeVisible();
  await expect(opened(page)).toContainText(proposal.statement);
  await opened(page).getByRole("button", { name: "Accept", exact: true }).click();
  await expect(page.getByRole("dialog", { name: `${proposals.length - 1} proposals` })).toBeVisible();

  await page.goto("/desk/articles");
  await page.goto(`/desk/articles/${id}#proposal-${proposal.start}`);
  await done(page, 1, proposals.length);
  await expect(bar(page).getByRole("button", { name: "Next proposal" })).toBeEnabled();
  await expect(page.getByRole("dialog")).toHaveCount(0);
});

test("single keys that are switched off decide nothing", async ({ signedIn }) => {
  const { account, page } = await signedIn("CHECKER", "Kim Keyless");
  const { id } = await aSpokenArticle(actorFrom(account));
  const total = (await proposalsOf(actorFrom(account), id)).proposals.length;
  await page.goto(`/desk/articles/${id}`);
  await page.getByRole("button", { name: "Keys" }).click();
  await expect(page.getByRole("dialog", { name: "Keys" })).toContainText("Dismiss it");
  await page.getByRole("checkbox", { name: "Single keys work on this page" }).uncheck();
  await page.keyboard.press("Escape");
  await expect(page.locator("[data-modal]")).toHaveCount(0);
  await bar(page).getByRole("button", { name: "Next proposal" }).click();
  const open = page.getByRole("button", { name: "Dismiss", exact: true });
  await expect(open).toBeVisible();
  await page.keyboard.press("x");
  await open.click();
  await done(page, 1, total);
  expect(await db.dismissal.count({ where: { articleId: id } })).toBe(1);
});

test("the reader says where only quotations are read", async ({ signedIn }) => {
  const { account, page } = await signedIn("CHECKER");
  const { id } = await aGermanArticle(actorFrom(account));
  await page.goto(`/desk/articles/${id}`);
  await expect(bar(page)).toContainText("not in English");
  await expect(bar(page)).toContainText("0 of 1 done");
});

test("a long text is there before its proposals, which follow by themselves", async ({ signedIn }) => {
  const { account, page } = await signedIn("CHECKER", "Lou Longread");
  const actor = actorFrom(account);
  const names = newNames();
  const once = spokenText(names);
  const text = Array(Math.ceil(24_000 / once.length))
    .fill(once)
    .join("\n\n");
  const { id } = await aSpokenArticle(actor, names, { text });
  const { proposals } = await proposalsOf(actor, id);
  await page.goto(`/desk/articles/${id}`);
  await expect(page.getByText("The tide gauge works").first()).toBeVisible();
  await done(page, 0, proposals.length);
  await expect(bar(page).getByRole("button", { name: "Next proposal" })).toBeEnabled();
  await next(page);
});
