import { expect, test } from "@playwright/test";
import { knownNames } from "@/lib/proposals/known-names";
import { sourceKind } from "@/lib/proposals/source-kind";
import { matchSource, newPartyOf } from "@/lib/proposing/source-match";

const ARTICLE = { title: "What the tide gauge says", outlet: { name: "AFP" }, publishedOn: "2023-09-12" };
const party = (name: string, same: boolean) => ({ id: `id of ${name}`, name, same });

test("a party of the same name is the source", () => {
  const match = matchSource("Washington", ARTICLE, [[], [party("United States", true), party("United Stakes", false)]]);
  expect(match).toMatchObject({ status: "KNOWN", party: { id: "id of United States", name: "United States" } });
});

test("two of the same name, or one of nearly the same, have to be told apart", () => {
  expect(matchSource("Cho", ARTICLE, [[party("Cho Han-bum", true), party("Cho Tae-yong", true)]])).toMatchObject({
    status: "UNCLEAR",
    party: null,
    near: [{ name: "Cho Han-bum" }, { name: "Cho Tae-yong" }],
  });
  expect(matchSource("Ilse Brandow", ARTICLE, [[party("Ilse Brandov", false)]])).toMatchObject({
    status: "UNCLEAR",
    near: [{ name: "Ilse Brandov" }],
  });
});

test("a name that nobody has is new, and a document is nobody's yet", () => {
  expect(matchSource("Ilse Brandow", ARTICLE, [[]])).toEqual({
    printed: "Ilse Brandow",
    status: "NEW",
    party: null,
    name: "Ilse Brandow",
    kind: "PERSON",
    near: [],
  });
  expect(matchSource("2022 UN report", ARTICLE, [[]])).toMatchObject({ status: "UNCLEAR", near: [] });
});

test("unnamed sources are those of their article", () => {
  expect(newPartyOf("two officials", ARTICLE)).toEqual({
    name: "Two officials (unnamed, AFP, 12 Sep 2023)",
    kind: "UNNAMED",
  });
  expect(newPartyOf("captain", { ...ARTICLE, outlet: null, publishedOn: null }).name).toBe(
    "Captain (unnamed, “What the tide gauge says”)",
  );
});

for (const [name, kind] of [
  ["Ilse Brandow", "person"],
  ["Washington", "state"],
  ["Ostmark's foreign ministry", "state"],
  ["Korean Central News Agency (KCNA)", "body"],
  ["two officials briefed on the inquiry", "unnamed"],
  ["Two officials briefed on the inquiry", "unnamed"],
  ["Analysts", "unnamed"],
  ["2022 UN report", "document"],
  ["lawsuit filed on Monday", "document"],
] as const)
  test(`${name}: ${kind}`, () => expect(sourceKind(name)).toBe(kind));

test("a source is looked for under every name that it may have", () => {
  expect(knownNames("the White House")).toEqual(["the White House", "White House", "united states"]);
  expect(knownNames("International Institute for Strategic Studies (IISS)")).toEqual([
    "International Institute for Strategic Studies (IISS)",
    "International Institute for Strategic Studies",
    "IISS",
  ]);
  expect(knownNames("Ilse Brandow")).toEqual(["Ilse Brandow"]);
});
