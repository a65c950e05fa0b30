import { findProbableDuplicates } from "@/lib/claims/find-probable-duplicates";
import { findSeenBefore } from "@/lib/claims/find-seen-before";
import type { Actor } from "@/lib/shared/actor";
import { importDossier } from "../../../prisma/demo/import-dossier";
import { joinDemoMembers } from "../../../prisma/demo/members";
import { tellStories } from "../../../prisma/demo/stories";
import { anInboxClaim } from "../../factories/claims";
import { aMember } from "../../factories/members";
import { expect, test } from "../../support/integration";
import { createTestDatabase, useDatabase } from "../../support/test-database";

test.use({ apart: "common words" });

/** Every pair of the inbox, as the two statements. */
async function pairsOf(actor: Actor): Promise<string[][]> {
  const all: string[][] = [];
  for (let before: number | null = null, more = true; more; ) {
    const found = await findProbableDuplicates(actor, before);
    all.push(...found.pairs.map(({ later, kept }) => [later.statement, kept.statement]));
    before = found.compared?.oldest ?? null;
    more = found.more;
  }
  return all;
}

test("on the demonstration desk the true duplicates are listed, and not what shares only the names of the whole desk", async ({
  database,
}) => {
  const own = await createTestDatabase("common_words");
  useDatabase(own);
  try {
    const { members } = await joinDemoMembers();
    await tellStories(members, await importDossier(members));
    const journey = "Kim Jong Un travelled to Russia in September 2023 to meet Vladimir Putin";
    const train = "Kim Jong Un's armoured train left Pyongyang on the evening of 10 September 2023";
    // A name, a month and a year: of the demonstration's own claims these alone are that much alike.
    expect(await pairsOf(members.checker)).toEqual([[train, journey]]);
    const again = [
      ["Putin was met by Kim, who went to Russia in September of 2023", journey],
      [
        "Rockets for Wagner were delivered to Moscow by Pyongyang in 2022",
        "North Korea supplied rockets and missiles to Russia in 2022, for use by Wagner",
      ],
      [
        "For China, the trip could be a message from North Korea",
        "North Korea could use the visit as a message to China",
      ],
    ] as const;
    for (const [statement] of again) await anInboxClaim(members.checker, { statement });
    const pairs = await pairsOf(members.checker);
    for (const pair of again) expect(pairs).toContainEqual(pair);
    expect(pairs.filter(([later]) => again.every(([statement]) => statement !== later))).toEqual([[train, journey]]);
  } finally {
    useDatabase(database);
  }
});

test("a town that every claim of a small desk names makes no pair, and a claim said twice does", async () => {
  const actor = await aMember();
  const first = "Velden town council closed the library in Mill Street";
  const twice = "The library in Mill Street was shut by Velden town council";
  await anInboxClaim(actor, { statement: first });
  await anInboxClaim(actor, { statement: twice });
  expect(await pairsOf(actor)).toEqual([[twice, first]]);
  for (const statement of [
    "Velden town council hired three gardeners",
    "Velden town council raised parking fees",
    "Velden town council lost its archive",
    "Velden town council sold a meadow",
    "Velden town council owns 12 boats",
  ])
    await anInboxClaim(actor, { statement });
  expect(await pairsOf(actor)).toEqual([[twice, first]]);
  const [near, ...others] = await findSeenBefore(actor, {
    words: "The archive of the Velden town council has been lost",
  });
  expect(near).toMatchObject({ statement: "Velden town council lost its archive", near: true });
  expect(others.filter((claim) => claim.near)).toEqual([]);
});
