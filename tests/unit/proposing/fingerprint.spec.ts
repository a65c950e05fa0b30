import { expect, test } from "@playwright/test";
import { proposalFingerprint } from "@/lib/proposing/fingerprint";

const of = proposalFingerprint;
const WORDS = 'Ostmark had "sold" 14 rockets, he said.';

test("the same words of the same source are known again, whatever their marks and spacing", () => {
  const same = ["Ostmark had “sold”  14 rockets, he said.", "OSTMARK had 'sold' 14 rockets he said"];
  for (const words of same) expect(of(words, "Karvelia"), words).toBe(of(WORDS, "Karvelia"));
  expect(of(WORDS, "Karvelia")).toMatch(/^[0-9a-f]{64}$/);
});

test("a corrected number, name or source makes another proposal", () => {
  const others = [
    [WORDS.replace("14", "41"), "Karvelia"],
    [WORDS.replace("Ostmark", "Nordmark"), "Karvelia"],
    [WORDS, "Nordmark"],
    [WORDS.replace("14", "1 4"), "Karvelia"],
  ] as const;
  for (const [words, source] of others) expect(of(words, source), words).not.toBe(of(WORDS, "Karvelia"));
});
