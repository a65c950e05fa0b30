import type { Quotation, Span, Token } from "./types";

const TOKEN = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:[.,](?=\d)[\p{N}]+|[’'&.-][\p{L}\p{N}][\p{L}\p{N}\p{M}]*)*|-{2,}|\S/gu;
// Two or three words in marks are a name, a label or a verb in doubt; the grammar of the sentence goes through them.
const SHORTEST_SPEECH = 4;

/** The words and marks of a sentence. `quotations` are all those of the text that touch it, in order. */
export function tokenise(text: string, span: Span, quotations: readonly Quotation[]): Token[] {
  const tokens: Token[] = [];
  const speech = quotations.filter((quotation) => isSpeech(text, quotation));
  let next = 0;
  for (const match of text.slice(span.start, span.end).matchAll(TOKEN)) {
    const start = span.start + match.index;
    while ((speech[next]?.end ?? Number.POSITIVE_INFINITY) <= start) next += 1;
    const quoted = (speech[next]?.start ?? Number.POSITIVE_INFINITY) <= start;
    const words = match[0].replaceAll("’", "'");
    const owner = tokens.at(-1);
    if (owner && isPluralOwner(words, owner, start) && !quotations.some(({ end }) => end === start + 1)) {
      owner.end = start + 1;
      owner.text += words;
      owner.lower += words;
      continue;
    }
    tokens.push({ start, end: start + match[0].length, text: words, lower: words.toLowerCase(), quoted });
  }
  return tokens;
}

/** "the dockers’ union": the mark belongs to the word before it. */
const isPluralOwner = (mark: string, before: Token, start: number) =>
  mark === "'" && before.end === start && /[a-z]s$/.test(before.text);

function isSpeech(text: string, { start, end }: Span): boolean {
  const words = text.slice(start + 1, Math.min(end, start + 120));
  return (
    /[.,!?…]["”’']?$/.test(text.slice(Math.max(start, end - 2), end)) || words.split(/\s+/).length >= SHORTEST_SPEECH
  );
}
