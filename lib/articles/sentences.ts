import "server-only";
import { endsInAbbreviation } from "./abbreviations";
import { type Span, splitParagraphs } from "./paragraphs";
import { sentencePieces } from "./sentence-pieces";

// What a segment may begin with that still belongs to the sentence before it.
const LEADING_CLOSERS = /^[”’»)\]]+(?=[\s.,;:]|$)/;
// Unicode's rules leave an opening mark with the sentence before it where the script has no spaces.
const TRAILING_OPENERS = /[「『《〈（【“‘«([{]+$/;
const QUOTE_QUESTION = /[?!…]["'”’»)\]]+$/;
const QUESTION = /[?!]["”’»]$/;
const SPEECH =
  /^(?:[\p{Lu}][\p{L}\p{M}.’'-]*\s+){1,4}(?:said|says|asked|asks|wrote|writes|added|adds|told|replied|shouted|cried|wondered|tweeted|posted|exclaimed)\b/u;

// How much of the sentence so far decides whether it goes on; a bound keeps long ones cheap.
const TAIL = 64;

/**
 * Splits a normalised text into sentences: UTF-16 offsets into the text, trimmed, in order, never across a paragraph.
 * Rules: Unicode's (UAX 29), then segments are joined again that were cut after an abbreviation or an initial, before a
 * small letter, or between a quoted question and its speaker. A heading is one sentence. `language` is BCP-47.
 */
export function splitSentences(text: string, language: string): Span[] {
  return splitParagraphs(text).flatMap((paragraph) => sentencesOf(text, paragraph, language));
}

function sentencesOf(text: string, paragraph: Span, language: string): Span[] {
  const spans: Span[] = [];
  let end = paragraph.start;
  for (const length of sentencePieces(text.slice(paragraph.start, paragraph.end), language)) {
    const last = spans.at(-1);
    const tail = last ? text.slice(Math.max(last.start, last.end - TAIL), last.end) : "";
    const stranded = TRAILING_OPENERS.exec(tail)?.[0].length ?? 0;
    if (last) last.end -= stranded;
    const start = end - stranded;
    end += length;
    const before = tail.slice(0, tail.length - stranded).trimEnd();
    if (last && continues(before, text.slice(start, end), language)) last.end = end;
    else spans.push({ start, end });
  }
  return spans.map((span) => trimmed(text, span)).filter((span) => span.end > span.start);
}

function continues(before: string, after: string, language: string): boolean {
  if (LEADING_CLOSERS.test(after)) return true;
  if (/\.$/.test(before) && endsInAbbreviation(before, after, language)) return true;
  if (QUOTE_QUESTION.test(before) && /^\p{Ll}/u.test(after)) return true;
  return QUESTION.test(before) && SPEECH.test(after);
}

function trimmed(text: string, span: Span): Span {
  const words = text.slice(span.start, span.end);
  return { start: span.end - words.trimStart().length, end: span.start + words.trimEnd().length };
}
