/** Elements that begin and end a paragraph. */
export const BLOCKS = new Set(
  "address article blockquote body caption center dd details div dl dt fieldset figure footer form h1 h2 h3 h4 h5 h6 header hr li main ol p pre section summary table tbody tfoot thead tr ul".split(
    " ",
  ),
);

/** Elements whose text no reader reads as part of an article. */
export const SILENT = new Set(
  "audio button canvas datalist dialog head iframe math menu nav noembed noframes noscript object option script select style svg template textarea title video".split(
    " ",
  ),
);

// Twice the longest article: what stands behind that is cut off unread.
const MAX_LENGTH = 2_000_000;
const LINE_END = /\s*[\r\n]\s*/g;

/**
 * Collects text with paragraphs apart. A line end of the source is a space; only a preformatted text keeps its lines.
 */
export function createTextWriter() {
  const parts = [];
  let length = 0;
  const push = (text) => {
    if (length < MAX_LENGTH) parts.push(text);
    length += text.length;
  };
  return {
    words(text, preformatted) {
      const oneLine = preformatted || !(text.includes("\n") || text.includes("\r"));
      push(oneLine ? text : text.replace(LINE_END, " "));
    },
    line() {
      push("\n");
    },
    paragraph() {
      if (parts.at(-1) !== "\n\n") push("\n\n");
    },
    cell() {
      push(" ");
    },
    text() {
      return parts.join("").slice(0, MAX_LENGTH);
    },
  };
}
