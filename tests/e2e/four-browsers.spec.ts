import type { Page } from "@playwright/test";
import { db } from "@/lib/db/client";
import { closeSilentRequests } from "@/lib/responses/close-silent-requests";
import { formatDay } from "@/lib/shared/dates";
import { aDossier, aParty } from "../factories/claims";
import { aMember } from "../factories/members";
import { askParty, draftAndRequest, openPart } from "../support/claim-work";
import { expect, test } from "../support/e2e";
import { expectUnread, followBell, markLoaded, SOON } from "../support/window";

test.describe.configure({ timeout: 240_000 });

const DAY = 86_400_000;
const today = formatDay(new Date());
const DRAFT = {
  verdict: "Unproven",
  reason: "No document that the desk could examine shows the sale.",
  known: "One government says so.",
  unknown: "Whether anything was delivered.",
};

/** Shows what the notice at the foot of the page says. */
const shown = (page: Page) => page.getByRole("status").getByRole("button", { name: "Show" });

/** The notice that somebody did something. */
const noticeOf = (page: Page, name: string) =>
  page
    .getByRole("status")
    .filter({ has: page.getByRole("button", { name: "Show" }) })
    .filter({ hasText: name });

test("an editor and three checkers work on one claim in four browsers, and each sees what concerns them within two seconds", async ({
  signedIn,
  page: reader,
}) => {
  const ed = await signedIn("EDITOR", "Ed Four");
  const ana = await signedIn("CHECKER", "Ana Four");
  const ben = await signedIn("CHECKER", "Ben Four");
  const cia = await signedIn("CHECKER", "Cia Four");
  const writer = await aMember("CHECKER", "Wim Writes");
  const { id } = await aDossier(writer);
  const { id: other } = await aDossier(writer);
  const party = await aParty(writer, "Southland");
  const { name } = await db.party.findUniqueOrThrow({ where: { id: party } });
  const { number, slug } = await db.claim.findUniqueOrThrow({ where: { id } });
  const claim = `/desk/claims/${id}`;
  const everybody = { ed, ana, ben, cia };
  /** How much is unread in the four windows. */
  const unread = async (counts: Record<keyof typeof everybody, number>) => {
    for (const [who, count] of Object.entries(counts))
      await expectUnread(everybody[who as keyof typeof counts].page, count);
  };
  await unread({ ed: 0, ana: 0, ben: 0, cia: 0 });
  const loaded = await markLoaded(ana.page);

  await test.step("the editor gives the claim to Ana by the picker: her bell says so, and nobody else’s", async () => {
    await ed.page.goto(claim);
    await ed.page.getByRole("button", { name: "Plan" }).click();
    const dialog = ed.page.getByRole("dialog", { name: "Plan the work" });
    await dialog.getByRole("combobox", { name: "Owner" }).fill("Ana Four");
    await ed.page.getByRole("option", { name: /^Ana Four/ }).click();
    await dialog.getByRole("button", { name: "Save the plan" }).click();
    await expect(ed.page.getByText("The plan is saved.")).toBeVisible();
    await unread({ ana: 1, ben: 0, cia: 0, ed: 0 });
    await loaded();
    await followBell(ana.page, "Unread: Ed Four gave you work on this claim");
    await ana.page.waitForURL(`**${claim}`);
    await expect(ana.page.getByText("owner Ana Four")).toBeVisible();
    for (const [here, there] of [
      [ed, "Ana Four"],
      [ana, "Ed Four"],
    ] as const)
      await expect(here.page.getByText(`Also on this claim: ${there}`)).toBeAttached(SOON);
  });

  await test.step("Ben and Cia want the other claim: Ben has it, and Cia is told who", async () => {
    for (const { page } of [ben, cia]) await page.goto(`/desk/claims/${other}`);
    await expect(cia.page.getByText("Also on this claim: Ben Four")).toBeAttached(SOON);
    await expect(cia.page.getByRole("button", { name: "Take it" })).toBeVisible();
    const stays = await markLoaded(cia.page);
    await ben.page.getByRole("button", { name: "Take it" }).click();
    await expect(ben.page.getByText("The claim is yours.")).toBeVisible();
    await expect(cia.page.getByText("Ben Four took the claim")).toBeVisible(SOON);
    await cia.page.getByRole("button", { name: "Take it" }).click();
    await expect(cia.page.getByText("Ben Four took this claim before you.").first()).toBeVisible();
    await stays();
    expect(await db.claim.findUniqueOrThrow({ where: { id: other } })).toMatchObject({ ownerId: ben.account.id });
  });

  await test.step("Ana asks a party; silence becomes no answer when the deadline has passed", async () => {
    await ben.page.goto(`${claim}/responses`);
    await expect(ben.page.getByRole("button", { name: "Question", exact: true })).toBeVisible();
    await expect(ana.page.getByText(/^Also on this claim: .*Ben Four/)).toBeAttached(SOON);
    const question = { words: "Did you sell the rockets?", channel: "e-mail", on: today, until: today };
    await askParty(ana.page, { party: { name, kind: "Government" }, ...question });
    await expect(noticeOf(ben.page, "Ana Four")).toBeVisible(SOON);
    await expect(noticeOf(ed.page, "Ana Four")).toBeVisible(SOON);
    await unread({ ed: 0, ana: 1, ben: 0, cia: 0 });
    // The minute's job, a day later.
    await closeSilentRequests({ now: new Date(Date.now() + DAY) });
    await unread({ ana: 2, ed: 0, ben: 0, cia: 0 });
    const lane = ben.page.getByRole("region", { name });
    await expect(shown(ben.page)).toBeVisible(SOON);
    await expect(lane.getByText("No reply", { exact: true })).toBeHidden();
    await shown(ben.page).click();
    await expect(lane.getByText("No reply", { exact: true })).toBeVisible();
    await expect(lane.getByText(`Asked on ${today}, no answer by ${today}.`)).toBeVisible();
  });

  await test.step("Cia mentions Ben, who answers; the others’ bells stay as they are", async () => {
    await cia.page.goto(`${claim}/discussion`);
    const field = cia.page.getByRole("textbox", { name: "New thread" });
    await field.pressSequentially("Did you see this, @Ben Fo");
    await expect(cia.page.getByRole("option", { name: "Ben Four" })).toHaveAttribute("aria-selected", "true");
    await cia.page.keyboard.press("Enter");
    // What is typed and not sent is nobody else's to see.
    await ben.page.goto(`${claim}/discussion`);
    await expect(ben.page.getByRole("textbox", { name: "New thread" })).toBeVisible();
    await expect(ben.page.getByText("Did you see this")).toHaveCount(0);
    await cia.page.keyboard.press("ControlOrMeta+Enter");
    await expect(cia.page.getByRole("article", { name: "Comment of Cia Four" })).toBeVisible();
    await unread({ ben: 1, ana: 2, ed: 0, cia: 0 });
    await expect(ben.page.getByText("opened a thread")).toBeVisible(SOON);
    await followBell(ben.page, "Unread: Cia Four mentioned you");
    await expect(ben.page.getByRole("article", { name: "Comment of Cia Four" })).toContainText("Did you see this");
    await ben.page.getByRole("button", { name: "Reply", exact: true }).click();
    await ben.page.getByRole("textbox", { name: "Reply" }).fill("It is in the log.");
    await ben.page.keyboard.press("ControlOrMeta+Enter");
    await expect(ben.page.getByRole("article", { name: "Comment of Ben Four" })).toBeVisible();
    await unread({ cia: 1, ben: 1, ana: 2, ed: 0 });
  });

  await test.step("Ana drafts the verdict: what she has not saved stays hers", async () => {
    await openPart(ana.page, "Review");
    await ana.page.getByRole("button", { name: "Draft a verdict" }).click();
    await expect(ana.page.getByRole("button", { name: "Save the draft" })).toBeEnabled();
    await ana.page.getByRole("textbox", { name: "What we know", exact: true }).fill("Half a thought, not for others.");
    for (const { page } of [ed, ben, cia]) {
      await page.goto(`${claim}/review`);
      await expect(page.getByRole("button", { name: "Save the draft" })).toBeVisible();
      await expect(page.getByRole("textbox", { name: "What we know", exact: true })).toHaveValue("");
    }
    await draftAndRequest(ana.page, DRAFT);
    await unread({ ed: 1, ana: 2, ben: 1, cia: 1 });
    for (const { page } of [ed, ben, cia]) await expect(page.getByText("requested review")).toBeVisible(SOON);
  });

  await test.step("the editor asks for changes, and Ana makes them", async () => {
    await followBell(ed.page, "Unread: Ana Four asked for a review");
    await ed.page.goto(`${claim}/review`);
    await ed.page.getByRole("button", { name: "Ask for changes" }).click();
    const dialog = ed.page.getByRole("dialog", { name: "Ask for changes" });
    await dialog.getByRole("textbox", { name: "What has to change" }).fill("Name the document.");
    await dialog.getByRole("button", { name: "Ask for changes" }).click();
    await expect(ed.page.getByText("The claim is back in checking, with your comment.")).toBeVisible();
    await unread({ ana: 3, ed: 1, ben: 1, cia: 1 });
    await expect(ana.page.getByText("asked for changes")).toBeVisible(SOON);
    await shown(ana.page).click();
    await expect(ana.page.getByText("Name the document.").first()).toBeVisible();
    await draftAndRequest(ana.page, { ...DRAFT, known: "One government says so, in a note of 2022." });
    await unread({ ed: 1, ana: 3, ben: 1, cia: 1 });
  });

  await test.step("he approves and publishes: Ana is told of both, and a reader sees it", async () => {
    await ed.page.goto(`${claim}/review`);
    await ed.page.getByRole("button", { name: "Approve", exact: true }).click();
    await expect(ed.page.getByText("Approved. It can be published.")).toBeVisible();
    await unread({ ana: 4, ed: 1, ben: 1, cia: 1 });
    await expect(noticeOf(ana.page, "Ed Four")).toBeVisible(SOON);
    expect((await reader.goto(`/claims/${slug}`))?.status()).toBe(404);
    await ed.page.getByRole("button", { name: "Publish", exact: true }).click();
    await expect(ed.page.getByText("Version 1 is published.")).toBeVisible();
    await unread({ ana: 5, ed: 1, ben: 1, cia: 1 });
    await reader.goto(`/claims/${slug}`);
    await expect(reader.getByRole("main")).toContainText(DRAFT.reason);
    await expect(reader.getByRole("main")).not.toContainText("Did you see this");
    expect(await db.claim.findUniqueOrThrow({ where: { number } })).toMatchObject({ stage: "PUBLISHED" });
  });
});
