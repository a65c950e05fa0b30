import { expect, test } from "@playwright/test";
import { carrierOf } from "@/lib/proposing/carrier";

const at = (startOffset: number | null, endOffset: number | null) => ({ startOffset, endOffset });
const PROPOSAL = { start: 100, end: 200 };

for (const [what, passage, carries] of [
  ["the very words", at(100, 200), true],
  ["a few words inside", at(120, 140), true],
  ["the whole paragraph", at(0, 900), true],
  ["half of a passage beside it", at(150, 250), true],
  ["less than half of either", at(160, 260), false],
  ["the words before", at(0, 100), false],
  ["the words behind", at(200, 300), false],
  ["words that the text does not have any more", at(null, null), false],
] as const)
  test(`${what} ${carries ? "carry" : "do not carry"} the proposal`, () => {
    expect(carrierOf(PROPOSAL, [passage])).toBe(carries ? passage : undefined);
  });
