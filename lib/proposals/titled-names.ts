import type { Token } from "./types";
import { isCapital } from "./words";

const TITLE = /^(?:Mr|Mrs|Ms|Miss|Mx|Dr|Sir|Dame|Prof|Professor|Gov|Sen|Rep|Gen|Col|Capt|Lt|Sgt|Judge)$/;

/** The people whom a sentence calls by a title ("Mr. Hale"), in order, whether or not they speak in it. */
export function titledNames(text: string, tokens: readonly Token[]): { name: string; title: string }[] {
  const found: { name: string; title: string }[] = [];
  tokens.forEach((token, at) => {
    if (!TITLE.test(token.text)) return;
    const from = tokens[at + 1]?.text === "." ? at + 2 : at + 1;
    let to = from;
    while (to - from < 3 && isCapital(tokens[to]) && !/'s$/.test(tokens[to]?.text ?? "")) to += 1;
    const [first, last] = [tokens[from], tokens[to - 1]];
    if (to > from && first && last) found.push({ name: text.slice(first.start, last.end), title: token.text });
  });
  return found;
}
