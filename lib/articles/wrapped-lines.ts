import "server-only";

// Mail and old wire copy are wrapped at 60 to 80 columns; a paragraph typed as one line is longer than this or ends a
// sentence.
const WIDEST_WRAP = 100;
const FEWEST_BREAKS = 4;
const MID_SENTENCE_SHARE = 0.4;
const FULL_LINE_SHARE = 0.6;

/**
 * Undoes hard wrapping. Expects trimmed lines, "" between paragraphs; returns the same lines with those joined that
 * belong to one paragraph. A text counts as wrapped when its lines are short and many breaks fall inside a sentence, that
 * is before a small letter; otherwise every line stays a paragraph of its own, as word processors and browsers give it.
 */
export function joinWrappedLines(lines: readonly string[]): string[] {
  const width = wrapWidth(lines);
  if (width === null) return [...lines];
  const joined: string[] = [];
  let previous = "";
  for (const line of lines) {
    const continues = line !== "" && previous.length >= width * FULL_LINE_SHARE;
    if (continues) joined[joined.length - 1] += ` ${line}`;
    else joined.push(line);
    previous = line;
  }
  return joined;
}

/** The width a text was wrapped at, or null when it was not. */
function wrapWidth(lines: readonly string[]): number | null {
  let breaks = 0;
  let midSentence = 0;
  let widest = 0;
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index] ?? "";
    const next = lines[index + 1] ?? "";
    widest = Math.max(widest, line.length);
    if (widest > WIDEST_WRAP) return null;
    if (line === "" || next === "") continue;
    breaks += 1;
    if (/^\p{Ll}/u.test(next)) midSentence += 1;
  }
  return breaks >= FEWEST_BREAKS && midSentence >= breaks * MID_SENTENCE_SHARE ? widest : null;
}
