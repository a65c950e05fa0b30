import { isAdverb, PREPOSITIONS } from "./lexicon/function-words";
import { isManner, type ReportingVerb } from "./lexicon/reporting-verbs";
import { DOCUMENTS } from "./lexicon/roles";
import type { Cue, Token } from "./types";
import { isCapital, isFiniteVerb, isQuoteMark, isTime, isWord } from "./words";

const LONGEST_TAIL = 11;
const CLAUSE_WINDOW = 14;
const PAPERS_DO = /^(?:highlight|suggest|indicate|reveal|describe|document|detail|outline|record|list|cite)$/;

/** Whether what follows or precedes makes the verb report something. */
export function isComplete(
  tokens: readonly Token[],
  at: number,
  before: number,
  verb: ReportingVerb,
  shape: Cue["shape"],
): boolean {
  const next = tokens[at + 1];
  if (shape === "passive") return passiveReports(tokens, at, verb);
  // "The group expects profit of €340m", "retailers fear empty shelves", "the union wants the zone now".
  if (/^(?:expect|fear|anticipate|want)$/.test(verb.lemma) && shape === "active" && isWord(next)) {
    // "The rebels, who want independence, took the town" tells who they are; "feared for their lives" reports nothing.
    const aside = /^(?:who|which)$/.test(tokens[before]?.lower ?? "") && /^[,(]$/.test(tokens[before - 1]?.text ?? "");
    return verb.form !== "ing" && next?.lower !== "to" && next?.lower !== "for" && !aside;
  }
  if (isManner(verb.lemma) && !beside(tokens, at)) return false;
  // "said the army continues its 'provocations'": who goes on with something says nothing.
  if (verb.lemma === "continue") return shape === "inverted" || next?.text === ":" || isTail(tokens, at);
  // "recommended blood tests", "estimated the cost at $2m", "attributed the rise to tourists".
  if (/^(?:recommend|demand)$/.test(verb.lemma) && shape === "active" && isWord(next)) return next?.lower !== "by";
  if (verb.lemma === "estimate" && shape === "active" && measures(tokens, at)) return true;
  if (/^(?:attribute|ascribe)$/.test(verb.lemma))
    return shape === "active" && next?.lower !== "to" && tokens.slice(at, at + CLAUSE_WINDOW).some(isTo);
  // "promised an inquiry", "pledged $5m": what is promised need not be a clause.
  if (/^(?:promise|pledge|vow)$/.test(verb.lemma) && shape === "active" && promised(next)) return true;
  if (shape === "inverted") return verb.strength !== "object";
  if (verb.lemma === "call")
    return isWord(next) ? !/^(?:by|to|in|off|up|back)$/.test(next?.lower ?? "") : isQuoteMark(next);
  if (verb.lemma === "charge")
    return tokens.slice(at + 1, at + CLAUSE_WINDOW).some(({ lower }) => lower === "with" || lower === "that");
  if (verb.lemma === "cite") return shape === "participle" || startsClause(tokens, at + 1);
  if (verb.strength === "strong" || (verb.cueClass === "commit" && next?.lower === "to")) return true;
  // "a figure Tehran has disputed": what is denied stands before it.
  if (verb.strength === "object" && verb.cueClass === "deny") return true;
  if (verb.strength === "object") return isWord(next) || isQuoteMark(next) || next?.quoted === true;
  if (reportsClause(tokens, at)) return true;
  if (isTail(tokens, at)) return true;
  // "A study found no increase": what a paper shows need not be a clause.
  const subject = tokens.slice(Math.max(0, before - 12), before + 1);
  return (
    (verb.cueClass === "evidence" || PAPERS_DO.test(verb.lemma)) &&
    isWord(next) &&
    subject.some(({ lower }) => DOCUMENTS.has(lower))
  );
}

const isTo = ({ lower }: Token) => lower === "to";

/** Whether a quotation stands just before or behind a verb. */
const beside = (tokens: readonly Token[], at: number) =>
  tokens.slice(Math.max(0, at - 6), at).some(({ quoted }) => quoted) ||
  tokens.slice(at + 1, at + 3).some((token) => token.quoted || token.text === ":");

/** "the cost at $1.2 million": a figure for the object of a verb. */
const measures = (tokens: readonly Token[], at: number) =>
  tokens
    .slice(at + 1, at + 9)
    .some(({ lower }, index) => lower === "at" && /^[\d$£€]/.test(tokens[at + index + 2]?.text ?? ""));

const promised = (next: Token | undefined) =>
  next !== undefined && /^(?:an?|the|no|more|new|[$£€\d].*)$/.test(next.lower);

function passiveReports(tokens: readonly Token[], at: number, verb: ReportingVerb): boolean {
  const window = tokens.slice(at + 1, at + CLAUSE_WINDOW);
  if (verb.lemma === "accuse" || verb.lemma === "blame") return true;
  if (/^(?:tell|rule|hear|decree|relate|question)$/.test(verb.lemma)) return false;
  if (verb.cueClass === "deny" && window[0]?.lower === "in" && isCapital(window[1])) return true;
  return window.some(({ lower }) => lower === "by");
}

function reportsClause(tokens: readonly Token[], at: number): boolean {
  let next = at + 1;
  // "wrote on her website:", "added in a statement that": an aside may stand before what is reported.
  const limit = Math.min(tokens.length, at + 9);
  if (startsClause(tokens, next)) return true;
  for (; next < limit; next += 1) {
    const token = tokens[next];
    if (!token || isFiniteVerb(token)) return false;
    if (token.lower === "that" || token.text === ":" || isQuoteMark(token) || token.quoted) return true;
    if (token.text === ".") return false;
  }
  return false;
}

/** A clause without "that": a subject, and a finite verb soon after it. */
export function startsClause(tokens: readonly Token[], from: number): boolean {
  const first = tokens[from];
  if (!first) return false;
  if (/^(?:that|how|whether|why|what|:)$/.test(first.lower) || isQuoteMark(first) || first.quoted) return true;
  if (PREPOSITIONS.has(first.lower) || !isWord(first) || isTime(first)) return false;
  for (const token of tokens.slice(from + 1, from + CLAUSE_WINDOW)) {
    if (/^[.,;:]$/.test(token.text)) return false;
    if (isFiniteVerb(token) || /^(?:is|are)$/.test(token.lower)) return true;
  }
  return (
    /^(?:it|him|her|them)$/.test(first.lower) && tokens.slice(from + 1, from + 4).some(({ lower }) => lower === "to")
  );
}

/** "…, she recalled", "…, Smith added on Monday.": the cue stands at the end of what it reports. */
function isTail(tokens: readonly Token[], at: number): boolean {
  const before = tokens.slice(Math.max(0, at - 12), at);
  if (at < 3 || !before.some((token) => token.text === "," || isQuoteMark(token) || token.quoted)) return false;
  const rest = tokens.slice(at + 1, at + 2 + LONGEST_TAIL);
  const end = rest.findIndex(({ text }) => /^[.,:]$/.test(text) || text === "--");
  if (end < 0) return rest.length < LONGEST_TAIL && !rest.some(isFiniteVerb);
  return (
    !rest.slice(0, end).some(isFiniteVerb) &&
    (end === 0 || PREPOSITIONS.has(rest[0]?.lower ?? "") || isTime(rest[0]) || isAdverb(rest[0]?.lower ?? ""))
  );
}
