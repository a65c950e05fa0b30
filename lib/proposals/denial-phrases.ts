import { isClaimNoun } from "./lexicon/claim-nouns";
import { BE, HAVE } from "./lexicon/function-words";
import type { Cue, Token } from "./types";
import { isQuoteMark } from "./words";

type Phrase = { verb: RegExp; rest: readonly RegExp[]; lemma: string };

const PHRASES: readonly Phrase[] = [
  { verb: /^push(?:es|ed|ing)?$/, rest: [/^back$/, /^(?:on|against|at)$/], lemma: "push back" },
  { verb: /^(?:hit|hits|hitting)$/, rest: [/^(?:back|out)$/, /^(?:at|against|over)$/], lemma: "hit back" },
  {
    verb: /^(?:fire|fires|fired|firing|strike|strikes|struck)$/,
    rest: [/^back$/, /^(?:at|against|over)$/],
    lemma: "hit back",
  },
  { verb: /^brush(?:es|ed|ing)?$/, rest: [/^(?:aside|off|away)$/], lemma: "brush aside" },
  {
    verb: /^(?:shrug|shrugs|shrugged|wave|waves|waved|laugh|laughs|laughed)$/,
    rest: [/^(?:off|away|aside)$/],
    lemma: "brush aside",
  },
  { verb: /^(?:shoot|shoots|shot|knock|knocks|knocked)$/, rest: [/^down$/], lemma: "knock down" },
  { verb: /^(?:scoff|scoffs|scoffed|bristle|bristles|bristled)$/, rest: [/^at$/], lemma: "scoff at" },
  { verb: /^(?:pour|pours|poured)$/, rest: [/^(?:cold|scorn)$/, /^(?:water|on)$/], lemma: "pour scorn on" },
  { verb: /^(?:take|takes|took|taken)$/, rest: [/^issue$/, /^with$/], lemma: "take issue with" },
  {
    verb: /^(?:issue|issues|issued|repeat|repeats|repeated|reiterate|reiterated)$/,
    rest: [/^(?:a|an|his|her|its|their)$/, /^(?:\p{L}+|denials?)$/u, /^(?:denials?|of|that|on|to|and|in)$/],
    lemma: "issue a denial",
  },
];
const REACH = 7;

/**
 * A denial by a verb and its particle ("pushed back on the idea", "brushed aside the claim") at a token, or null. Those that
 * are said of more than claims need one behind them: a noun for a claim, a pronoun that points back, or a quotation.
 */
export function denialPhrase(
  tokens: readonly Token[],
  at: number,
): { length: number; lemma: string; shape: Cue["shape"] } | null {
  const verb = tokens[at]?.lower ?? "";
  const phrase = PHRASES.find(
    (each) => each.verb.test(verb) && each.rest.every((rest, next) => rest.test(tokens[at + 1 + next]?.lower ?? "")),
  );
  if (!phrase) return null;
  const length = phrase.rest.length + 1;
  const noun = phrase.lemma === "issue a denial";
  if (noun) {
    if (!tokens.slice(at, at + length).some(({ lower }) => /^denials?$/.test(lower))) return null;
  } else {
    const behind = tokens.slice(at + length, at + length + REACH);
    const passive = behind[0]?.lower === "by";
    const pointed =
      behind.some((token) => isClaimNoun(token.lower) || isQuoteMark(token)) ||
      /^(?:that|this|it|them)$/.test(behind[0]?.lower ?? "");
    if (!pointed && !passive) return null;
  }
  const before = tokens[at - 1]?.lower ?? "";
  if (/ing$/.test(verb)) return { length, lemma: phrase.lemma, shape: BE.has(before) ? "active" : "participle" };
  return { length, lemma: phrase.lemma, shape: BE.has(before) && !HAVE.has(before) ? "passive" : "active" };
}
