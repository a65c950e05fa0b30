const EXACT_LIMIT = 300;
const RANGE_WORDS = 6;
const FEW_WORDS = 3;

/** A hyphen separates the parts of a directive, so it is escaped on top of what the URL itself needs. */
function encode(words: string): string {
  return encodeURIComponent(words.trim()).replace(/-/g, "%2D");
}

/**
 * The address of quoted words on the page they stand on: the page's own address and a text fragment (WICG draft Scroll to Text
 * Fragment), so that a browser scrolls to them and marks them. Only what a publication keeps is known here, not the whole
 * text: context is added when the words are few, the first and last words are named when they are many.
 */
export function quoteAddress(url: string, quote: { exact: string; prefix: string; suffix: string }): string {
  const words = quote.exact.trim().split(/\s+/);
  const many = quote.exact.includes("\n") || (quote.exact.length > EXACT_LIMIT && words.length > 2 * RANGE_WORDS);
  const text = many
    ? `${encode(words.slice(0, RANGE_WORDS).join(" "))},${encode(words.slice(-RANGE_WORDS).join(" "))}`
    : encode(quote.exact);
  const few = words.length <= FEW_WORDS;
  // The outermost word of the context may be half a word, and browsers match whole ones.
  const before = few ? (quote.prefix.split("\n").at(-1) ?? "").replace(/^\S*/, "").trim() : "";
  const after = few ? (quote.suffix.split("\n")[0] ?? "").replace(/\S*$/, "").trim() : "";
  const [page = url] = url.split("#");
  return `${page}#:~:text=${before ? `${encode(before)}-,` : ""}${text}${after ? `,-${encode(after)}` : ""}`;
}
