import "server-only";
import type { Anchor } from "./anchoring";

// Above this many characters the specification advises a range from the first to the last words.
const EXACT_LIMIT = 300;
const RANGE_WORDS = 6;
const FEW_WORDS = 3;

/** A hyphen separates the parts of a directive, so it is escaped on top of what the URL itself needs. */
function encode(words: string): string {
  return encodeURIComponent(words).replace(/-/g, "%2D");
}

/**
 * The part of a link that makes a browser scroll to a passage and mark it ("#:~:text=..."), following the WICG draft
 * Scroll to Text Fragment. Context is added when the words occur more than once in the text or are three or fewer.
 */
export function textFragment(text: string, anchor: Anchor): string {
  const { exact } = anchor;
  const words = exact.split(/\s+/);
  const ambiguous = text.indexOf(exact) !== text.lastIndexOf(exact);
  const context = ambiguous || words.length <= FEW_WORDS;
  const prefix = context ? wordsBefore(text, anchor) : "";
  const suffix = context ? wordsAfter(text, anchor) : "";
  // An exact term cannot reach from one block of the page into the next.
  const ranged = exact.includes("\n") || (exact.length > EXACT_LIMIT && words.length > 2 * RANGE_WORDS);
  const quote = ranged ? `${encode(firstWords(exact))},${encode(lastWords(exact))}` : encode(exact);
  return `#:~:text=${prefix ? `${encode(prefix)}-,` : ""}${quote}${suffix ? `,-${encode(suffix)}` : ""}`;
}

/** The context before, within its paragraph and without the half of a word: the browser matches whole words. */
function wordsBefore(text: string, { start, prefix }: Anchor): string {
  const line = prefix.slice(prefix.lastIndexOf("\n") + 1);
  const cut = /\S/.test(text.charAt(start - line.length - 1));
  return (cut ? line.replace(/^\S*/, "") : line).trim();
}

function wordsAfter(text: string, { end, suffix }: Anchor): string {
  const line = suffix.split("\n")[0] ?? "";
  const cut = /\S/.test(text.charAt(end + line.length));
  return (cut ? line.replace(/\S*$/, "") : line).trim();
}

function firstWords(words: string): string {
  return (words.split("\n")[0] ?? "").split(" ").slice(0, RANGE_WORDS).join(" ");
}

function lastWords(words: string): string {
  return (words.split("\n").at(-1) ?? "").split(" ").slice(-RANGE_WORDS).join(" ");
}
