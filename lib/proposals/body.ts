import { isEnd, isNoise, openingDateline } from "./page-lines";
import type { Paragraph } from "./types";

const FEWEST_WORDS = 7;
const LONGEST_SUBHEAD = 90;
const STOPPED = /[.!?…:]["'”’»)\]]*$/;
const SPEAKER = /^(?:\p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*){0,3}):\s+(?=\S)/u;

type Line = { start: number; end: number; text: string };

/**
 * The paragraphs of an article's body, with their offsets in the text as it was read: without headline, byline, dateline,
 * sub-headings, captions and what a site prints around an article. The body begins at the first line of running text.
 */
export function findBody(text: string): Paragraph[] {
  const lines = joinWrapped(linesOf(text));
  const first = lines.findIndex((line) => isProse(line.text));
  if (first < 0) return [];
  const end = lines.findIndex((line, index) => index > first && isEnd(line.text));
  const body = lines.slice(first, end < 0 ? lines.length : end).filter(({ text: line }) => isBody(line));
  const labels = speakerLabels(body);
  return body.map((line, index) => paragraphOf(line, index === 0, labels));
}

function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  for (const match of text.matchAll(/[^\n\r\u2028\u2029]+/g)) {
    const words = match[0].trim();
    if (words === "") continue;
    const start = match.index + match[0].indexOf(words);
    lines.push({ start, end: start + words.length, text: words });
  }
  return lines;
}

/** Lines of equal length that end in the middle of a sentence are one paragraph, set for a narrow page. */
function joinWrapped(lines: Line[]): Line[] {
  const paragraphs: Line[][] = [];
  for (const line of lines) {
    const paragraph = paragraphs.at(-1);
    const last = paragraph?.at(-1);
    const wrapped =
      last !== undefined &&
      line.start - last.end <= 2 &&
      last.text.length >= 50 &&
      last.text.length <= 90 &&
      goesOn(last.text, line);
    if (wrapped) paragraph?.push(line);
    else paragraphs.push([line]);
  }
  return paragraphs.map((parts) => ({
    start: parts[0]?.start ?? 0,
    end: parts.at(-1)?.end ?? 0,
    text: parts.map(({ text }) => text).join("\n"),
  }));
}

function goesOn(before: string, line: Line): boolean {
  return !STOPPED.test(before) && /^[\p{Ll}\d("“‘]/u.test(line.text) && !isEnd(line.text);
}

function isProse(line: string): boolean {
  return isBody(line) && STOPPED.test(line) && line.split(/\s+/).length >= FEWEST_WORDS && !/^by\s/i.test(line);
}

function isBody(line: string): boolean {
  if (isNoise(line) || /^[-–—]\s.*\s[-–—]$/.test(line)) return false;
  if (STOPPED.test(line)) return /\p{Ll}/u.test(line) || /["“‘]/.test(line);
  return line.length > LONGEST_SUBHEAD || /^["“]/.test(line);
}

/** Labels that come back, or a question and its answer: one "Correction:" is no speaker. */
function speakerLabels(lines: Line[]): Set<string> {
  const seen = new Map<string, number>();
  for (const { text } of lines) {
    const label = SPEAKER.exec(text)?.[0].replace(/:\s*$/, "");
    if (label) seen.set(label, (seen.get(label) ?? 0) + 1);
  }
  return new Set([...seen].filter(([, count]) => count > 1).map(([label]) => label));
}

function paragraphOf({ start, end, text }: Line, first: boolean, labels: Set<string>): Paragraph {
  const bullet =
    /^(?:[•*▪●–—-]\s+|\d{1,2}[:.]\d{2}(?:\s?[ap]\.?m\.?)?(?:\s(?:GMT|BST|CET|ET))?\s*[-–—:]?\s+)/i.exec(text)?.[0] ??
    "";
  const dateline = first ? openingDateline(text) : "";
  const label = SPEAKER.exec(text)?.[0] ?? "";
  const speaker = label.replace(/:\s*$/, "");
  if (labels.has(speaker)) return { start: start + label.length, end, speaker };
  return { start: start + (dateline || bullet).length, end, speaker: null };
}
