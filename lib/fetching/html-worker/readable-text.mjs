import { Readability } from "@mozilla/readability";
import { parseHTML } from "linkedom";
import { BLOCKS, createTextWriter, SILENT } from "./blocks.mjs";

// Captions belong to pictures that are not kept; what stands aside belongs to other articles.
const ASIDE = new Set(["figure", "figcaption", "aside", "footer", "input"]);
const ELEMENT = 1;
const TEXT = 3;

/** The article of a page as Readability finds it, as text; empty when it finds none. Throws nothing. */
export function readableText(html) {
  try {
    const { document } = parseHTML(html);
    // The default serialiser would write HTML only for it to be parsed again.
    const article = new Readability(document, { serializer: (element) => element }).parse();
    if (!article?.content) return { text: "", byline: "" };
    return { text: textOf(article.content), byline: (article.byline ?? "").slice(0, 300) };
  } catch {
    // Markup that the tree builder cannot hold: the plain reading stands.
    return { text: "", byline: "" };
  }
}

function textOf(root) {
  const writer = createTextWriter();
  let preformatted = 0;
  // A walk without recursion: the tree may be as deep as the scan allows.
  for (let node = root; node; ) {
    const name = node.nodeType === ELEMENT ? node.localName : "";
    const skipped = SILENT.has(name) || ASIDE.has(name);
    if (node.nodeType === TEXT) writer.words(node.data, preformatted > 0);
    if (name === "br") writer.line();
    else if (name === "td" || name === "th") writer.cell();
    else if (BLOCKS.has(name)) writer.paragraph();
    if (name === "pre") preformatted += 1;
    if (node.firstChild && !skipped) {
      node = node.firstChild;
      continue;
    }
    while (node && node !== root && !node.nextSibling) {
      leave(node);
      node = node.parentNode;
    }
    if (!node || node === root) break;
    leave(node);
    node = node.nextSibling;
  }
  return writer.text();

  function leave(node) {
    if (node.nodeType !== ELEMENT) return;
    if (node.localName === "pre") preformatted -= 1;
    if (BLOCKS.has(node.localName)) writer.paragraph();
  }
}
