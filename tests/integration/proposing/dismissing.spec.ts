import { randomUUID } from "node:crypto";
import { db } from "@/lib/db/client";
import { MemberRole } from "@/lib/db/generated/enums";
import { bringBackProposal } from "@/lib/proposing/bring-back-proposal";
import { dismissProposal } from "@/lib/proposing/dismiss-proposal";
import { aMarkedClaim, aNewText } from "../../factories/articles";
import { aMember } from "../../factories/members";
import { aSpokenArticle, dismissOf, proposalAt, proposalsOf } from "../../factories/proposals";
import { articleState } from "../../support/article-state";
import { dataOf } from "../../support/data-of";
import { expect, test } from "../../support/integration";

const WORDS = "the harbour had risen";

for (const role of Object.values(MemberRole))
  test(`${role}: dismisses a proposal and brings it back, each with its event`, async () => {
    const actor = await aMember(role);
    const { id } = await aSpokenArticle(actor);
    const { proposal, view } = await proposalAt(actor, id, WORDS);
    expect(proposal.state).toEqual({ is: "OPEN" });
    const dismissed = dataOf(await dismissProposal(actor, dismissOf(proposal, view)));
    const { updatedAt } = await db.dismissal.findUniqueOrThrow({ where: { id: dismissed.id } });
    expect((await proposalAt(actor, id, WORDS)).proposal.state).toEqual({
      is: "DISMISSED",
      id: dismissed.id,
      version: dismissed.version,
      by: actor.name,
      at: updatedAt,
    });
    const back = dataOf(await bringBackProposal(actor, { id: dismissed.id, version: dismissed.version }));
    expect((await proposalAt(actor, id, WORDS)).proposal.state).toEqual({ is: "OPEN" });
    const again = dataOf(await dismissProposal(actor, dismissOf(proposal, view)));
    expect(again).toEqual({ id: dismissed.id, version: back.version + 1, articleId: id });
    const events = await db.event.findMany({
      where: { subjectType: "Dismissal", subjectId: dismissed.id },
      orderBy: { seq: "asc" },
      select: { action: true, actorId: true },
    });
    expect(events).toEqual(
      ["proposal.dismissed", "proposal.brought_back", "proposal.dismissed"].map((action) => ({
        action,
        actorId: actor.id,
      })),
    );
  });

test("a proposal that is dismissed anew is dismissed by whoever did so last", async () => {
  const [first, second] = [await aMember(), await aMember("EDITOR")];
  const { id } = await aSpokenArticle(first);
  const { proposal, view } = await proposalAt(first, id, WORDS);
  const { articleId: _, ...dismissal } = dataOf(await dismissProposal(first, dismissOf(proposal, view)));
  dataOf(await bringBackProposal(first, dismissal));
  dataOf(await dismissProposal(second, dismissOf(proposal, view)));
  const { state } = (await proposalAt(first, id, WORDS)).proposal;
  expect(state).toMatchObject({ is: "DISMISSED", id: dismissal.id, version: 3, by: second.name });
  const { createdAt, updatedAt } = await db.dismissal.findUniqueOrThrow({ where: { id: dismissal.id } });
  expect(state).toMatchObject({ at: updatedAt });
  expect(updatedAt.getTime()).toBeGreaterThan(createdAt.getTime());
});

test("two members dismiss the same proposal at once: it is dismissed once", async () => {
  const [a, b] = [await aMember(), await aMember()];
  const { id } = await aSpokenArticle(a);
  const { proposal, view } = await proposalAt(a, id, WORDS);
  const answers = await Promise.all([a, b].map((actor) => dismissProposal(actor, dismissOf(proposal, view))));
  expect(new Set(answers.map((answer) => dataOf(answer).id)).size).toBe(1);
  expect(await db.dismissal.count({ where: { articleId: id } })).toBe(1);
});

test("what was dismissed stays away from the corrected text, and comes back when its own words are corrected", async () => {
  const actor = await aMember();
  const article = await aSpokenArticle(actor);
  for (const words of [WORDS, "The tide gauge works"]) {
    const { proposal, view } = await proposalAt(actor, article.id, words);
    dataOf(await dismissProposal(actor, dismissOf(proposal, view)));
  }
  const before = await proposalsOf(actor, article.id);
  const corrected = `A ferry was stopped in the harbour on Tuesday, and nobody was hurt.\n\n${article.text}`.replace(
    "14 centimetres",
    "15 centimetres",
  );
  await aNewText(actor, article, corrected);
  const after = await proposalsOf(actor, article.id);
  expect(after.view.shown.number).toBe(2);
  expect((await proposalAt(actor, article.id, "The tide gauge works")).proposal.state.is).toBe("DISMISSED");
  expect((await proposalAt(actor, article.id, "15 centimetres")).proposal.state).toEqual({ is: "OPEN" });
  const dismissed = ({ proposals }: typeof before) => proposals.filter(({ state }) => state.is === "DISMISSED").length;
  expect([dismissed(before), dismissed(after)]).toEqual([2, 1]);
});

test("the same words in another article are another proposal", async () => {
  const actor = await aMember();
  const first = await aSpokenArticle(actor);
  const second = await aSpokenArticle(actor, first.names, { again: true });
  const { proposal, view } = await proposalAt(actor, first.id, WORDS);
  dataOf(await dismissProposal(actor, dismissOf(proposal, view)));
  expect((await proposalAt(actor, second.id, WORDS)).proposal.state).toEqual({ is: "OPEN" });
});

test("what cannot be dismissed or brought back changes nothing", async () => {
  const [actor, other] = [await aMember(), await aMember()];
  const article = await aSpokenArticle(actor);
  const { proposal, view } = await proposalAt(actor, article.id, WORDS);
  const input = dismissOf(proposal, view);
  const dismissed = dataOf(await dismissProposal(actor, input));
  const { proposal: carried } = await proposalAt(actor, article.id, "The tide gauge works");
  await aMarkedClaim(actor, article, "The tide gauge works");
  const state = async () => [
    await articleState(article.id),
    JSON.stringify(await db.dismissal.findMany({ where: { articleId: article.id } })),
  ];
  const before = await state();
  expect(dataOf(await dismissProposal(other, { ...input, id: randomUUID() }))).toEqual(dismissed);
  expect(await state(), "dismissed already").toEqual(before);
  const cases = {
    "no such text": [{ ...input, articleVersionId: randomUUID() }, "NOT_FOUND"],
    "no proposal at these words": [{ ...input, start: input.start + 1 }, "NOT_FOUND"],
    "the beginning of a proposal": [{ ...input, end: input.end - 1 }, "NOT_FOUND"],
    "words that carry a claim": [dismissOf(carried, view), "BLOCKED"],
  } as const;
  for (const [what, [given, code]] of Object.entries(cases)) {
    expect(await dismissProposal(actor, given), what).toMatchObject({ ok: false, code });
    expect(await state(), what).toEqual(before);
  }
  for (const [given, code] of [
    [{ id: randomUUID(), version: 1 }, "NOT_FOUND"],
    [{ id: dismissed.id, version: dismissed.version + 1 }, "CONFLICT"],
  ] as const) {
    expect(await bringBackProposal(actor, given)).toMatchObject({ ok: false, code });
    expect(await state(), code).toEqual(before);
  }
  await aNewText(actor, article, `${article.text}\n\nA sentence was added on Wednesday.`);
  const later = await state();
  expect(await dismissProposal(actor, input)).toMatchObject({ ok: false, code: "CONFLICT" });
  expect(await state()).toEqual(later);
});

test("two members bring a proposal back at once: one of them is told", async () => {
  const actor = await aMember();
  const { id } = await aSpokenArticle(actor);
  const { proposal, view } = await proposalAt(actor, id, WORDS);
  const { id: dismissal, version } = dataOf(await dismissProposal(actor, dismissOf(proposal, view)));
  const input = { id: dismissal, version };
  const answers = await Promise.all([bringBackProposal(actor, input), bringBackProposal(await aMember(), input)]);
  expect(answers.map((answer) => (answer.ok ? "ok" : answer.code)).sort()).toEqual(["CONFLICT", "ok"]);
  const once = { id: dismissal, version: version + 1 };
  expect(await bringBackProposal(actor, once), "brought back already").toMatchObject({ ok: false, code: "CONFLICT" });
  expect(await db.dismissal.findUniqueOrThrow({ where: { id: dismissal } })).toMatchObject(once);
  expect(await db.event.count({ where: { action: "proposal.brought_back", subjectId: dismissal } })).toBe(1);
});
