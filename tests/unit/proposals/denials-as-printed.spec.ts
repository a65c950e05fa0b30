import { expect, test } from "@playwright/test";
import { proposeClaims } from "@/lib/proposals/propose";

const OPENING = "A crane fell into the harbour late on Monday night.\n\n";

/** The claims of a passage that somebody denies, as "words < denier". */
const denied = (text: string) =>
  proposeClaims(OPENING + text).claims.flatMap(({ statement, denied_by }) =>
    denied_by.length > 0 ? [`${statement.split(" ").slice(0, 3).join(" ")} < ${denied_by.join(", ")}`] : [],
  );
const kinds = (text: string) =>
  proposeClaims(OPENING + text)
    .claims.slice(1)
    .map(({ kind }) => kind);

test("links a denial that points back with what stands before it in the sentence", () => {
  const text =
    "Norhaven said on Monday that its planes had left. Norhaven said its guns were silent. Sources in Velden have said that the town has fallen, but the rebels have repeatedly denied the reports.";
  expect(denied(text).some((each) => /fallen|Sources|the town|Velden/i.test(each) && /rebels/.test(each))).toBe(true);
  expect(denied(text)).toHaveLength(1);
});

test("takes a claim in other words just before a denial for what it answers", () => {
  expect(
    denied("Villagers said the herders were shot at close range. The soldiers denied shooting the villagers."),
  ).toHaveLength(1);
});

test("does not link a denial of having had a part with what nobody is charged with", () => {
  const text =
    "Karst denied any involvement in the crash of the ferry Selma, in which 12 died. Norhaven said 12 people died when the ferry Selma crashed off Velden.";
  expect(denied(text)).toEqual([]);
});

test("lets a denial be denied", () => {
  const text =
    '"These are thieves, and not one of them was ever at the camp," Minister Jan Keller said. "That is wrong," said Ruth Abel, of the rights group.';
  expect(denied(text).some((each) => /Ruth Abel/.test(each))).toBe(true);
});

test("hears that what was shown was made up, and a bare 'not true'", () => {
  expect(kinds("The foreign ministry in Karst said the data had been falsified.")).toEqual(["denial"]);
  expect(kinds('"Not true," said a spokesman for the party.')).toEqual(["denial"]);
  expect(kinds("Spokeswoman Lisa Trent said that number is wrong.")).toEqual(["denial"]);
});

test("takes nothing for a denial that turns down an approach, advises, or charges with a falsehood", () => {
  expect(kinds("A rebel leader in the north rejected the government's overtures for talks.")).not.toContain("denial");
  expect(
    kinds("The commission recommended that the guards be tried because none of the men would give details."),
  ).not.toContain("denial");
  expect(
    kinds("It was alleged that Hale misled the reporter by giving him false explanations of the sale."),
  ).not.toContain("denial");
});

test("an argument that somebody rejects is denied by them", () => {
  expect(denied("Norhaven maintains that the strait was never shared, an argument Karst rejects.")).toHaveLength(1);
});

const KINDS: [string, string][] = [
  ["fact", "Norhaven said its planes had demolished an important camp near the river."],
  ["fact", "Hale described people in the crowd trying to reach the gate."],
  ["fact", "The prosecutor said Hale invented stories that could be used when he came before the police."],
  ["opinion", 'The spokesman said the paper was "an obvious attempt to harm the port".'],
  ["opinion", "The council described the plan as barbaric."],
  ["prediction", "If found guilty, Hale would face a ban of two years and miss the games."],
];
for (const [kind, text] of KINDS)
  test(`calls it ${kind}: ${text}`, () => expect(kinds(`It was late.\n\n${text}`).at(-1)).toBe(kind));
