import { isAbbreviation } from "./abbreviations";
import type { Span } from "./types";

// A run of stops is taken whole or not at all: a long one must not be tried from each of its marks.
const END = /(?<![.!?…])[.!?…]+(?![.!?…])["'”’»)\]]*(?=\s)|[。！？]+[」』”’]*/gu;
const OPENING = /^["'“‘„‚«([¿¡—–-]*[\p{Lu}\p{Lt}\p{Lo}\p{N}€$£]/u;
const AFTER_SPEECH =
  /^(?:the |a |an )?(?:[\p{Lu}][\p{L}\p{M}.’'-]*\s+){0,4}(?:said|says|asked|asks|wrote|added|told|replied|shouted|tweeted|posted|exclaimed)\b/u;
// A sentence of more characters is cut between two words, so that every step after this one is bounded.
const LONGEST = 4_000;

/** The sentences of one paragraph, trimmed and in order. Offsets are those of the text the paragraph belongs to. */
export function splitSentences(text: string, paragraph: Span): Span[] {
  const spans: Span[] = [];
  const words = text.slice(paragraph.start, paragraph.end);
  let from = 0;
  for (const match of words.matchAll(END)) {
    const end = match.index + match[0].length;
    const after = words.slice(end, end + 80).trimStart();
    if (after !== "" && !ends(words.slice(Math.max(from, match.index - 24), match.index), match[0], after)) continue;
    add(spans, words, paragraph.start, from, end);
    from = end;
  }
  add(spans, words, paragraph.start, from, words.length);
  return spans;
}

function ends(before: string, mark: string, after: string): boolean {
  if (/^[。！？]/.test(mark)) return true;
  if (!OPENING.test(after)) return false;
  if (/^[!?…]+["”’']+$/.test(mark) && AFTER_SPEECH.test(after)) return false;
  return mark !== "." || !isAbbreviation(before, after);
}

function add(spans: Span[], words: string, offset: number, from: number, to: number): void {
  let start = from;
  while (to - start > LONGEST) {
    const space = words.lastIndexOf(" ", start + LONGEST);
    const cut = space > start ? space : start + LONGEST;
    push(spans, words, offset, start, cut);
    start = cut;
  }
  push(spans, words, offset, start, to);
}

function push(spans: Span[], words: string, offset: number, from: number, to: number): void {
  const piece = words.slice(from, to);
  const start = from + (piece.length - piece.trimStart().length);
  const end = from + piece.trimEnd().length;
  if (end > start) spans.push({ start: offset + start, end: offset + end });
}
