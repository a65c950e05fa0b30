import { addAssertion } from "@/lib/claims/add-assertion";
import { peekClaim } from "@/lib/claims/peek-claim";
import { db } from "@/lib/db/client";
import { aDossier, aParty, assertionOf } from "../../factories/claims";
import { aMember } from "../../factories/members";
import { dataOf } from "../../support/data-of";
import { expect, test } from "../../support/integration";

test("a claim beside the list: the words of those who say it, and where each party stands", async () => {
  const actor = await aMember();
  const { id, accused } = await aDossier(actor);
  const { number, statement } = await db.claim.findUniqueOrThrow({ where: { id } });
  const other = await aParty(actor, "Echo");
  await addAssertion(actor, assertionOf(id, other, { primary: false, words: "So they did.", said: null })).then(dataOf);
  const claim = dataOf(await peekClaim(actor, { number }));
  const { name } = await db.party.findUniqueOrThrow({ where: { id: accused } });
  expect(claim).toMatchObject({ id, number, statement, stage: "CHECKING", state: "CHECKING", owner: null });
  expect(claim.said.map(({ words, said }) => [words, said?.from ?? null])).toEqual([
    ["They sold them.", "2022-12-22"],
    ["So they did.", null],
  ]);
  expect(claim.answers.find((answer) => answer.party === name)).toMatchObject({
    claimant: false,
    denialStatus: "NOT_SOUGHT",
    words: null,
  });
  expect(claim.answers.map(({ claimant }) => claimant)).toEqual([false, true]);
});

test("a number without a claim is answered as such", async () => {
  const actor = await aMember();
  for (const number of [2_147_483_647, 99_999_999_999, -1])
    expect(await peekClaim(actor, { number })).toMatchObject({ ok: false, code: "NOT_FOUND" });
});
