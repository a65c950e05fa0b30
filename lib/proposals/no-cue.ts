import { PREPOSITIONS } from "./lexicon/function-words";
import type { ReportingVerb } from "./lexicon/reporting-verbs";
import type { Token } from "./types";
import { isFiniteVerb, isWord } from "./words";

const CALLED_WITHIN = 6;

/** "in what it called a violation", "refutes what the complaint says", "some of whom defended themselves": a part of what is told. */
export function isEmbedded(
  tokens: readonly Token[],
  at: number,
  before: number,
  { lemma, cueClass }: ReportingVerb,
): boolean {
  const next = tokens[at + 1];
  if (cueClass === "opine" && /sel(?:f|ves)$/.test(next?.lower ?? "")) return true;
  if (tokens[before]?.lower === "whom" && tokens[before - 1]?.lower === "of") return true;
  const names = /^(?:call|describe|brand|dub|label|characteri[sz]e)$/.test(lemma);
  if (!names && !(lemma === "say" && next?.text === ".")) return false;
  const stretch = tokens.slice(Math.max(0, at - CALLED_WITHIN), at);
  const what = stretch.findLastIndex(({ lower }) => lower === "what");
  return what > 0 && stretch.slice(what).every((token) => isWord(token) && !isFiniteVerb(token));
}

const DOUBTED = /^(?:allege|suspect|accuse|report|confirm|estimate|expect|fear|forecast)$/;

/** "over alleged defects", "soldiers suspected of theft": the past describes a noun, and its source is not said. */
export function isDescribing(tokens: readonly Token[], at: number, before: string, lemma: string): boolean {
  const next = tokens[at + 1]?.lower ?? "";
  if (/^(?:accuse|suspect)$/.test(lemma) && next === "of") return true;
  if (!DOUBTED.test(lemma)) return false;
  return PREPOSITIONS.has(before) || (/^(?:and|or|other|more)$/.test(before) && lemma === "allege" && next !== "that");
}
