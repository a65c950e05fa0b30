import { aJob } from "../../factories/jobs";
import { expect, test } from "../../support/e2e";

test("an admin tries a job that failed again, and gives another up", async ({ signedIn, owner }) => {
  const failed = { error: "The mail server does not answer", attempts: 3 };
  const [again, over] = [await aJob(owner, failed), await aJob(owner, failed)];
  const { page } = await signedIn("ADMIN");
  await page.getByRole("link", { name: "Jobs" }).click();
  const rows = page.getByRole("table", { name: "Jobs that failed" }).getByRole("row");
  const [tried, given] = [rows.filter({ hasText: `#${again} ` }), rows.filter({ hasText: `#${over} ` })];
  await expect(tried).toContainText("The mail server does not answer");
  await expect(tried).toContainText("3 of 25");
  await given.getByRole("button", { name: "Give up" }).click();
  await expect(page.getByText("The job is given up.").last()).toBeVisible();
  await expect(given).toHaveCount(0);
  await tried.getByRole("button", { name: "Try again" }).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByText("The job is tried again.").last()).toBeVisible();
  const left = async () => {
    const ids = [again, over];
    return (await owner.query(`SELECT FROM graphile_worker._private_jobs WHERE "id" = ANY($1::bigint[])`, [ids]))
      .rowCount;
  };
  // The server does it.
  await expect.poll(left).toBe(0);
  await page.reload();
  await expect(tried).toHaveCount(0);
});
