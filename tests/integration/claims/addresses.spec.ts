import { changeClaim } from "@/lib/claims/change-claim";
import { db } from "@/lib/db/client";
import { reopenClaim } from "@/lib/publishing/reopen-claim";
import type { Actor } from "@/lib/shared/actor";
import { anInboxClaim, versionOf } from "../../factories/claims";
import { aMember } from "../../factories/members";
import { aPublishedClaim } from "../../factories/reviews";
import { dataOf } from "../../support/data-of";
import { expect, test } from "../../support/integration";

async function reword(actor: Actor, id: string, statement: string): Promise<void> {
  const input = {
    language: "en",
    kind: "FACT",
    event: null,
    topics: [] as string[],
    risk: "NORMAL",
    statement,
  } as const;
  await changeClaim(actor, { id, version: await versionOf(id), ...input }).then(dataOf);
}

const addressOf = (id: string) => db.claim.findUniqueOrThrow({ where: { id }, select: { slug: true, number: true } });

test("the address of a claim follows its wording until readers have it, and stays afterwards", async () => {
  const [checker, editor] = [await aMember(), await aMember("EDITOR")];
  const draft = await anInboxClaim(checker, { statement: "A wording nobody may see" });
  await reword(checker, draft, "A wording for readers");
  const { slug, number } = await addressOf(draft);
  expect(slug).toBe(`a-wording-for-readers-c${number}`);

  const published = await aPublishedClaim(checker, editor);
  const before = await addressOf(published.id);
  const reopened = { id: published.id, version: await versionOf(published.id), reason: "A new letter." };
  await reopenClaim(editor, reopened).then(dataOf);
  await reword(checker, published.id, "A later wording");
  expect(await addressOf(published.id)).toEqual(before);
});
