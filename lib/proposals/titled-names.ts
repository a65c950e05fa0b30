import type { Token } from "./types";
import { isCapital } from "./words";

const TITLE = /^(?:Mr|Mrs|Ms|Miss|Mx|Dr|Sir|Dame|Prof|Professor|Gov|Sen|Rep|Gen|Col|Capt|Lt|Sgt|Judge)$/;

/** The people whom a sentence calls by a title or an age ("Mr. Hale", "Amir Said, 22"), in order, whether or not they speak. */
export function titledNames(text: string, tokens: readonly Token[]): { name: string; title: string | null }[] {
  const found: { name: string; title: string | null }[] = [];
  tokens.forEach((token, at) => {
    const aged = agedName(tokens, at);
    if (aged !== null) found.push({ name: text.slice(tokens[aged]?.start, tokens[at]?.end), title: null });
    if (!TITLE.test(token.text)) return;
    const from = tokens[at + 1]?.text === "." ? at + 2 : at + 1;
    let to = from;
    while (to - from < 3 && isCapital(tokens[to]) && !/'s$/.test(tokens[to]?.text ?? "")) to += 1;
    const [first, last] = [tokens[from], tokens[to - 1]];
    if (to > from && first && last) found.push({ name: text.slice(first.start, last.end), title: token.text });
  });
  return found;
}

/** Where a name of two or three words begins that ends at a token and has an age behind it; null for any other. */
function agedName(tokens: readonly Token[], at: number): number | null {
  const [comma, age, after] = [tokens[at + 1], tokens[at + 2], tokens[at + 3]];
  if (comma?.text !== "," || !/^\d{1,2}$/.test(age?.text ?? "") || !/^[,.]$/.test(after?.text ?? "")) return null;
  let from = at;
  while (at - from < 2 && isCapital(tokens[from]) && isCapital(tokens[from - 1])) from -= 1;
  return from < at && isCapital(tokens[from]) ? from : null;
}
