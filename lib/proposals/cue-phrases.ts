import { denialPhrase } from "./denial-phrases";
import { BE, POSSESSIVES } from "./lexicon/function-words";
import type { Cue, CueClass, Token } from "./types";

const NOUNS: Record<string, CueClass> = {
  claim: "say",
  claims: "say",
  assertion: "say",
  statement: "say",
  admission: "say",
  confirmation: "say",
  announcement: "say",
  reports: "say",
  report: "say",
  allegation: "accuse",
  allegations: "accuse",
  accusation: "accuse",
  accusations: "accuse",
  complaint: "accuse",
  complaints: "accuse",
  charge: "accuse",
  charges: "accuse",
  denial: "deny",
  denials: "deny",
  insistence: "say",
  warning: "predict",
  warnings: "predict",
  forecast: "predict",
  prediction: "predict",
  predictions: "predict",
  fear: "predict",
  fears: "predict",
  expectation: "predict",
  threat: "commit",
  threats: "commit",
  pledge: "commit",
  promise: "commit",
  promises: "commit",
  vow: "commit",
  view: "opine",
  belief: "opine",
  hope: "opine",
  hopes: "opine",
  opinion: "opine",
  concern: "opine",
  concerns: "opine",
  confidence: "opine",
  argument: "opine",
  suggestion: "opine",
  suggestions: "opine",
  doubts: "opine",
  finding: "evidence",
  findings: "evidence",
};
const ADJECTIVES = new Set(
  "adamant confident certain convinced hopeful optimistic pessimistic worried concerned afraid sceptical skeptical doubtful proud delighted disappointed pleased sorry satisfied dismayed alarmed surprised shocked saddened determined".split(
    " ",
  ),
);

const MEASURES = new Set(
  "number total cost costs figure toll pay value price bill count turnout damage loss losses crowd share rate size population".split(
    " ",
  ),
);
const FEELINGS =
  /^(?:regrets?|concerns?|condolences|sympathy|sorrow|support|hopes?|doubts?|confidence|outrage|anger|dismay|disappointment|alarm|fears?|frustration|satisfaction|gratitude|thanks|optimism|scepticism|skepticism|surprise|shock|sadness|relief|solidarity|remorse)$/;
const QUOTED_BY = 12;
const DISBELIEVED = /^(?:that|this|it|a|any|the|those|these|his|her|their|its|such)$/;

/** The auxiliary of "does not accept", "didn't believe", or nothing where the verb is not negated. */
function negatedBy(tokens: readonly Token[], at: number): string {
  const before = tokens[at - 1]?.lower ?? "";
  return before === "not" ? (tokens[at - 2]?.lower ?? "") : before.endsWith("n't") ? before : "";
}

/** How many words say a view: "appealed for", "expressed regret", "paid tribute to"; 0 where they say none. */
function opinionPhrase(verb: string, next: string, after: string): number {
  if (/^(?:appeal|appeals|appealed|appealing)$/.test(verb)) return /^(?:for|to)$/.test(next) ? 2 : 0;
  if (/^(?:plead|pleads|pleaded|press|presses|pressed|push|pushes|pushed)$/.test(verb)) return next === "for" ? 2 : 0;
  if (/^(?:hit|hits|lash|lashes|lashed)$/.test(verb)) return next === "out" && after === "at" ? 3 : 0;
  if (/^(?:pay|pays|paid)$/.test(verb)) return next === "tribute" ? 2 : 0;
  if (!/^(?:express|expresses|expressed|expressing|voice|voices|voiced|voicing|convey|conveyed)$/.test(verb)) return 0;
  return FEELINGS.test(next) ? 2 : FEELINGS.test(after) ? 3 : 0;
}

/** Phrases that report: "according to", "was quoted as saying", "pleaded not guilty", "maintained his innocence". */
export function phraseCue(tokens: readonly Token[], at: number): Cue | null {
  const word = (offset: number) => tokens[at + offset]?.lower ?? "";
  const cue = (length: number, lemma: string, cueClass: CueClass, shape: Cue["shape"]): Cue => ({
    from: at,
    to: at + length,
    lemma,
    words: tokens
      .slice(at, at + length)
      .map(({ text }) => text)
      .join(" "),
    cueClass,
    shape,
  });
  const opinion = opinionPhrase(word(0), word(1), word(2));
  if (opinion) return cue(opinion, `${word(0)} ${word(1)}`, "opine", /ing$/.test(word(0)) ? "participle" : "active");
  const denial = denialPhrase(tokens, at);
  if (denial) return cue(denial.length, denial.lemma, "deny", denial.shape);
  if (word(0) === "according" && word(1) === "to") return cue(2, "according to", "say", "by-phrase");
  if (word(0) === "in" && word(1) === "the" && /^(?:words|view|opinion)$/.test(word(2)) && word(3) === "of")
    return cue(4, `in the ${word(2)} of`, word(2) === "words" ? "say" : "opine", "by-phrase");
  if (
    /^(?:quoted|cited|reported)$/.test(word(0)) &&
    word(1) === "as" &&
    /^(?:saying|telling|writing|adding)$/.test(word(2)) &&
    BE.has(tokens[at - 1]?.lower ?? "")
  )
    return cue(3, "quoted as saying", "say", "active");
  if (word(0) === "quoted" && word(1) === "by" && BE.has(tokens[at - 1]?.lower ?? "")) {
    const saying = tokens.slice(at, at + QUOTED_BY).findIndex(({ lower }) => /^(?:saying|telling)$/.test(lower));
    if (saying > 0 && word(saying - 1) === "as") return cue(saying + 1, "quoted as saying", "say", "active");
  }
  // "The agency quoted an official as saying": the official says so.
  if (/^(?:quote|quotes|quoted|quoting|cites|cited|citing)$/.test(word(0)) && !BE.has(tokens[at - 1]?.lower ?? "")) {
    const saying = tokens.slice(at, at + QUOTED_BY).findIndex(({ lower }) => /^(?:saying|telling)$/.test(lower));
    if (saying > 1 && word(saying - 1) === "as") return cue(1, "quoted as saying", "say", "by-phrase");
  }
  if (/^(?:rule|rules|ruled)$/.test(word(0)) && word(1) === "out" && !BE.has(tokens[at - 1]?.lower ?? ""))
    return cue(2, "rule out", "commit", "active");
  if (/^(?:put|puts)$/.test(word(0))) {
    const put = tokens.slice(at + 1, at + 13).map(({ lower }) => lower);
    const figure = put.findIndex((near) => /^(?:at|nearer|closer|around|above|below|under|over)$/.test(near));
    const measured = put.some((noun) => MEASURES.has(noun)) && figure > 0;
    if (
      measured &&
      /\d/.test(
        tokens
          .slice(at + figure + 2, at + figure + 5)
          .map(({ text }) => text)
          .join(""),
      )
    )
      return cue(1, "put", "evidence", "active");
    const down = put.indexOf("down");
    if (down > 0 && put[down + 1] === "to") return cue(1, "put down", "say", "active");
    return word(1) === "it" && word(2) === "to" ? cue(3, "put it to", "say", "active") : null;
  }
  if (
    /^(?:give|gives|gave)$/.test(word(0)) &&
    /^an?$/.test(word(1)) &&
    /^(?:figure|toll|total|count|estimate)$/.test(word(2))
  )
    return cue(3, "put", "evidence", "active");
  if (
    /^(?:back|support|corroborate|confirm|echo|second)(?:s|ed)?$/.test(word(0)) &&
    !BE.has(tokens[at - 1]?.lower ?? "") &&
    tokens
      .slice(at + 1, at + 6)
      .some(({ lower }) => /^(?:account|version|claims?|story|allegations?|testimony)$/.test(lower)) &&
    (tokens.slice(at + 1, at + 4).some(({ lower }) => /'s$|s'$/.test(lower)) ||
      /^(?:that|this|his|her|their|its|the)$/.test(word(1)))
  )
    return cue(1, "confirm", "say", "active");
  if (/^(?:point|points|pointed)$/.test(word(0)) && word(1) === "out") return cue(2, "point out", "say", "active");
  if (word(0) === "estimated" && word(1) === "by" && !BE.has(tokens[at - 1]?.lower ?? ""))
    return cue(2, "estimate", "evidence", "by-phrase");
  if (
    /^(?:accept|believe|recogni[sz]e|buy|share)$/.test(word(0)) &&
    /^(?:does|do|did)(?:n't)?$/.test(negatedBy(tokens, at))
  )
    return DISBELIEVED.test(word(1)) ? cue(1, `not ${word(0)}`, "deny", "active") : null;
  if (/^(?:plead|pleads|pleaded|pled)$/.test(word(0))) {
    if (word(1) === "not" && word(2) === "guilty") return cue(3, "plead not guilty", "deny", "active");
    return word(1) === "guilty" ? cue(2, "plead guilty", "say", "active") : null;
  }
  if (
    /^(?:maintain|insist|protest|proclaim|assert)(?:s|ed|ing|ed)?$/.test(word(0)) &&
    /^(?:his|her|their|its)$/.test(word(word(1) === "on" ? 2 : 1)) &&
    tokens.slice(at, at + 5).some(({ lower }) => lower === "innocence")
  )
    return cue(1, "maintain innocence", "deny", "active");
  return null;
}

/** "was adamant that", "are confident of": a state of mind, with what it is about. */
export function adjectiveCue(tokens: readonly Token[], at: number): Cue | null {
  const token = tokens[at];
  if (!token || !ADJECTIVES.has(token.lower)) return null;
  const before = tokens.slice(Math.max(0, at - 2), at).some(({ lower }) => BE.has(lower));
  if (!before || tokens[at + 1]?.lower !== "that") return null;
  return { from: at, to: at + 1, lemma: token.lower, words: token.text, cueClass: "opine", shape: "active" };
}

/** "Smith's claim that", "warnings from the bank that", "its denial that". */
export function nounCue(tokens: readonly Token[], at: number): Cue | null {
  const token = tokens[at];
  const cueClass = token && NOUNS[token.lower];
  if (!cueClass) return null;
  const owned = tokens
    .slice(Math.max(0, at - 3), at)
    .some(({ lower }) => /'s$|s'$/.test(lower) || POSSESSIVES.has(lower));
  const given =
    /^(?:by|from|of)$/.test(tokens[at + 1]?.lower ?? "") &&
    tokens.slice(at + 2, at + 9).some(({ lower }) => lower === "that");
  if (tokens[at + 1]?.lower !== "that" && !given) return null;
  // ", a charge that Ostmark denied": the noun only points back at what stands before the comma.
  if (/^(?:a|an)$/.test(tokens[at - 1]?.lower ?? "") && /^(?:,|-|--|–|—)$/.test(tokens[at - 2]?.text ?? ""))
    return null;
  // Without a person who owns or gives it, the subject of its verb does: "renewed warnings that".
  if (!owned && !given && at < 2) return null;
  return {
    from: at,
    to: at + 1,
    lemma: token.lower,
    words: token.text,
    cueClass,
    shape: given && !owned ? "by-phrase" : "noun",
  };
}
