// Words whose full stop ends no sentence; those of the second list may end one before a word that opens sentences.
const NEVER_ENDS = new Set(
  "mr mrs ms mx dr prof rev hon fr sr st mt ft gen lt col maj capt cmdr cpl sgt pte adm gov sen rep pres amb supt insp det messrs atty vs cf al e.g i.e ca approx dept univ no nos vol art sec fig jan feb mar apr jun jul aug sept sep oct nov dec".split(
    " ",
  ),
);
const MAY_END = new Set("inc ltd co corp jr plc llc etc u.s u.k u.n e.u u.a.e d.c a.m p.m".split(" "));
const OPENERS = new Set(
  "the a an this that these those he she it they we i you his her its their our but and or so yet in on at by for from with as if when while after before since because although though however meanwhile instead both some many most several no not what why how who there here then officials police critics experts".split(
    " ",
  ),
);

/** True when the full stop after `before` belongs to an abbreviation or initial, so that `after` goes on with the sentence. */
export function isAbbreviation(before: string, after: string): boolean {
  const word = /(?:^|[^\p{L}\d.])([\p{L}\d][\p{L}\d.]*)$/u.exec(before.slice(-24))?.[1];
  if (word === undefined) return false;
  const lower = word.toLowerCase();
  if (NEVER_ENDS.has(lower)) return lower !== "no" || /^\d/.test(after);
  const next = /^["“‘'(]*([\p{L}’']+)/u.exec(after)?.[1]?.toLowerCase() ?? "";
  const opens = OPENERS.has(next) || /^["“‘]/.test(after);
  return (MAY_END.has(lower) || /^\p{Lu}$/u.test(word) || /^(?:\p{L}\.)+\p{L}$/u.test(word)) && !opens;
}
