import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import fc from "fast-check";
import { proposeClaims } from "@/lib/proposals/propose";

const claims = (text: string) =>
  proposeClaims(text).claims.map(({ attributor, kind }) => `${attributor || "-"} ${kind}`);

test("gives each part of a sentence to whoever says it", () => {
  const text =
    "Karvelia on Tuesday accused Ostmark of jamming a ferry, a charge Ostmark's foreign ministry rejected as absurd.";
  const [first, second] = proposeClaims(text).claims;
  expect(first).toMatchObject({
    attributor: "Karvelia",
    kind: "fact",
    denied: true,
    denied_by: ["Ostmark's foreign ministry"],
  });
  expect(first?.statement).toBe("Ostmark is responsible for jamming a ferry");
  expect(second).toMatchObject({ attributor: "Ostmark's foreign ministry", kind: "denial" });
  expect(second?.reason).toContain("cue *rejected*, subject *Ostmark's foreign ministry*");
});

test("names the innermost source and through whom", () => {
  const [claim] = proposeClaims(
    "One of the officials said the captain had told investigators that the autopilot failed.",
  ).claims;
  expect(claim).toMatchObject({ attributor: "captain", via: ["One of the officials"] });
});

test("knows people again by surname and pronoun, and gives them the quotations that stand alone", () => {
  const text =
    '"The tide gauge works," said Ines Fonseca, who led the study. "It has no idea who runs for mayor."\n\nFonseca said the harbour had risen. She added that it would rise again.';
  expect(proposeClaims(text).claims.map(({ attributor }) => attributor)).toEqual(Array(4).fill("Ines Fonseca"));
});

test("proposes nothing for no comment, and the article's own words without a source", () => {
  const text =
    "The operator of the ferry, Maren Lines, declined to comment.\n\nThe two countries signed an accord in 1998.";
  expect(claims(text)).toEqual(["- background"]);
});

test("reads only quotations in other languages, and says so", () => {
  const text =
    "Der Minister trat am Montag vor die Presse und wies alle Vorwürfe zurück. „Das ist frei erfunden“, sagte er den Journalisten. Die Opposition sieht das anders.";
  const { english, claims: found } = proposeClaims(text);
  expect(english).toBe(false);
  expect(found.map(({ start, end }) => text.slice(start, end))).toEqual([
    "„Das ist frei erfunden“, sagte er den Journalisten.",
  ]);
});

const FOLDER = "tests/fixtures/proposals/smoke";
for (const name of readdirSync(FOLDER).filter((file) => file.endsWith(".txt"))) {
  test(`keeps to sentences and offsets in ${name}`, () => {
    const text = readFileSync(join(FOLDER, name), "utf8");
    const gold = JSON.parse(readFileSync(join(FOLDER, name.replace(".txt", ".json")), "utf8"));
    let last = 0;
    for (const { start, end } of proposeClaims(text).claims) {
      expect(start).toBeGreaterThanOrEqual(last);
      expect(text.slice(start, end)).toBe(text.slice(start, end).trim());
      expect(
        gold.sentences.some(
          (sentence: { start: number; end: number }) => sentence.start <= start && end <= sentence.end,
        ),
      ).toBe(true);
      last = end;
    }
  });
}

test("takes any text without failing", () => {
  const pieces = fc.constantFrom(
    "He said ",
    '"',
    "“",
    "”",
    "'",
    ". ",
    ", ",
    "\n\n",
    "Kim ",
    "denied ",
    "which ",
    "according to ",
    "by ",
    "of ",
    "-- ",
    "that ",
    "(",
    "7 ",
  );
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 60 }), (parts) => {
      const text = parts.join("");
      for (const { start, end } of proposeClaims(text).claims) expect(end).toBeGreaterThan(start);
    }),
  );
});
