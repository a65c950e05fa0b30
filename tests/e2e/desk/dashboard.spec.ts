import { expect, test } from "../../support/dossier";
import { pressOn } from "../../support/keyboard";

test("an editor goes to the dashboard, to a number's claims and to its rows without a mouse", async ({
  signedIn,
  demo,
}) => {
  expect(demo.dossier.claims.size).toBeGreaterThan(0);
  const { page } = await signedIn("EDITOR");
  await page.goto("/desk");
  await expect(page.getByRole("heading", { name: "My work", level: 1 })).toBeVisible();
  await page.keyboard.press("g");
  await page.keyboard.press("d");
  await expect(page.getByRole("heading", { name: "Dashboard", level: 1 })).toBeVisible();
  const ages = page.getByRole("table", { name: "Open claims by stage and by how long they have been in it" });
  const young = ages.getByRole("link", { name: /Inbox, under 1 day$/ });
  const count = Number.parseInt((await young.textContent()) ?? "", 10);
  expect(count).toBeGreaterThan(0);
  await pressOn(page, young);
  await expect(page.getByRole("heading", { name: /^Claims/, level: 1 })).toBeVisible();
  await expect(page.getByText(new RegExp(`^1–${count} of ${count}$`))).toBeVisible();

  await page.goto("/desk/dashboard");
  const weeks = page.getByRole("table", { name: "First verdicts published, by week and verdict" });
  await expect(weeks.getByRole("rowheader")).toHaveCount(12);
  const total = weeks.getByRole("link", { name: /in all, week from/ }).first();
  const published = Number.parseInt((await total.textContent()) ?? "", 10);
  await pressOn(page, total);
  await expect(page.getByRole("heading", { name: /^First verdicts published: week from/, level: 1 })).toBeVisible();
  await expect(page.getByRole("main").getByRole("rowheader")).toHaveCount(published);
});

test("the period stands in the address, and changes what is counted", async ({ signedIn, demo }) => {
  expect(demo.dossier.claims.size).toBeGreaterThan(0);
  const { page } = await signedIn("ADMIN");
  await page.goto("/desk/dashboard");
  const weeks = page.getByRole("table", { name: "First verdicts published, by week and verdict" });
  await expect(weeks.getByRole("rowheader")).toHaveCount(12);
  await page.getByRole("link", { name: "4 weeks", exact: true }).click();
  await page.waitForURL("**/desk/dashboard?weeks=4");
  await expect(weeks.getByRole("rowheader")).toHaveCount(4);
  await page.getByRole("link", { name: "52 weeks", exact: true }).click();
  await expect(weeks.getByRole("rowheader")).toHaveCount(52);
  await page.reload();
  await expect(page.getByRole("link", { name: "52 weeks", exact: true })).toHaveAttribute("aria-current", "page");
});

test("a checker is not offered the dashboard, and its address is none for them", async ({ signedIn }) => {
  const { page } = await signedIn("CHECKER");
  await page.goto("/desk");
  await expect(page.getByRole("link", { name: "Claims", exact: true })).toBeVisible();
  await expect(page.getByRole("link", { name: "Dashboard" })).toHaveCount(0);
  for (const address of ["/desk/dashboard", "/desk/dashboard/rows?of=published"])
    expect((await page.goto(address))?.status(), address).toBe(404);
});
