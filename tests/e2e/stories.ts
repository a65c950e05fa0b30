import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { projectDir } from "../../scripts/lib/project.mjs";
import type { DraftedVerdict } from "../support/claim-work";

type Party = { name: string; kind: string };

/** An article, the passages that a checker marks in it, and the life of one of its claims. */
export interface Story {
  title: string;
  /** The page as a reader would save it. */
  page: string;
  /** The body by itself, told apart by hand: what the import has to find, and what positions count in. */
  body: string;
  /** Words of the body and where they begin in it. The first is that of the claim that is followed. */
  passages: { words: string; start: number }[];
  claim: {
    statement: string;
    claimant: Party;
    accused: Party;
    denial: { words: string; said: string };
    admission: { words: string; said: string };
    first: DraftedVerdict;
    corrected: DraftedVerdict;
  };
}

const read = (...path: string[]) => readFileSync(join(projectDir, ...path), "utf8");

/** An article of our own, about a place that does not exist. */
export function harbourStory(): Story {
  const folder = "tests/fixtures/articles";
  const body = read(folder, "harbour-dredging.body.txt").trim();
  const lines = read(folder, "harbour-dredging.passages.txt").trim().split("\n");
  return {
    title: "Harbour authority denies paying for dredging that was never done",
    page: read(folder, "harbour-dredging.txt"),
    body,
    passages: lines.map((words) => ({ words, start: body.indexOf(words) })),
    claim: {
      statement: "The harbour authority of Tarnhaven paid for dredging that was not done",
      claimant: { name: "Tarnhaven fishermen's cooperative", kind: "Organisation" },
      accused: { name: "Tarnhaven Harbour Authority", kind: "Organisation" },
      denial: { words: "No work was paid for that was not done.", said: "14 May 2024" },
      admission: { words: "Two of the four invoices should not have been paid.", said: "3 Jun 2024" },
      first: {
        verdict: "Contested",
        reason: "The channel is shallower than the contract promises, and the authority says that it has the surveys.",
        known: "The dredger worked on 11 days.",
        unknown: "What the four surveys say.",
      },
      corrected: {
        verdict: "Confirmed",
        reason: "The authority has acknowledged that two invoices were paid for work that was not done.",
        known: "The authority acknowledged two of the four invoices.",
        unknown: "Who approved them.",
      },
    },
  };
}

const AFP = join(projectDir, "..", "shared", "article");

/** The agency's article, which is not ours to hand on: null where its file is absent. */
export function agencyStory(): Story | null {
  const [file, gold] = [join(AFP, "afp-2023-09-12.txt"), join(AFP, "afp-2023-09-12.gold.json")];
  if (!existsSync(file) || !existsSync(gold)) return null;
  const page = readFileSync(file, "utf8");
  const marked: { body_start: number; body_end: number; claims: { start: number; end: number }[] } = JSON.parse(
    readFileSync(gold, "utf8"),
  );
  const body = page.slice(marked.body_start, marked.body_end);
  const passages = marked.claims
    .map(({ start, end }) => ({ words: page.slice(start, end), start: start - marked.body_start }))
    .filter(({ words }) => body.indexOf(words) === body.lastIndexOf(words));
  const followed = passages.findIndex(({ words }) => words.includes("Wagner"));
  return {
    title: "The ties between North Korea and Russia",
    page,
    body,
    passages: [...passages.splice(followed, 1), ...passages].slice(0, 30),
    claim: {
      statement: "North Korea supplied infantry rockets and missiles to Wagner in 2022",
      claimant: { name: "The United States", kind: "Government" },
      accused: { name: "North Korea", kind: "Government" },
      denial: { words: "We have never sold arms to Russia.", said: "22 Dec 2022" },
      admission: { words: "Rockets were delivered.", said: "1 Mar 2024" },
      first: {
        verdict: "Unproven",
        reason: "One government says so and published images; nothing the desk could examine shows the delivery.",
        known: "The accusation was made in December 2022.",
        unknown: "What the wagons carried.",
      },
      corrected: {
        verdict: "Confirmed",
        reason: "North Korea has acknowledged the delivery that it had denied.",
        known: "Both sides now say that rockets were delivered.",
        unknown: "How many.",
      },
    },
  };
}
