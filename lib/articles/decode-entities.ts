import "server-only";
import { Parser } from "htmlparser2";

const LONGEST_ENTITY = 33;
const ENTITY = /&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[A-Za-z][A-Za-z\d]{1,30});$/;

/**
 * Decodes HTML entities that were left in a plain text ("&quot;", "&#8217;"). Entities that decode into parts of
 * another are followed in the same pass: whenever a semicolon is written, the characters before it are tried again.
 */
export function decodeEntities(text: string): string {
  if (!text.includes("&")) return text;
  const settled: string[] = [];
  // Only the last characters can still change. Keeping them apart keeps the work linear in the length of the text.
  let tail = "";
  let from = 0;
  for (let at = text.indexOf(";"); at >= 0; at = text.indexOf(";", at + 1)) {
    const cut = Math.max(from, at - LONGEST_ENTITY);
    if (cut > from) {
      settled.push(tail, text.slice(from, cut));
      tail = "";
    } else if (tail.length > 16 * LONGEST_ENTITY) {
      settled.push(tail.slice(0, -LONGEST_ENTITY));
      tail = tail.slice(-LONGEST_ENTITY);
    }
    tail = settleTail(tail + text.slice(cut, at + 1));
    from = at + 1;
  }
  return `${settled.join("")}${tail}${text.slice(from)}`;
}

function settleTail(written: string): string {
  let text = written;
  // A decoded character can itself be a semicolon that completes another entity.
  while (text.endsWith(";")) {
    const entity = ENTITY.exec(text.slice(-LONGEST_ENTITY))?.[0];
    const decoded = entity && decodeOne(entity);
    if (!entity || decoded === entity) return text;
    text = text.slice(0, -entity.length) + decoded;
  }
  return text;
}

/** The HTML parser knows all 2,231 names; a text node holding only the entity gives its character. */
function decodeOne(entity: string): string {
  let decoded = "";
  const parser = new Parser({ ontext: (text) => (decoded += text) });
  parser.end(entity);
  return decoded.normalize("NFC");
}
