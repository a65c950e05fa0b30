import "server-only";
import { splitDateline } from "./dateline";
import { countWords, kindOfLine, type LineKind } from "./line-kinds";

/** A page's lines in three parts. The dateline, when it stood before the first sentence, ends `before`. */
export type CutLines = { before: string[]; body: string[]; after: string[] };

type Line = { text: string; kind: LineKind };

// What a line is worth as part of the article, in words. The body is the run of lines with the largest sum, so a long
// stretch of prose outweighs the headings and captions inside it, and the heading of a list of other articles outweighs
// the few sentences that the list quotes. Chosen on saved pages of wire stories, papers and magazines.
const WORTH: Record<Exclude<LineKind, "prose">, number> = {
  end: -400,
  legal: -200,
  teaser: -60,
  noise: -4,
  byline: -8,
  dateline: -4,
  timestamp: -8,
  furniture: -5,
};
const MOST_WORTH = 60;
// Headline, standfirst, byline, agency, time: what may stand before the first sentence and look like one.
const HEAD_LINES = 6;
const LONGEST_STANDFIRST = 45;
const LONGEST_QUESTION = 14;
const FEWEST_WORDS = 15;

/**
 * Separates an article from the page around it. Expects normalised lines without empty ones; every line comes back in one
 * of the three parts, but for lines of advertising inside the body. A page without any prose is all body.
 */
export function cutBoilerplate(lines: readonly string[], knownTitle = ""): CutLines {
  const read = lines.map((text): Line => ({ text, kind: kindOfLine(text) }));
  const run = headedRun(read) ?? bestRun(read.map(worth));
  if (!run) return { before: [], body: [...lines], after: [] };
  const start = skipHead(read, run, knownTitle);
  const before = lines.slice(0, start);
  const body = read.slice(start, run.end).filter((line) => line.kind !== "noise");
  const first = body[0];
  const dateline = first && splitDateline(first.text);
  if (first && dateline?.rest) {
    before.push(dateline.written);
    body[0] = { ...first, text: dateline.rest };
  }
  return { before, body: body.map((line) => line.text), after: lines.slice(run.end) };
}

function worth({ text, kind }: Line): number {
  return kind === "prose" ? Math.min(MOST_WORTH, countWords(text)) : WORTH[kind];
}

/** The run with the largest sum (Kadane's algorithm); null when no line is worth anything. */
function bestRun(worths: readonly number[]): { start: number; end: number } | null {
  let best: { start: number; end: number } | null = null;
  let most = 0;
  let sum = 0;
  let start = 0;
  worths.forEach((value, index) => {
    if (sum <= 0) {
      sum = 0;
      start = index;
    }
    sum += value;
    if (sum > most) {
      most = sum;
      best = { start, end: index + 1 };
    }
  });
  return best;
}

/**
 * The run between a byline, dateline or time and the first line that says the article is over. Without it, a short report
 * would lose against the readers' comments below it. Null when the page has no such frame or hardly anything in it.
 */
function headedRun(lines: readonly Line[]): { start: number; end: number } | null {
  const end = lines.findIndex((line, index) => line.kind === "end" && lines.slice(0, index).some(isHead));
  if (end < 0) return null;
  const run = bestRun(lines.slice(0, end).map(worth));
  const heads = lines.slice(0, end).findIndex(isHead);
  if (!run || heads >= run.end) return null;
  const words = lines.slice(run.start, run.end).reduce((sum, line) => sum + Math.max(0, worth(line)), 0);
  // A heading like "Related" can also stand inside an article; then much more of the same prose follows it.
  const all = bestRun(lines.map(worth));
  return words >= FEWEST_WORDS && all && all.start >= end ? run : null;
}

function isHead({ kind }: Line): boolean {
  return kind === "byline" || kind === "dateline" || kind === "timestamp";
}

/** Moves the beginning behind a headline or standfirst that ends like a sentence, and behind byline and dateline. */
function skipHead(lines: readonly Line[], run: { start: number; end: number }, knownTitle: string): number {
  let start = run.start;
  const limit = Math.min(run.end - 1, run.start + HEAD_LINES);
  for (let index = run.start; index < limit; index += 1) {
    const line = lines[index];
    if (!line) break;
    const isTitle = knownTitle !== "" && line.text.toLowerCase() === knownTitle.toLowerCase();
    if (isHead(line) || isTitle || repeats(lines, index) || isQuestionOnTop(line, index)) start = index + 1;
    else if (line.kind === "prose" && countWords(line.text) > LONGEST_STANDFIRST) break;
  }
  // A heading directly after the head still belongs to the body; a stray rest of the page's furniture does not.
  while (start < run.end - 1 && lines[start]?.kind === "noise") start += 1;
  return start;
}

/** A page that begins with a short question has it for a headline. */
function isQuestionOnTop({ text }: Line, index: number): boolean {
  return index === 0 && /\?["'”’»]?$/.test(text) && countWords(text) <= LONGEST_QUESTION;
}

/** A headline is often printed twice, over the page and over the article. */
function repeats(lines: readonly Line[], index: number): boolean {
  const text = lines[index]?.text;
  return text !== undefined && (lines[index - 1]?.text === text || lines[index + 1]?.text === text);
}
