import { isComplete, startsClause } from "./complete-cue";
import { adjectiveCue, nounCue, phraseCue } from "./cue-phrases";
import { isClaimNoun } from "./lexicon/claim-nouns";
import {
  BE,
  DO,
  HAVE,
  isAdverb,
  MODALS,
  NEGATIONS,
  POSSESSIVES,
  PREPOSITIONS,
  PRONOUNS,
} from "./lexicon/function-words";
import { mayBeNoun, type ReportingVerb, reportingVerb } from "./lexicon/reporting-verbs";
import { DOCUMENTS, isSpeakerNoun, PEOPLE } from "./lexicon/roles";
import { isDescribing, isEmbedded } from "./no-cue";
import type { Cue, Token } from "./types";
import { isCapital, isDash, isFiniteVerb, isQuoteMark, isTime, isWord } from "./words";

const ARTICLES = new Set(["the", "a", "an", ...POSSESSIVES]);
const LONG_ENOUGH = 8;
const PEOPLE_WITHIN = 9;

/** The cues of a sentence, in order: every word or phrase outside quotations that says whose words these are. */
export function findCues(tokens: readonly Token[]): Cue[] {
  const cues: Cue[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    if (tokens[at]?.quoted) continue;
    const cue = phraseCue(tokens, at) ?? adjectiveCue(tokens, at) ?? verbCue(tokens, at) ?? nounCue(tokens, at);
    if (!cue) continue;
    cues.push(cue);
    at = cue.to - 1;
  }
  return cues;
}

function verbCue(tokens: readonly Token[], at: number): Cue | null {
  const token = tokens[at];
  const verb = token && reportingVerb(token.lower);
  if (!verb || (isCapital(token) && at > 0)) return null;
  const before = stepBack(tokens, at);
  const negated = tokens.slice(before + 1, at).some(({ lower }) => NEGATIONS.has(lower));
  const previous = tokens[before];
  if (negated || NEGATIONS.has(previous?.lower ?? "")) return null;
  if (isEmbedded(tokens, at, before, verb)) return null;
  const shape = shapeOf(tokens, at, before, verb);
  if (shape === null || !isComplete(tokens, at, before, verb, shape)) return null;
  return { from: at, to: at + 1, lemma: verb.lemma, words: token.text, cueClass: verb.cueClass, shape };
}

/** The position of the word before the verb, adverbs and times passed. */
function stepBack(tokens: readonly Token[], at: number): number {
  let before = at - 1;
  while (before > 0 && isAdverb(tokens[before]?.lower ?? "")) before -= 1;
  return before;
}

// Verbs whose past looks like their plain form.
const UNCHANGED = new Set(["forecast", "bet"]);

function shapeOf(
  tokens: readonly Token[],
  at: number,
  before: number,
  { form, lemma, cueClass, strength }: ReportingVerb,
): Cue["shape"] | null {
  const token = tokens[at];
  const previous = tokens[before];
  const word = previous?.lower ?? "";
  if (!token) return null;
  if (form === "ing") return participleShape(tokens, at, before);
  const clause = tokens[at + 1]?.lower === "that" && isCapital(previous) && at > 2;
  const unchanged = UNCHANGED.has(lemma) && isVerbHere(tokens, at, previous);
  if (form === "base" && !takesBase(previous) && !unchanged && !clause && !hasPeople(tokens, at)) return null;
  if (form === "base" && word === "to") return null;
  // "but state television said": a noun where no clause of its own follows.
  if (form === "base" && mayBeNoun(token.lower) && /^(?:,|and|but)$/.test(word) && tokens[at + 1]?.lower !== "that")
    return null;
  if (
    mayBeNoun(token.lower) &&
    (ARTICLES.has(word) || PREPOSITIONS.has(word) || /'s$|s'$/.test(word) || /^\d/.test(word))
  )
    return null;
  if (form === "s" && mayBeNoun(token.lower) && !isVerbHere(tokens, at, previous)) return null;
  const inverted = strength !== "object" && isInverted(tokens, at, lemma, cueClass === "deny");
  if (form !== "past") return inverted ? "inverted" : "active";
  if (BE.has(word)) return "passive";
  // "Moody's warned": a name that ends like an owner, where the verb can only report.
  const owner = /'s$/.test(word) && !(strength === "strong" && isCapital(previous));
  if (ARTICLES.has(word) || word === "as" || owner) return null;
  const next = tokens[at + 1]?.lower;
  if (isDescribing(tokens, at, word, lemma)) return null;
  // "a claim rejected by the bank": of what is reported in this way only denials are told apart.
  if (next === "by" && !HAVE.has(word)) return cueClass === "deny" ? "passive" : null;
  return inverted ? "inverted" : "active";
}

function participleShape(tokens: readonly Token[], at: number, before: number): Cue["shape"] | null {
  const token = tokens[at];
  const previous = tokens[before];
  const word = previous?.lower ?? "";
  const next = tokens[at + 1];
  if (BE.has(word)) return "active";
  if (word === "," || isDash(previous) || isQuoteMark(previous) || previous?.quoted) return "participle";
  // "issued a statement denying any knowledge": whoever issued it speaks.
  if (
    DOCUMENTS.has(word) &&
    /^(?:saying|denying|rejecting|accusing|claiming|confirming|insisting|warning|calling|disputing)$/.test(
      token?.lower ?? "",
    )
  )
    return "participle";
  if (ARTICLES.has(word) || mayBeNoun(token?.lower ?? "")) return null;
  if (word === "by" || word === "and" || word === "while") return "participle";
  const inWith = tokens.slice(Math.max(0, at - 7), at).some(({ lower }) => lower === "with");
  if (inWith && !PREPOSITIONS.has(word)) return "participle";
  return next?.lower === "that" && !PREPOSITIONS.has(word) ? "participle" : null;
}

/** Plural subjects and pronouns take the plain form ("analysts say"); so do "who" and a comma after an aside. */
function takesBase(previous: Token | undefined): boolean {
  const word = previous?.lower ?? "";
  if (DO.has(word)) return !NEGATIONS.has(word);
  if (MODALS.has(word) || word === "" || BE.has(word)) return false;
  if (PRONOUNS.has(word) || PEOPLE.has(word) || DOCUMENTS.has(word)) return true;
  if (/^(?:who|which|that|,|and|but|some|many|most|others|both|few|all)$/.test(word)) return true;
  return (
    (/[^s]s$/.test(word) && !/'s$/.test(word)) ||
    (isCapital(previous) && !/^\p{Lu}\p{Ll}+$/u.test(previous?.text ?? ""))
  );
}

/** "Doctors at the hospital say": people stand before the verb, with where they are between. */
function hasPeople(tokens: readonly Token[], at: number): boolean {
  if (/^(?:to|not)$/.test(tokens[at - 1]?.lower ?? "") || MODALS.has(tokens[at - 1]?.lower ?? "")) return false;
  for (let before = at - 1; before >= Math.max(0, at - PEOPLE_WITHIN); before -= 1) {
    const token = tokens[before];
    if (!token || !isWord(token) || token.quoted || isFiniteVerb(token)) return false;
    if (PEOPLE.has(token.lower) && PREPOSITIONS.has(tokens[before + 1]?.lower ?? "")) return true;
  }
  return false;
}

const ADJECTIVE =
  /(?:[^e]ed|ous|ful|less|[ai]ble|ive|ary|ial|tional)$|^(?:false|new|recent|similar|public|private|such|more|other|many|some|any|no|earlier|latest|fresh|rival)$/;

const POINTS_BACK = /^(?:something|anything|nothing|which|that|as)$/;

/** Whether a name before a verb begins behind a comma, a quotation or nothing: what is said stands before it. */
function opensTail(tokens: readonly Token[], at: number): boolean {
  let before = at - 1;
  while (before >= 0 && (isCapital(tokens[before]) || ARTICLES.has(tokens[before]?.lower ?? ""))) before -= 1;
  const token = tokens[before];
  return (
    token === undefined || token.quoted || !isWord(token) || POINTS_BACK.test(token.lower) || isClaimNoun(token.lower)
  );
}

function isVerbHere(tokens: readonly Token[], at: number, previous: Token | undefined): boolean {
  const word = previous?.lower ?? "";
  if (PRONOUNS.has(word) || word === "who" || word === "which") return true;
  const next = tokens[at + 1];
  // "about unverified claims that", "has denied the Iraqi claims."
  if (ADJECTIVE.test(word) && !isCapital(previous) && !isSpeakerNoun(word)) return false;
  if (next?.text === "." && isCapital(previous) && !opensTail(tokens, at)) return false;
  const clause = next?.lower === "that" || isQuoteMark(next) || next?.quoted === true;
  // "Kristoffer Dahl, who fought her, calls her": behind an aside a whole or somebody follows.
  if (word === "," && /^(?:him|her|it|them|the|a|an|his|its|their)$/.test(next?.lower ?? "")) return true;
  if (isCapital(previous) || isSpeakerNoun(word))
    return (
      clause ||
      // "The paper claims to have paid an agent".
      next?.lower === "to" ||
      ARTICLES.has(next?.lower ?? "") ||
      isCapital(next) ||
      /^[$£€\d]/.test(next?.text ?? "") ||
      /^[.,]$/.test(next?.text ?? "") ||
      startsClause(tokens, at + 1)
    );
  return clause;
}

/** "said Osei": behind a quotation, or behind a comma where only a name and what belongs to it follows. */
function isInverted(tokens: readonly Token[], at: number, lemma: string, denying: boolean): boolean {
  const next = tokens[at + 1];
  if (/^(?:tell|expect|want|fear)$/.test(lemma) || !next || next.quoted) return false;
  const starts =
    isCapital(next) ||
    ARTICLES.has(next.lower) ||
    isSpeakerNoun(next.lower) ||
    /^(?:one|two|three|some|another|many)$/.test(next.lower) ||
    /^(?:he|she)$/.test(next.lower);
  const previous = tokens[at - 1];
  if (previous === undefined) return false;
  const behindQuote =
    isQuoteMark(previous) ||
    previous.quoted ||
    (previous.text === "," && (tokens[at - 2]?.quoted === true || isQuoteMark(tokens[at - 2])));
  // "said junior Paige Lindholm": any word may describe a name behind a quotation.
  if (behindQuote)
    return starts || (isWord(next) && isCapital(tokens[at + 2]) && !PREPOSITIONS.has(next.lower) && !isTime(next));
  if (!starts) return false;
  // "Blom, a lawyer, denied the charge": what is denied stands behind the verb as well.
  if (previous.text !== "," || denying || /^(?:show|reveal|indicate|demonstrate|find)$/.test(lemma)) return false;
  // "A mother, Femke Dijkstra, said her son …": nothing has been said before the comma yet.
  if (!isCapital(next) && at < LONG_ENOUGH && !tokens.slice(0, at - 1).some(isFiniteVerb)) return false;
  let end = at + 1;
  while (
    end < tokens.length &&
    (isWord(tokens[end]) || /^[()]$/.test(tokens[end]?.text ?? "") || isTitleStop(tokens, end)) &&
    !isFiniteVerb(tokens[end] as Token)
  )
    end += 1;
  const after = tokens[end];
  const speaks = tokens
    .slice(at + 1, end)
    .some((token) => isCapital(token) || isSpeakerNoun(token.lower) || PRONOUNS.has(token.lower));
  return speaks && (after === undefined || /^[.,;]$/.test(after.text));
}

/** The full stop of "Mr. Holloway", which ends nothing. */
function isTitleStop(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  return tokens[at]?.text === "." && isCapital(before) && (before?.text.length ?? 9) <= 4 && isCapital(tokens[at + 1]);
}
