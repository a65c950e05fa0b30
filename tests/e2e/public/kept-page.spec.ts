import { db } from "@/lib/db/client";
import { aMember } from "../../factories/members";
import { aPublishedClaim } from "../../factories/reviews";
import { expect, test } from "../../support/e2e";

test("the scripts of a kept page run, under its own policy", async ({ page, request }) => {
  const { id } = await aPublishedClaim(await aMember(), await aMember("EDITOR"));
  const { slug } = await db.claim.findUniqueOrThrow({ where: { id }, select: { slug: true } });
  const path = `/claims/${slug}`;
  const isKept = (headers: Record<string, string>) => headers["cache-status"] === "gainsay; hit";
  await expect.poll(async () => isKept((await request.get(path)).headers())).toBe(true);

  const complaints: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error") complaints.push(message.text());
  });
  const response = await page.goto(path);
  expect(isKept(response?.headers() ?? {})).toBe(true);
  await expect(page.getByRole("button", { name: "Print" })).toBeVisible();
  await page.getByRole("button", { name: /^Colours: as the system/ }).click();
  await expect(page.locator("html")).toHaveAttribute("data-theme", "light");
  await page.reload();
  await expect(page.locator("html")).toHaveAttribute("data-theme", "light");
  await page.getByRole("link", { name: "Corrections" }).first().click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Corrections");
  expect(complaints).toEqual([]);
});
