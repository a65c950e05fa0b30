import { randomUUID } from "node:crypto";
import { expect, type Locator, type Page } from "@playwright/test";
import { addAssertion } from "@/lib/claims/add-assertion";
import { db } from "@/lib/db/client";
import type { Actor } from "@/lib/shared/actor";
import { anInboxClaim, aParty, assertionOf } from "../factories/claims";
import { dataOf } from "./data-of";

/** Claims that one word finds and no other test has, in the order of their numbers. */
export async function claimsOf(actor: Actor, count: number): Promise<{ word: string; ids: string[]; codes: string[] }> {
  const word = `zq${randomUUID().replaceAll("-", "").slice(0, 10)}`;
  const ids: string[] = [];
  for (let number = 1; number <= count; number++)
    ids.push(await anInboxClaim(actor, { statement: `The ${word} ship was seen ${number} times`, topics: [word] }));
  const found = await db.claim.findMany({ where: { id: { in: ids } }, orderBy: { number: "asc" } });
  return { word, ids, codes: found.map((claim) => `C-${claim.number}`) };
}

/** Gives a claim an assertion with words of its own. */
export async function withWords(actor: Actor, claimId: string, words: string): Promise<void> {
  const party = await aParty(actor);
  await addAssertion(actor, assertionOf(claimId, party, { words })).then(dataOf);
}

export const rowsOf = (page: Page): Locator => page.locator("tr[data-row]");

export const rowOf = (page: Page, code: string): Locator =>
  rowsOf(page).filter({ has: page.getByRole("checkbox", { name: `Select ${code}`, exact: true }) });

/** The codes that are shown, from above. */
export async function codesShown(page: Page): Promise<string[]> {
  return (await rowsOf(page).locator("[data-column=code]").allTextContents()).map((code) => code.trim());
}

/** Opens the list and waits until its scripts have come. */
export async function openList(page: Page, address = "/desk/claims"): Promise<void> {
  await page.goto(address);
  await expect(async () => {
    await page.keyboard.press("/");
    await expect(page.getByRole("searchbox", { name: "Search the claims" })).toBeFocused({ timeout: 500 });
  }).toPass();
  await page.keyboard.press("Tab");
}
