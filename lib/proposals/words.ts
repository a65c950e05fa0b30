import { BE, DO, HAVE, isAdverb, MODALS, TIME_WORDS } from "./lexicon/function-words";
import { reportingVerb } from "./lexicon/reporting-verbs";
import { isSpeakerNoun } from "./lexicon/roles";
import type { Token } from "./types";

const IRREGULAR_PAST = new Set(
  "was were had did went came took gave made got saw knew found left lost won said told led met ran rose fell grew held kept brought bought built sent spent paid cut put set shot struck sank broke chose drew drove ate flew forgot froze hid hit hurt laid lay let rode rang sang sat slept spoke stole stood swam taught tore threw understood woke wore wrote began became fought sought caught thought dealt bore beat bound shut spread stuck swore withdrew overcame felt heard meant learnt burnt swept wept dug hung swung flung clung bled fed fled sped slid spun stung woven forgave shrank sprang stank drank overtook mistook undertook foresaw overheard misled rebuilt blew crept dreamt ground knelt leapt lent lit shook shone slung smelt spat spilt spoilt trod wound resigned".split(
    " ",
  ),
);
const NOT_PAST = new Set(
  "red bed shed need seed speed feed breed united hundred indeed embed bred wed ted fred ed retired armed so-called state-owned".split(
    " ",
  ),
);

/** True for a word in capitals, also behind an article that belongs to a name: "al-Assad", "d'Estaing". */
export const isCapital = (token: Token | undefined): boolean =>
  token !== undefined && /^(?:(?:al|el|ar|as|ad|an|at|ul|ibn|bin|ben|abu|d|de)[-'])?\p{Lu}/u.test(token.text);
export const isWord = (token: Token | undefined): boolean => token !== undefined && /^[\p{L}\p{N}]/u.test(token.text);
export const isQuoteMark = (token: Token | undefined): boolean =>
  token !== undefined && /^["“”«»„‘']$/.test(token.text);
export const isDash = (token: Token | undefined): boolean =>
  token !== undefined && /^(?:-{1,2}|[–—])$/.test(token.text);
export const isTime = (token: Token | undefined): boolean =>
  token !== undefined &&
  (TIME_WORDS.has(token.lower) ||
    /^(?:1[5-9]|20)\d\d$/.test(token.text) ||
    /^\d{1,2}(?:st|nd|rd|th)?$/.test(token.text));

/** True for a word that is a past tense or a participle by its form. */
export function isPast(word: string): boolean {
  return IRREGULAR_PAST.has(word) || (/[a-z]{2,}ed$/.test(word) && !NOT_PAST.has(word));
}

/** True for a word that can only be the finite part of a clause, or most likely is: "was", "would", "rejected", "says". */
export function isFiniteVerb(token: Token): boolean {
  const word = token.lower;
  if (isCapital(token) && !BE.has(word)) return false;
  if (BE.has(word) && word !== "being" && word !== "been" && word !== "be") return true;
  return (
    MODALS.has(word) ||
    DO.has(word) ||
    (HAVE.has(word) && word !== "having") ||
    isPast(word) ||
    (reportingVerb(word)?.form === "s" && !isSpeakerNoun(word))
  );
}

/** The position before which a verb group begins: auxiliaries, negations, adverbs and times before `at` are passed. */
export function groupStart(tokens: readonly Token[], at: number): number {
  let start = at;
  for (let moved = true; moved; ) {
    moved = false;
    const before = tokens[start - 1];
    if (!before) break;
    const word = before.lower;
    const aside = isAdverb(word) || word === "not" || word === "repeatedly";
    if (
      (BE.has(word) || HAVE.has(word) || (MODALS.has(word) && before.text !== "May") || DO.has(word) || aside) &&
      (!isCapital(before) || start > 1)
    ) {
      start -= 1;
      moved = true;
    } else if (isTime(before) || word === "week") {
      const from = timeStart(tokens, start);
      // A time alone is no subject, but it may be the whole of what stands before the verb.
      if (from > 0 && from < start) {
        start = from;
        moved = true;
      }
    }
  }
  return start;
}

/** Where a time that ends before `end` begins, with its preposition ("on Tuesday", "late last week"), or `end`. */
export function timeStart(tokens: readonly Token[], end: number): number {
  let start = end;
  while (
    isTime(tokens[start - 1]) ||
    /^(?:a|the|this|few|two|three|four|five|six|his|her)$/.test(tokens[start - 1]?.lower ?? "")
  )
    start -= 1;
  // Without a day, a month or the like, numbers and articles are no time.
  if (!tokens.slice(start, end).some(({ lower }) => TIME_WORDS.has(lower) || /^(?:1[5-9]|20)\d\d$/.test(lower)))
    return end;
  if (/^(?:on|in|at|by|since|during|until|of)$/.test(tokens[start - 1]?.lower ?? "")) return start - 1;
  return start;
}
