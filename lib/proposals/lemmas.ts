import { isClaimNoun } from "./lexicon/claim-nouns";
import { SAME_THING } from "./lexicon/events";
import {
  BE,
  DETERMINERS,
  DO,
  HAVE,
  isAdverb,
  MODALS,
  PREPOSITIONS,
  PRONOUNS,
  SUBORDINATORS,
  TIME_WORDS,
} from "./lexicon/function-words";

const IRREGULAR: Record<string, string> = {
  sent: "send",
  paid: "pay",
  took: "take",
  taken: "take",
  gave: "give",
  given: "give",
  made: "make",
  knew: "know",
  known: "know",
  met: "meet",
  sold: "sell",
  bought: "buy",
  shot: "shoot",
  fell: "fall",
  rose: "rise",
  risen: "rise",
  hid: "hide",
  hidden: "hide",
  stole: "steal",
  broke: "break",
  broken: "break",
  said: "say",
  told: "tell",
  ran: "run",
  held: "hold",
  led: "lead",
  lost: "lose",
  left: "leave",
  built: "build",
  wrote: "write",
  written: "write",
  received: "receive",
  supplied: "supply",
  supplying: "supply",
};
const STOP = new Set(
  "that who which whose what and but or not no never any it its their his her also been being having such there than so".split(
    " ",
  ),
);

/** The words of a text that carry meaning, without their endings, words for one thing as one: what two claims are compared by. */
export function contentLemmas(text: string): Set<string> {
  const lemmas = new Set<string>();
  for (const word of text.toLowerCase().match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu) ?? []) {
    const plain = word.replace(/['’]s?$/, "");
    if (plain.length < 3 || isFunction(plain) || isClaimNoun(plain)) continue;
    // Who denies that a meter was misread answers that it was read wrongly.
    const whole = plain.replace(/^mis(?=(?:read|led|us|spen|stat|report|heard|count|quot)\w*$)/, "");
    const lemma = lemmaOf(whole);
    lemmas.add(GROUPS.get(lemma) ?? lemma);
  }
  return lemmas;
}

const lemmaOf = (word: string) => IRREGULAR[word] ?? stem(word);

// Every word of a group stands for its first.
const GROUPS = new Map(
  SAME_THING.trim()
    .split("\n")
    .flatMap((line) => {
      const lemmas = line.trim().split(" ").map(lemmaOf);
      return lemmas.map((lemma) => [lemma, lemmas[0] ?? lemma] as const);
    }),
);

function isFunction(word: string): boolean {
  return (
    [DETERMINERS, BE, HAVE, MODALS, DO, PREPOSITIONS, PRONOUNS, SUBORDINATORS, TIME_WORDS, STOP].some((list) =>
      list.has(word),
    ) || isAdverb(word)
  );
}

function stem(word: string): string {
  for (const [ending, least] of [
    ["ations", 4],
    ["ation", 4],
    ["ments", 4],
    ["ment", 4],
    ["ings", 3],
    ["ing", 3],
    ["ies", 3],
    ["ied", 3],
    ["ers", 4],
    ["ed", 3],
    ["es", 3],
    ["s", 3],
    ["e", 3],
  ] as const) {
    if (word.endsWith(ending) && word.length - ending.length >= least)
      return undouble(word.slice(0, word.length - ending.length));
  }
  return word;
}

function undouble(word: string): string {
  return /([bdgmnprt])\1$/.test(word) ? word.slice(0, -1) : word.replace(/[iy]$/, "");
}
