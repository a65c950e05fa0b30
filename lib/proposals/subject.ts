import { describeSource, isAppositive, isNameShape, isRolePhrase } from "./describe-source";
import { COORDINATORS, DETERMINERS, PREPOSITIONS, RELATIVES, SUBORDINATORS } from "./lexicon/function-words";
import { reportingVerb } from "./lexicon/reporting-verbs";
import { PERSON_ROLES } from "./lexicon/roles";
import { addressBefore, type Chunk, nounBefore, opensOwn, standsBeside } from "./subject-edges";
import type { Cue, Token } from "./types";
import { groupStart, isCapital, isDash, isFiniteVerb, isQuoteMark, isTime, isWord } from "./words";

/** A source as it stands in a sentence: its tokens, its name, its role; `shared` when the verb takes an earlier subject. */
export type Source = { from: number; to: number; name: string; role: string | null; shared: boolean };

// Enough for every subject with its asides; a bound keeps long sentences cheap.
const REACH = 70;
// Party and state, degrees, orders, forms of companies: "Paul Boyd, R-Ohio, said".
const LETTERS =
  /^(?:[RDI]-\p{Lu}\p{Ll}*|[RDI]|Jr|Sr|II|III|IV|MD|PhD|Ph|MP|MEP|MSP|QC|KC|SC|OBE|CBE|MBE|Inc|Ltd|LLC|PLC|Corp)$/u;

/** The subject of a cue that stands behind it: "Henrik Osei, a navigation engineer at the institute, said". */
export function subjectBefore(text: string, tokens: readonly Token[], cue: Cue, floor: number): Source | null {
  const end = beforeDashes(tokens, groupStart(tokens, cue.from));
  const chunks = chunksBefore(tokens, end, Math.max(floor, end - REACH));
  const last = chunks.at(-1);
  if (!last) return null;
  const detached = tokens[end - 1]?.text === ",";
  const first = tokens[last.from];
  if (COORDINATORS.has(tokens[end - 1]?.lower ?? "")) return shared({ from: end - 1, to: end });
  if (!detached && first && RELATIVES.has(first.lower) && last.to - last.from === 1)
    return antecedent(text, tokens, chunks);
  const trailing = isTrailing(tokens, cue.to);
  if (detached) return behindAsides(text, tokens, chunks, trailing);
  const chunk = narrowed(tokens, last);
  if (chunk.to <= chunk.from) return shared(last);
  const own = source(text, tokens, chunk, null);
  if (!own) return null;
  // "a spokeswoman, Priya Raman said" and "Its head, Laurent Febvre said" are rare; "who" at the end takes the noun before.
  const relative = tokens[chunk.to - 1];
  if (relative && RELATIVES.has(relative.lower)) {
    const to = chunk.to - 1;
    const from = hasVerb(tokens, { from: chunk.from, to }) ? nounBefore(tokens, chunk.from, to) : chunk.from;
    return source(text, tokens, { from, to }, null);
  }
  return own;
}

/** "Joan Mills - a teacher who lives here - says": the end of what stands before an aside between dashes. */
function beforeDashes(tokens: readonly Token[], end: number): number {
  if (!isDash(tokens[end - 1])) return end;
  for (let at = end - 2; at > Math.max(0, end - 30); at -= 1) {
    if (tokens[at]?.quoted || /^[;:]$/.test(tokens[at]?.text ?? "")) return end;
    if (isDash(tokens[at])) return at;
  }
  return end;
}

const shared = ({ from, to }: Chunk): Source => ({ from, to, name: "", role: null, shared: true });

/** The words before a verb group, cut at commas, back to the clause's beginning. */
function chunksBefore(tokens: readonly Token[], end: number, floor: number): Chunk[] {
  const chunks: Chunk[] = [];
  let to = tokens[end - 1]?.text === "," ? end - 1 : end;
  let at = to - 1;
  for (; at >= floor; at -= 1) {
    if (tokens[at]?.text === ")") at = openingBracket(tokens, at, floor);
    const token = tokens[at];
    if (!token || token.quoted || isQuoteMark(token) || /^[;:[…]$/.test(token.text) || isDash(token)) break;
    if (token.text !== ",") continue;
    chunks.unshift({ from: at + 1, to });
    to = at;
  }
  chunks.unshift({ from: at + 1, to });
  return chunks.filter((chunk) => chunk.to > chunk.from);
}

function openingBracket(tokens: readonly Token[], from: number, floor: number): number {
  let at = from;
  while (at > floor && tokens[at]?.text !== "(") at -= 1;
  return at > floor ? at - 1 : from;
}

/** Without what leads into the clause: conjunctions, "that", times and places at its head. */
function narrowed(tokens: readonly Token[], { from, to }: Chunk): Chunk {
  let start = from;
  let seenFinite = false;
  for (let at = from; at < to - 1; at += 1) {
    const token = tokens[at];
    if (!token) continue;
    if (isFiniteVerb(token)) seenFinite = true;
    const knownAs = token.lower === "as" && /^(?:known|identified)$/.test(tokens[at - 1]?.lower ?? "");
    const cuts = SUBORDINATORS.has(token.lower) && !isCapital(token) && !knownAs;
    const joins = (token.lower === "and" && seenFinite) || token.lower === "but" || token.lower === "that";
    if ((cuts || joins) && !(RELATIVES.has(token.lower) && token.lower !== "that")) start = at + 1;
    if (opensOwn(tokens, at, to)) start = at + 1;
    else if (at > start && standsBeside(tokens, at, start)) start = at;
  }
  while (
    start < to - 1 &&
    (COORDINATORS.has(tokens[start]?.lower ?? "") ||
      SUBORDINATORS.has(tokens[start]?.lower ?? "") ||
      tokens[start]?.lower === "with")
  )
    start += 1;
  const led = PREPOSITIONS.has(tokens[start]?.lower ?? "") || (isTime(tokens[start]) && !isCapital(tokens[start + 1]));
  return led ? { from: lastNoun(tokens, start, to), to } : { from: start, to };
}

/** Where the noun phrase at the end of a stretch begins ("In a statement the company" begins at "the"). */
function lastNoun(tokens: readonly Token[], from: number, to: number): number {
  for (let at = to - 1; at > from; at -= 1) {
    const word = tokens[at]?.lower ?? "";
    if (/^(?:the|a|an|he|she|they|it|his|her|their|its|one|some)$/.test(word)) return at;
    if (
      isCapital(tokens[at]) &&
      !isTime(tokens[at]) &&
      !(isCapital(tokens[at - 1]) && !(at - 1 === from && PREPOSITIONS.has(tokens[from]?.lower ?? ""))) &&
      !/^(?:'s|of)$/.test(tokens[at - 1]?.lower ?? "")
    )
      return at;
  }
  return from;
}

/** The name before, or the name behind, a description between commas. */
function behindAsides(
  text: string,
  tokens: readonly Token[],
  chunks: readonly Chunk[],
  trailing: boolean,
): Source | null {
  let last = chunks.length - 1;
  while (last > 0 && LETTERS.test(tokens[chunks[last]?.from ?? 0]?.text ?? "")) last -= 1;
  const at = (index: number) => chunks[index];
  const chunk = at(last);
  if (!chunk) return null;
  const place = at(last - 1);
  const address = addressBefore(tokens, chunks, last);
  if (address === null && isNameShape(tokens, chunk.from, chunk.to)) return named(text, tokens, place, chunk);
  let first = address ?? last;
  while (first > 0) {
    const current = at(first);
    if (!current || !isAppositive(tokens, current.from, current.to)) break;
    first -= 1;
    const before = at(first);
    // A clause that was said ends where its subject and verb are: the description is all there is.
    if (
      before &&
      trailing &&
      !isNameShape(tokens, before.from, before.to) &&
      hasVerb(tokens, before) &&
      isCapitalAfterLead(tokens, current)
    ) {
      first += 1;
      break;
    }
    if (before && (isNameShape(tokens, before.from, before.to) || isSubjectLike(tokens, before))) break;
  }
  const found = at(first);
  if (!found) return null;
  const next = at(first + 1);
  if (next && isRolePhrase(tokens, found.from, found.to) && isNameShape(tokens, next.from, next.to))
    return named(text, tokens, found, next);
  const before = at(first - 1);
  if (before && isNameShape(tokens, found.from, found.to)) {
    const pair = narrowed(tokens, before);
    if (isRolePhrase(tokens, pair.from, pair.to) && !hasVerb(tokens, pair)) return named(text, tokens, pair, found);
  }
  const role = next && next !== found ? text.slice(tokens[next.from]?.start, tokens[next.to - 1]?.end) : null;
  return source(text, tokens, narrowed(tokens, found), role);
}

const isCapitalAfterLead = (tokens: readonly Token[], { from }: Chunk) =>
  isCapital(tokens[from]) || /^(?:a|an|the)$/.test(tokens[from]?.lower ?? "");
const hasVerb = (tokens: readonly Token[], { from, to }: Chunk) => tokens.slice(from, to).some(isFiniteVerb);

function isSubjectLike(tokens: readonly Token[], chunk: Chunk): boolean {
  const { from, to } = narrowed(tokens, chunk);
  return (
    to > from &&
    !PREPOSITIONS.has(tokens[from]?.lower ?? "") &&
    !RELATIVES.has(tokens[from]?.lower ?? "") &&
    !/^\d+$/.test(tokens[from]?.text ?? "") &&
    !isBareRole(tokens, from, to) &&
    !hasVerb(tokens, { from, to })
  );
}

/** "deputy director of the water board": without an article it describes whoever stands before it. */
function isBareRole(tokens: readonly Token[], from: number, to: number): boolean {
  const first = tokens[from];
  if (!first || isCapital(first) || DETERMINERS.has(first.lower)) return false;
  const head = tokens.slice(from, to).findIndex(({ lower }) => PREPOSITIONS.has(lower));
  return PERSON_ROLES.has(tokens[(head < 0 ? to : from + head) - 1]?.lower ?? "");
}

function named(text: string, tokens: readonly Token[], role: Chunk | undefined, name: Chunk): Source | null {
  const own = source(text, tokens, name, null);
  if (!own || !role) return own;
  const chunk = narrowed(tokens, role);
  if (!isRolePhrase(tokens, chunk.from, chunk.to)) return own;
  return { ...own, from: chunk.from, role: text.slice(tokens[chunk.from]?.start, tokens[chunk.to - 1]?.end) };
}

function antecedent(text: string, tokens: readonly Token[], chunks: readonly Chunk[]): Source | null {
  const last = chunks.at(-1);
  const before = chunks.at(-2);
  if (!last) return null;
  if (!before) return shared(last);
  const words = narrowed(tokens, before);
  return source(
    text,
    tokens,
    hasVerb(tokens, words) ? { from: lastNoun(tokens, words.from, words.to), to: words.to } : words,
    null,
  );
}

function source(text: string, tokens: readonly Token[], chunk: Chunk, role: string | null): Source | null {
  const described = describeSource(text, tokens, chunk.from, chunk.to);
  if (!described) return null;
  return { ...chunk, name: described.name, role: described.role ?? role, shared: false };
}

/** True when nothing but an aside follows the cue: who was told, when, where, how. */
export function isTrailing(tokens: readonly Token[], from: number): boolean {
  const rest = tokens.slice(from, from + 14);
  const stop = rest.findIndex((token) => /^[.,;:?!]$/.test(token.text) || isQuoteMark(token) || isDash(token));
  const aside = rest.slice(0, stop < 0 ? rest.length : stop);
  return !aside.some((token) => isFiniteVerb(token) || token.lower === "that" || token.quoted) && aside.length < 13;
}

/** The noun phrase that begins at a token: for "said X", "according to X", "by X". A name behind a role is taken with it. */
export function phraseAfter(text: string, tokens: readonly Token[], from: number): Source | null {
  const to = phraseEnd(tokens, from);
  if (to <= from) return null;
  const own = source(text, tokens, { from, to }, null);
  if (!own || tokens[to]?.text !== ",") return own;
  const next = to + 1;
  let end = next;
  while (
    end < tokens.length &&
    end - next < 30 &&
    !/^[,.;:]$/.test(tokens[end]?.text ?? ".") &&
    !isQuoteMark(tokens[end]) &&
    !isDash(tokens[end])
  )
    end += 1;
  const one = /^(?:one|another|a (?:second|third))\b/i.test(own.name);
  const role = (one || isRolePhrase(tokens, from, to)) && !isNameShape(tokens, from, to);
  if (role && isNameShape(tokens, next, end) && /^[,.]$/.test(tokens[end]?.text ?? ".")) {
    const name = source(text, tokens, { from: next, to: end }, null);
    if (name) return { ...name, from, role: text.slice(tokens[from]?.start, tokens[to - 1]?.end) };
  }
  const described = !role && isAppositive(tokens, next, end) && !RELATIVES.has(tokens[next]?.lower ?? "");
  return described ? { ...own, role: own.role ?? text.slice(tokens[next]?.start, tokens[end - 1]?.end) } : own;
}

function phraseEnd(tokens: readonly Token[], from: number): number {
  let at = from;
  for (; at < tokens.length && at - from < 24; at += 1) {
    const token = tokens[at];
    if (!token || isQuoteMark(token) || token.quoted || isDash(token) || /^[;:?!]$/.test(token.text)) break;
    if (token.text === "," || (token.text === "." && !isInitial(tokens, at))) break;
    if (at > from && (RELATIVES.has(token.lower) || SUBORDINATORS.has(token.lower))) break;
    if (
      at > from &&
      /^(?:on|after|before|during|in)$/.test(token.lower) &&
      (isTime(tokens[at + 1]) ||
        (isCapital(tokens[at - 1]) && /^(?:a|an|the|his|her)$/.test(tokens[at + 1]?.lower ?? "")))
    )
      break;
    if (at > from && reportingVerb(token.lower)?.form === "ing") break;
    if (at > from && token.lower === "at" && /^[\d£$€]/.test(tokens[at + 1]?.text ?? "")) break;
    if (at > from && isFiniteVerb(token) && !/ed$/.test(token.lower)) break;
    if (at > from && isTime(token) && isCapital(token) && !isCapital(tokens[at - 1])) break;
    if (at > from && isCapital(tokens[at - 1]) && isTime(token) && /day$/.test(token.lower)) break;
    if (!isWord(token) && !/^[.()$£€&%'’]$/.test(token.text)) break;
  }
  return at;
}

function isInitial(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  return isCapital(before) && (before?.text.length ?? 9) <= 4 && isCapital(tokens[at + 1]) && at + 1 < tokens.length;
}

/** Who a sentence opens with, whatever its verb: "Hanne Solvik arrives eleven minutes late"; one word only if it `isKnown`. */
export function openingName(text: string, tokens: readonly Token[], isKnown: (name: string) => boolean): Source | null {
  let to = 0;
  while (to < 4 && isCapital(tokens[to]) && isWord(tokens[to]) && !tokens[to]?.quoted) to += 1;
  if (PREPOSITIONS.has(tokens[0]?.lower ?? "")) return null;
  const long = to >= 2 || (to === 1 && isKnown(tokens[0]?.text ?? ""));
  return long && /^\p{Ll}/u.test(tokens[to]?.text ?? "") ? source(text, tokens, { from: 0, to }, null) : null;
}
