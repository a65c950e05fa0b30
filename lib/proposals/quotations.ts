import type { Quotation, Span } from "./types";

const CLOSER: Record<string, string> = { "“": "”", "„": "“”", "«": "»", "»": "«", "「": "」", "『": "』" };
const LETTER = /[\p{L}\p{N}]/u;

/**
 * The outermost quotations of the paragraphs, in order, marks included. A quotation that its paragraph does not close
 * ends with the paragraph (`closed` is false): agencies open every paragraph of a long one and close the last.
 * Single marks count where no double marks surround them; an apostrophe is none.
 */
export function findQuotations(text: string, paragraphs: readonly Span[]): Quotation[] {
  return paragraphs.flatMap((paragraph) => inParagraph(text, paragraph));
}

function inParagraph(text: string, { start, end }: Span): Quotation[] {
  const found: Quotation[] = [];
  let at = start;
  while (at < end) {
    const close = closerOf(text, at, start);
    if (close === null) {
      at += 1;
      continue;
    }
    const single = close === "'" || close === "’";
    const to = single ? singleEnd(text, at + 1, end, close) : doubleEnd(text, at + 1, end, close);
    if (to === null) {
      if (!single) found.push({ start: at, end, closed: false });
      at = single ? at + 1 : end;
    } else {
      found.push({ start: at, end: to + 1, closed: true });
      at = to + 1;
    }
  }
  return found;
}

function closerOf(text: string, at: number, start: number): string | null {
  const mark = text[at] ?? "";
  if (mark === '"') return '"';
  if (mark in CLOSER && !(mark === "»" && text[at - 1] !== " ")) return CLOSER[mark] ?? null;
  const opens = at === start || !LETTER.test(text[at - 1] ?? " ");
  if (!opens || /[\s.,;!?)]/.test(text[at + 1] ?? " ")) return null;
  if (mark === "‘") return "’";
  return mark === "'" ? "'" : null;
}

function doubleEnd(text: string, from: number, end: number, closers: string): number | null {
  for (let at = from; at < end; at += 1) if (closers.includes(text[at] ?? "\n")) return at;
  return null;
}

// Longer words in single marks are rare, and the bound keeps a text of apostrophes from being read again and again.
const LONGEST_SINGLE = 600;

/** The end of words in single marks: an apostrophe inside a word is none, one after "s" only if nothing better follows. */
function singleEnd(text: string, from: number, end: number, close: string): number | null {
  let possessive: number | null = null;
  for (let at = from; at < Math.min(end, from + LONGEST_SINGLE); at += 1) {
    if (text[at] !== close || LETTER.test(text[at + 1] ?? " ")) {
      if (text[at] === "‘") break;
      continue;
    }
    if (text[at - 1] === "s" && /\s/.test(text[at + 1] ?? "")) possessive ??= at;
    else return at;
  }
  return possessive;
}
