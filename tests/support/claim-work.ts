import { expect, type Page } from "@playwright/test";
import { chooseParty } from "./article-work";

/** Goes to a part of the open claim by its tab. */
export async function openPart(page: Page, part: "Overview" | "Evidence" | "Responses" | "Review" | "History") {
  await page.getByRole("navigation", { name: "Parts of the claim" }).getByRole("link", { name: part }).click();
  await page.waitForURL(part === "Overview" ? /\/claims\/[0-9a-f-]{36}$/ : `**/${part.toLowerCase()}`);
}

/** Adds an evidence item with a file as the copy of its source. */
export async function addEvidence(
  page: Page,
  item: { file: string; text: string; stance: string; locator: string; origin: string; confidential?: boolean },
) {
  await openPart(page, "Evidence");
  await page
    .getByLabel("File", { exact: true })
    .setInputFiles({ name: item.file, mimeType: "text/plain", buffer: Buffer.from(item.text) });
  const sheet = page.getByRole("dialog", { name: "Add evidence" });
  await sheet.getByLabel("Origin", { exact: true }).fill(item.origin);
  await sheet.getByRole("radio", { name: item.stance }).check();
  await sheet.getByRole("textbox", { name: "Place in it" }).fill(item.locator);
  if (item.confidential) await sheet.getByRole("checkbox", { name: "Confidential" }).check();
  await sheet.getByRole("button", { name: "Add the evidence" }).click();
  await expect(sheet).toBeHidden();
  await expect(page.getByText(/^E-\d+ is added\.$/).first()).toBeVisible();
  await expect(page.getByText(/Keeping the file/)).toBeHidden();
}

/** Records what a party answered. */
export async function recordAnswer(
  page: Page,
  answer: { party: { name: string; kind: string }; words: string; said: string; kind: string; passage?: string },
) {
  await openPart(page, "Responses");
  await expect(page.getByRole("button", { name: /^Response/ })).toBeVisible();
  await page.keyboard.press("r");
  const sheet = page.getByRole("dialog", { name: "Record a response" });
  await expect(sheet).toBeVisible();
  await chooseParty(page, "Who answers", answer.party);
  await sheet.getByRole("textbox", { name: "The words", exact: true }).fill(answer.words);
  await sheet.getByRole("textbox", { name: "Said on" }).fill(answer.said);
  await sheet.getByRole("textbox", { name: "Channel" }).fill("In public");
  await sheet.getByRole("radio", { name: answer.kind, exact: true }).check();
  await sheet.getByRole("button", { name: "Record the answer" }).click();
  await expect(page.getByText("The entry is recorded.").last()).toBeVisible();
  await expect(sheet).toBeHidden();
}

/** Names whoever makes the claim among the parties that it concerns, with the reason why the desk did not ask. */
export async function nameClaimant(page: Page, party: { name: string; kind: string }, notAsked: string) {
  await openPart(page, "Responses");
  await page.getByRole("button", { name: "Party", exact: true }).click();
  const sheet = page.getByRole("dialog", { name: "A party that the claim concerns" });
  await chooseParty(page, "Party", party);
  await sheet.getByRole("checkbox", { name: "It makes the claim itself" }).check();
  await sheet.getByRole("textbox", { name: "Why it was not asked" }).fill(notAsked);
  await sheet.getByRole("button", { name: "Name the party" }).click();
  await expect(sheet).toBeHidden();
}

export type DraftedVerdict = { verdict: string; reason: string; known: string; unknown: string; singleOrigin?: string };

/** Drafts a verdict in the open round and asks for review. */
export async function draftAndRequest(page: Page, draft: DraftedVerdict) {
  await openPart(page, "Review");
  const begin = page.getByRole("button", { name: "Draft a verdict" });
  const save = page.getByRole("button", { name: "Save the draft" });
  await expect(begin.or(save)).toBeVisible();
  if (await begin.isVisible()) await begin.click();
  await expect(save).toBeEnabled();
  await page.getByRole("radio", { name: draft.verdict, exact: true }).check();
  await page.getByRole("textbox", { name: "Reason for readers" }).fill(draft.reason);
  await page.getByRole("textbox", { name: "What we know", exact: true }).fill(draft.known);
  await page.getByRole("textbox", { name: "What we do not know" }).fill(draft.unknown);
  await page.getByRole("textbox", { name: "Why one origin is enough" }).fill(draft.singleOrigin ?? "");
  await save.click();
  await expect(page.getByText("The draft is saved.").last()).toBeVisible();
  await page.getByRole("button", { name: "Request review" }).click();
  await expect(page.getByText("Review is requested.").last()).toBeVisible();
}

/** Records what the desk asked a party: the words, through which channel, when, and until when an answer is awaited. */
export async function askParty(
  page: Page,
  asked: { party: { name: string; kind: string }; words: string; channel: string; on: string; until: string },
) {
  await openPart(page, "Responses");
  await page.getByRole("button", { name: "Question", exact: true }).click();
  const sheet = page.getByRole("dialog", { name: "Record a question to a party" });
  await chooseParty(page, "Whom the desk asked", asked.party);
  await sheet.getByRole("textbox", { name: "The question", exact: true }).fill(asked.words);
  await sheet.getByRole("textbox", { name: "Asked on" }).fill(asked.on);
  await sheet.getByRole("textbox", { name: "Answer awaited until" }).fill(asked.until);
  await sheet.getByRole("textbox", { name: "Channel" }).fill(asked.channel);
  await sheet.getByRole("button", { name: "Record the question" }).click();
  await expect(page.getByText("The entry is recorded.").last()).toBeVisible();
  await expect(sheet).toBeHidden();
}
