import { expect, test } from "@playwright/test";
import { acceptanceOf, newParties, openPoints } from "@/lib/proposing/policy";
import { acceptProposalSchema } from "@/lib/proposing/proposal-schema";
import type { ReaderProposal, SourceMatch } from "@/lib/proposing/types";

const TEXT = {
  articleVersionId: "0b5ce1a2-7f0e-4a57-9e0c-1d1f6d3c8a11",
  language: "en",
  publishedOn: "2023-09-12",
};

const source = (printed: string, change: Partial<SourceMatch> = {}): SourceMatch => ({
  printed,
  status: "NEW",
  party: null,
  name: printed,
  kind: "GOVERNMENT",
  near: [],
  ...change,
});
const known = (name: string, id: string) => source(name, { status: "KNOWN", party: { id, name } });

function proposal(change: Partial<ReaderProposal> = {}): ReaderProposal {
  return {
    start: 10,
    end: 60,
    statement: "Ostmark jammed a ferry",
    looks: "fact",
    kind: "FACT",
    attributor: source("Karvelia"),
    via: [known("AFP", "6f1f1f0e-2f63-4b0e-8a2b-0a6f5f3b9c22")],
    mode: "PARAPHRASE",
    words: null,
    deniedBy: [source("Ostmark")],
    worthy: true,
    worth: [],
    reason: "cue *accused*, subject *Karvelia*",
    state: { is: "OPEN" },
    ...change,
  };
}

test("a proposal is taken over with its chain and its denial, dated to the article", () => {
  const input = acceptProposalSchema.parse(acceptanceOf(proposal(), TEXT));
  const said = { from: "2023-09-12", to: "2023-09-12", precision: "DAY" };
  expect(input).toMatchObject({
    claim: { statement: "Ostmark jammed a ferry", kind: "FACT", language: "en", risk: "NORMAL" },
    passage: { articleVersionId: TEXT.articleVersionId, start: 10, end: 60 },
    assertion: {
      party: { name: "Karvelia", kind: "GOVERNMENT" },
      via: [{ id: "6f1f1f0e-2f63-4b0e-8a2b-0a6f5f3b9c22" }],
      mode: "PARAPHRASE",
      said,
    },
    denials: [{ party: { name: "Ostmark", kind: "GOVERNMENT" }, said }],
  });
  expect(openPoints(proposal(), TEXT)).toEqual([]);
});

test("what the article says itself has nobody who says it where its outlet is not on record", () => {
  const input = acceptanceOf(proposal({ attributor: null, via: [], deniedBy: [] }), TEXT);
  expect(input).toMatchObject({ assertion: null, denials: [] });
});

test("a denial without a date, a doubtful name, a document and a long claim need a word first", () => {
  const near = [
    { id: "1", name: "Cho Han-bum" },
    { id: "2", name: "Cho Tae-yong" },
  ];
  const cases: [Partial<ReaderProposal>, string | null, string[]][] = [
    [{}, null, ["The article has no date. Say when it was denied, or correct the details of the article."]],
    [{ deniedBy: [] }, null, []],
    [
      { attributor: source("Cho", { status: "UNCLEAR", near }) },
      TEXT.publishedOn,
      ["“Cho” may be Cho Han-bum or Cho Tae-yong. Say who it is."],
    ],
    [
      { attributor: source("2022 UN report", { status: "UNCLEAR" }) },
      TEXT.publishedOn,
      ["“2022 UN report” is a document. Say whose it is."],
    ],
    [{ statement: "x".repeat(501) }, TEXT.publishedOn, ["The claim is longer than 500 characters. Shorten it."]],
  ];
  for (const [change, publishedOn, points] of cases)
    expect(openPoints(proposal(change), { ...TEXT, publishedOn })).toEqual(points);
});

test("new parties are counted once", () => {
  const both = [proposal(), proposal({ attributor: source("Ostmark"), deniedBy: [source("Karvelia")] })];
  expect(newParties(both)).toEqual(["Karvelia", "Ostmark"]);
});
