import { randomUUID } from "node:crypto";
import { dropPassage } from "@/lib/articles/drop-passage";
import { listArticleClaims } from "@/lib/claims/list-article-claims";
import { db } from "@/lib/db/client";
import { MemberRole } from "@/lib/db/generated/enums";
import { addAlias } from "@/lib/parties/add-alias";
import { createParty } from "@/lib/parties/create-party";
import { acceptProposal } from "@/lib/proposing/accept-proposal";
import { acceptProposals } from "@/lib/proposing/accept-proposals";
import { dismissProposal } from "@/lib/proposing/dismiss-proposal";
import { MOST_READ } from "@/lib/proposing/read-proposals";
import type { AcceptedOne } from "@/lib/proposing/types";
import { aMarkedClaim, aNewText } from "../../factories/articles";
import { aMember } from "../../factories/members";
import { partyOf } from "../../factories/parties";
import {
  acceptOf,
  aSpokenArticle,
  dismissOf,
  newNames,
  proposalAt,
  proposalsOf,
  spokenText,
} from "../../factories/proposals";
import { articleState } from "../../support/article-state";
import { dataOf } from "../../support/data-of";
import { expect, test } from "../../support/integration";

const ACCUSED = "of jamming a ferry";

/** Everything that accepting could change, as text. */
const stateOf = async (articleId: string) => [
  await articleState(articleId),
  await db.response.count(),
  await db.assertion.count(),
  await db.concernedParty.count(),
];

for (const role of Object.values(MemberRole))
  test(`${role}: accepts an accusation with its chain and denial, with the events that they have by hand`, async () => {
    const actor = await aMember(role);
    const article = await aSpokenArticle(actor);
    const { names } = article;
    const { proposal, view } = await proposalAt(actor, article.id, ACCUSED);
    expect(proposal).toMatchObject({
      kind: "FACT",
      attributor: { printed: names.accuser, status: "NEW" },
      via: [{ name: view.outlet?.name, status: "KNOWN" }],
      deniedBy: [{ status: "NEW" }],
      mode: "PARAPHRASE",
      worthy: true,
    });
    const input = acceptOf(proposal, view);
    const accepted = dataOf(await acceptProposal(actor, input));
    expect(dataOf(await acceptProposal(actor, input))).toEqual(accepted);

    const [claim, ...others] = await listArticleClaims(actor, view.shown.id);
    expect(others).toEqual([]);
    expect(claim).toMatchObject({
      statement: proposal.statement,
      stage: "INBOX",
      owner: null,
      denialStatus: "DENIED",
      attributor: { name: names.accuser, via: [view.outlet?.name] },
      passages: [{ start: proposal.start, end: proposal.end, state: "OK" }],
    });
    const denier = await db.party.findFirstOrThrow({ where: { name: `${names.accused}'s foreign ministry` } });
    const response = await db.response.findFirstOrThrow({ where: { claimId: input.claim.id } });
    expect(response).toMatchObject({ kind: "DENIED", partyId: denier.id, words: null, passageId: input.passage.id });
    expect(response.saidFrom).toEqual(new Date(view.publishedOn ?? ""));
    const events = await db.event.findMany({ where: { claimId: input.claim.id }, orderBy: { seq: "asc" } });
    expect(events.map(({ action }) => action)).toEqual(["claim.marked", "response.recorded"]);
    expect(await db.event.count({ where: { action: "party.created", subjectId: denier.id } })).toBe(1);
    expect((await proposalAt(actor, article.id, ACCUSED)).proposal.state).toEqual({
      is: "ATTACHED",
      claimId: input.claim.id,
    });
  });

test("a direct quotation is recorded with its words, and unnamed officials as those of this article", async () => {
  const actor = await aMember();
  const article = await aSpokenArticle(actor);
  const quoted = await proposalAt(actor, article.id, "The tide gauge works");
  expect(quoted.proposal).toMatchObject({ mode: "DIRECT_QUOTE", words: "The tide gauge works" });
  const quote = acceptOf(quoted.proposal, quoted.view);
  dataOf(await acceptProposal(actor, quote));
  const assertion = await db.assertion.findFirstOrThrow({ where: { claimId: quote.claim.id } });
  expect(assertion).toMatchObject({ mode: "DIRECT_QUOTE", words: "The tide gauge works", wordsLanguage: "en" });

  const unnamed = await proposalAt(actor, article.id, "Two officials briefed");
  expect(unnamed.proposal.mode).toBe("UNNAMED_OFFICIAL");
  const told = acceptOf(unnamed.proposal, unnamed.view);
  dataOf(await acceptProposal(actor, told));
  const { party } = await db.assertion.findFirstOrThrow({
    where: { claimId: told.claim.id },
    include: { party: true },
  });
  expect(party).toMatchObject({
    kind: "UNNAMED",
    name: expect.stringContaining(`unnamed, Wire ${article.names.accused}`),
  });
});

test("parties are known again by name and by other name, and whoever is nearly meant is left to a person", async () => {
  const actor = await aMember();
  const names = newNames();
  const known = partyOf(names.accuser.toUpperCase());
  dataOf(await createParty(actor, known));
  const alias = partyOf(`Professor ${names.scientist} of the harbour`, { kind: "PERSON" });
  dataOf(await createParty(actor, alias));
  dataOf(
    await addAlias(actor, { id: randomUUID(), partyId: alias.id, name: `Ines ${names.scientist}`, language: null }),
  );
  const near = partyOf(`${names.accused}s foreign ministry`);
  dataOf(await createParty(actor, near));
  const article = await aSpokenArticle(actor, names);
  const { proposal } = await proposalAt(actor, article.id, ACCUSED);
  expect(proposal.attributor).toMatchObject({ status: "KNOWN", party: { id: known.id, name: known.name } });
  expect(proposal.deniedBy).toMatchObject([{ status: "UNCLEAR", near: [{ id: near.id, name: near.name }] }]);
  const quoted = await proposalAt(actor, article.id, "The tide gauge works");
  expect(quoted.proposal.attributor).toMatchObject({ status: "KNOWN", party: { id: alias.id } });
});

test("a name that two proposals share is recorded once, also when both are accepted at once", async () => {
  const [a, b] = [await aMember(), await aMember()];
  const article = await aSpokenArticle(a);
  const inputs = await Promise.all(
    ["The tide gauge works", "the harbour had risen"].map(async (words) => {
      const { proposal, view } = await proposalAt(a, article.id, words);
      return acceptOf(proposal, view);
    }),
  );
  const answers = await Promise.all(inputs.map((input, at) => acceptProposal(at === 0 ? a : b, input)));
  for (const answer of answers) dataOf(answer);
  expect(await db.party.count({ where: { name: `Ines ${article.names.scientist}` } })).toBe(1);
});

test("the same proposal accepted by two at once makes one claim", async () => {
  const [a, b] = [await aMember(), await aMember()];
  const article = await aSpokenArticle(a);
  const { proposal, view } = await proposalAt(a, article.id, ACCUSED);
  const answers = await Promise.all([a, b].map((actor) => acceptProposal(actor, acceptOf(proposal, view))));
  expect(answers.map((answer) => (answer.ok ? "ok" : answer.code)).sort()).toEqual(["BLOCKED", "ok"]);
  expect(await listArticleClaims(a, view.shown.id)).toHaveLength(1);
});

test("what was accepted is attached in the corrected text, and not proposed again", async () => {
  const actor = await aMember();
  const article = await aSpokenArticle(actor);
  const { proposal, view } = await proposalAt(actor, article.id, ACCUSED);
  const input = acceptOf(proposal, view);
  dataOf(await acceptProposal(actor, input));
  await aNewText(
    actor,
    article,
    `A ferry was stopped in the harbour.\n\n${article.text.replace("on Tuesday accused", "on Wednesday accused")}`,
  );
  const later = await proposalAt(actor, article.id, ACCUSED);
  expect(later.view.shown.number).toBe(2);
  expect(later.proposal.state).toEqual({ is: "ATTACHED", claimId: input.claim.id });
});

test("words whose passage was dropped are proposed again, and accepted again", async () => {
  const actor = await aMember();
  const article = await aSpokenArticle(actor);
  const { proposal, view } = await proposalAt(actor, article.id, ACCUSED);
  const first = acceptOf(proposal, view);
  dataOf(await acceptProposal(actor, first));
  dataOf(await dropPassage(actor, { passageId: first.passage.id, version: 1, reason: "It says something else." }));
  const again = await proposalAt(actor, article.id, ACCUSED);
  expect(again.proposal.state).toEqual({ is: "OPEN" });
  const second = acceptOf(again.proposal, again.view);
  dataOf(await acceptProposal(actor, second));
  expect((await proposalAt(actor, article.id, ACCUSED)).proposal.state).toEqual({
    is: "ATTACHED",
    claimId: second.claim.id,
  });
});

test("every refusal of an acceptance leaves nothing behind", async () => {
  const actor = await aMember();
  const article = await aSpokenArticle(actor);
  const { proposal, view } = await proposalAt(actor, article.id, ACCUSED);
  const good = acceptOf(proposal, view);
  const dismissed = await proposalAt(actor, article.id, "the harbour had risen");
  dataOf(await dismissProposal(actor, dismissOf(dismissed.proposal, dismissed.view)));
  const carried = await proposalAt(actor, article.id, "The tide gauge works");
  await aMarkedClaim(actor, article, "The tide gauge works");
  const { assertion } = good;
  if (assertion === null) throw new Error("nobody says it");
  const later = { from: "2999-01-01", to: "2999-01-01", precision: "DAY" as const };
  const before = await stateOf(article.id);
  const cases = {
    "no such text": [{ ...good, passage: { ...good.passage, articleVersionId: randomUUID() } }, "NOT_FOUND"],
    "other words than were proposed": [
      { ...good, passage: { ...good.passage, start: proposal.start + 1 } },
      "NOT_FOUND",
    ],
    "dismissed before": [acceptOf(dismissed.proposal, dismissed.view), "BLOCKED"],
    "carries a claim": [acceptOf(carried.proposal, carried.view), "BLOCKED"],
    "a quotation without words": [{ ...good, assertion: { ...assertion, mode: "DIRECT_QUOTE" as const } }, "INVALID"],
    "denied after today": [{ ...good, denials: good.denials.map((denial) => ({ ...denial, said: later })) }, "INVALID"],
    "nobody by this id": [{ ...good, assertion: { ...assertion, party: { id: randomUUID() } } }, "INVALID"],
    "denied by nobody by this id": [
      { ...good, denials: good.denials.map((denial) => ({ ...denial, party: { id: randomUUID() } })) },
      "INVALID",
    ],
  } as const;
  for (const [what, [input, code]] of Object.entries(cases)) {
    expect(await acceptProposal(actor, input), what).toMatchObject({ ok: false, code });
    expect(await stateOf(article.id), what).toEqual(before);
  }
  await aNewText(actor, article, `${article.text}\n\nA sentence was added on Wednesday.`);
  const stale = await stateOf(article.id);
  expect(await acceptProposal(actor, good)).toMatchObject({ ok: false, code: "CONFLICT" });
  expect(await stateOf(article.id)).toEqual(stale);
});

test("many are accepted one by one: what is refused stays, and the others go on", async () => {
  const actor = await aMember();
  const article = await aSpokenArticle(actor);
  const { proposals, view } = await proposalsOf(actor, article.id);
  const [first, second, third] = proposals;
  if (!first || !second || !third) throw new Error("there are too few proposals");
  dataOf(await dismissProposal(actor, dismissOf(second, view)));
  const told: AcceptedOne[] = [];
  const inputs = [first, second, third].map((proposal) => acceptOf(proposal, view));
  await acceptProposals(actor, inputs, (one) => told.push(one));
  expect(told).toEqual([
    { start: first.start, code: expect.stringMatching(/^C-\d+$/), refused: null },
    { start: second.start, code: null, refused: expect.stringContaining("dismissed") },
    { start: third.start, code: expect.stringMatching(/^C-\d+$/), refused: null },
  ]);
  expect((await proposalsOf(actor, article.id)).proposals.slice(0, 3).map(({ state }) => state.is)).toEqual([
    "ATTACHED",
    "DISMISSED",
    "ATTACHED",
  ]);
});

test("nothing is stored by looking at proposals", async () => {
  const actor = await aMember();
  const article = await aSpokenArticle(actor);
  const before = await stateOf(article.id);
  expect((await proposalsOf(actor, article.id)).proposals.length).toBeGreaterThan(4);
  expect(await stateOf(article.id)).toEqual(before);
});

test("of a very long text the beginning is read, and what is proposed there can be accepted", async () => {
  const actor = await aMember();
  const names = newNames();
  const once = spokenText(names);
  const text = Array(Math.ceil((MOST_READ * 1.2) / once.length))
    .fill(once)
    .join("\n\n");
  const article = await aSpokenArticle(actor, names, { text });
  const { proposals, whole, view } = await proposalsOf(actor, article.id);
  expect(whole).toBe(false);
  const last = proposals.at(-1);
  if (last === undefined) throw new Error("nothing is proposed");
  expect(last.end).toBeLessThanOrEqual(MOST_READ);
  expect(last.end).toBeGreaterThan(MOST_READ - once.length);
  dataOf(await acceptProposal(actor, acceptOf(last, view)));
});
