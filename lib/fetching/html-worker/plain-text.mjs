import { Tokenizer } from "htmlparser2";
import { BLOCKS, createTextWriter, SILENT } from "./blocks.mjs";

// Around an article rather than in it. When such an element is never closed it would swallow everything after it.
const ASIDE = new Set(["aside", "footer", "figcaption"]);

/**
 * All text of a page, without building a tree: time and memory grow with its length and with nothing else, however deep
 * or broken the markup is.
 */
export function plainText(html) {
  const text = read(html, (name) => SILENT.has(name) || ASIDE.has(name));
  if (text.trim().length > 0) return text;
  return read(html, (name) => name === "script" || name === "style");
}

function read(html, isSkipped) {
  const writer = createTextWriter();
  let name = "";
  let skipping = "";
  let depth = 0;
  let preformatted = 0;

  // The tokenizer reports a text in pieces wherever it could have been something else; they are written as one.
  let from = 0;
  let to = 0;
  const flush = () => {
    if (to > from && !skipping) writer.words(html.slice(from, to), preformatted > 0);
    from = to;
  };

  const open = () => {
    flush();
    if (skipping) {
      if (name === skipping) depth += 1;
      return;
    }
    if (isSkipped(name)) {
      skipping = name;
      depth = 1;
    } else if (name === "br") writer.line();
    else if (name === "td" || name === "th") writer.cell();
    else if (BLOCKS.has(name)) writer.paragraph();
    if (name === "pre") preformatted += 1;
  };
  const close = (closed) => {
    flush();
    if (skipping) {
      if (closed === skipping && --depth === 0) skipping = "";
      return;
    }
    if (closed === "pre") preformatted = Math.max(0, preformatted - 1);
    if (BLOCKS.has(closed)) writer.paragraph();
  };
  const nameAt = (start, end) => html.slice(start, Math.min(end, start + 40)).toLowerCase();

  const tokenizer = new Tokenizer(
    { xmlMode: false, decodeEntities: true },
    {
      onopentagname: (start, end) => {
        name = nameAt(start, end);
      },
      onopentagend: open,
      onselfclosingtag: open,
      onclosetag: (start, end) => close(nameAt(start, end)),
      ontext: (start, end) => {
        if (start !== to) {
          flush();
          from = start;
        }
        to = end;
      },
      ontextentity: (codepoint, end) => {
        flush();
        from = end;
        to = end;
        if (!skipping) writer.words(String.fromCodePoint(codepoint), preformatted > 0);
      },
      onattribdata() {},
      onattribentity() {},
      onattribend() {},
      onattribname() {},
      oncdata() {},
      oncomment() {},
      ondeclaration() {},
      onprocessinginstruction() {},
      onend() {},
    },
  );
  tokenizer.write(html);
  tokenizer.end();
  flush();
  return writer.text();
}
