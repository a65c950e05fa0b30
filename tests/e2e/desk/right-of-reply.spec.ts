import { actorFrom } from "@/lib/auth/actor-from";
import { db } from "@/lib/db/client";
import { closeSilentRequests } from "@/lib/responses/close-silent-requests";
import { formatDay } from "@/lib/shared/dates";
import { anInboxClaim, aParty } from "../../factories/claims";
import { askParty } from "../../support/claim-work";
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
  await askParty(page, {
    party: { name, kind: "Government" },
    words: "Did you sell the rockets?",
    channel: "e-mail to the embassy",
    on: day(-3),
    until: day(-1),
  });
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
