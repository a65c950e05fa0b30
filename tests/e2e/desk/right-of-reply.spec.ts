import { actorFrom } from "@/lib/auth/actor-from";
import { db } from "@/lib/db/client";
import { closeSilentRequests } from "@/lib/responses/close-silent-requests";
import { formatDay } from "@/lib/shared/dates";
import { anInboxClaim, aParty } from "../../factories/claims";
import { chooseParty } from "../../support/article-work";
import { expect, test } from "../../support/e2e";

const day = (fromToday: number) => formatDay(new Date(Date.now() + fromToday * 86_400_000));

test("a party is asked with channel, words and deadline; when that has passed, the claim says that no answer came", async ({
  signedIn,
}) => {
  const { account, page } = await signedIn("CHECKER", "Ana Asker");
  const actor = actorFrom(account);
  const claimId = await anInboxClaim(actor);
  const party = await aParty(actor, "Southland");
  const { name } = await db.party.findUniqueOrThrow({ where: { id: party } });
  await page.goto(`/desk/claims/${claimId}/responses`);
  await page.getByRole("button", { name: "Question", exact: true }).click();
  const sheet = page.getByRole("dialog", { name: "Record a question to a party" });
  await chooseParty(page, "Whom the desk asked", { name, kind: "Government" });
  await sheet.getByRole("textbox", { name: "The question", exact: true }).fill("Did you sell the rockets?");
  await sheet.getByRole("textbox", { name: "Asked on" }).fill(day(-3));
  await sheet.getByRole("textbox", { name: "Answer awaited until" }).fill(day(-1));
  await sheet.getByRole("textbox", { name: "Channel" }).fill("e-mail to the embassy");
  await sheet.getByRole("button", { name: "Record the question" }).click();
  await expect(page.getByText("The entry is recorded.").last()).toBeVisible();
  const lane = page.getByRole("region", { name });
  for (const words of ["Did you sell the rockets?", "by e-mail to the embassy", `answer awaited until ${day(-1)}`])
    await expect(lane.getByText(words)).toBeVisible();

  await closeSilentRequests({ now: new Date() });
  await page.reload();
  await expect(lane.getByText("No reply", { exact: true })).toBeVisible();
  await expect(lane.getByText(`Asked on ${day(-3)}, no answer by ${day(-1)}.`)).toBeVisible();
  await page.goto(`/desk/claims/${claimId}`);
  await expect(page.getByText(`${name}: asked on ${day(-3)}, no answer by ${day(-1)}.`)).toBeVisible();
  await page.goto(`/desk/claims/${claimId}/history`);
  await expect(page.getByText("No answer by the deadline.")).toBeVisible();
});
