import { answersBefore } from "./answers-before";
import { findCues } from "./cues";
import { POSSESSIVES, PRONOUNS } from "./lexicon/function-words";
import { DOCUMENTS, isSpeakerNoun } from "./lexicon/roles";
import { isTrailing, phraseAfter, type Source, subjectBefore } from "./subject";
import type { Attribution, Cue, Token } from "./types";
import { groupStart, isCapital, isDash, isFiniteVerb } from "./words";

/**
 * An attribution in a sentence. `answers` is where its clause begins when it only answers the words before it; `aside` is what
 * its source says beside it: "Kerr, who denies the charges, said".
 */
export type Found = Attribution & { answers: number | null; trailing: boolean; aside: Aside | null };

type Aside = { cue: Cue; content: string };

const OWNER: Record<string, string> = { his: "he", her: "she", its: "it", their: "they" };
const PASSIVE_REACH = 26;
const OPENING_NOUN = 4;

/** Who says what in one sentence: every cue that has a source, in order. Sources are given as printed. */
export function findAttributions(text: string, tokens: readonly Token[]): Found[] {
  const found: Found[] = [];
  let floor = 0;
  for (const cue of findCues(tokens)) {
    const answers =
      cue.cueClass === "deny" || cue.lemma === "call" || cue.lemma === "describe" ? answersBefore(tokens, cue) : null;
    const beside = relativeAside(tokens, cue, found.at(-1));
    const aside = beside ? asideOf(text, tokens, cue, found.pop()) : null;
    if (found.length > 0 && isDenied(tokens, found.at(-1), cue)) continue;
    const source = beside ?? sourceOf(text, tokens, cue, answers?.subject ?? floor, found.at(-1));
    if (!source || !canSpeak(cue, source, tokens)) continue;
    found.push({
      cue,
      source: source.name,
      at: { from: source.from, to: source.to },
      via: passedOn(text, tokens, cue, floor),
      role: source.role,
      answers: answers?.from ?? null,
      trailing: isTrailing(tokens, cue.to),
      aside,
    });
    // "Peskov, according to Tass, said": the name before the aside is the subject still.
    const asideOnly = cue.lemma === "according to" && tokens[cue.from - 1]?.text === ",";
    if (!asideOnly) floor = cue.to;
  }
  return withoutRelatives(tokens, found);
}

/** "denied a claim by the rebels that", "denied a story in which two women alleged": what is denied is no claim beside the denial. */
function isDenied(tokens: readonly Token[], before: Found | undefined, cue: Cue): boolean {
  if (before?.cue.cueClass !== "deny" || before.cue.shape !== "active" || cue.cueClass === "deny") return false;
  const between = tokens.slice(before.cue.to, cue.from);
  return !between.some(
    (token) => token.quoted || isDash(token) || /^(?:[,;:]|and|but|while|as|because)$/.test(token.lower),
  );
}

/**
 * "…, who assured him that …, Shear said", "Told that the ministry said …, she said": what a clause beside it reports, or what an owned
 * claim says, is a part of what the last one says.
 */
function withoutRelatives(tokens: readonly Token[], found: readonly Found[]): Found[] {
  const last = found.at(-1);
  const comma = last?.at && tokens[last.at.from - 1]?.text === ",";
  if (!last || !comma) return [...found];
  const told = /^(?:told|asked|informed|reminded)$/.test(tokens[0]?.lower ?? "");
  if (!last.trailing && !told) return [...found];
  const beside = ({ cue }: Found) =>
    told ||
    (cue.shape === "noun" && cue.from < OPENING_NOUN) ||
    (/^(?:who|which)$/.test(tokens[cue.from - 1]?.lower ?? "") && tokens[cue.from - 2]?.text === ",");
  return found.filter((each) => each === last || !beside(each));
}

/** "The agency quoted an official as saying": the words came through the agency. */
function passedOn(text: string, tokens: readonly Token[], cue: Cue, floor: number): string[] {
  if (cue.lemma !== "quoted as saying" || cue.shape !== "by-phrase") return [];
  const source = subjectBefore(text, tokens, { ...cue, shape: "active" }, floor);
  return source && !source.shared && !PRONOUNS.has(source.name.toLowerCase()) ? [source.name] : [];
}

/** "A treasurer who denies theft told", "Kerr, who denies it, said": the verb behind a clause with "who" has its subject. */
function relativeAside(tokens: readonly Token[], cue: Cue, before: Found | undefined): Source | null {
  if (!before?.at || cue.shape !== "active") return null;
  const clause = tokens
    .slice(before.at.to - 1, before.cue.from)
    .some(({ lower }) => lower === "who" || lower === "which");
  if (!clause) return null;
  const between = tokens.slice(before.cue.to, cue.from);
  const same = { ...before.at, name: before.source, role: before.role, shared: false };
  const behind = tokens[groupStart(tokens, cue.from) - 1]?.text === ",";
  // Between commas, unless the words there go on to say who speaks next.
  if (
    behind &&
    !between.slice(0, -1).some((token) => token.quoted || /^[,;:]$/.test(token.text) || token.lower === "that")
  )
    return same;
  if (before.at.from > 2) return null;
  const plain = !between.some((token) => /^[,;:]$/.test(token.text) || token.quoted || isFiniteVerb(token));
  const object = cue.lemma === "tell" && !between.some(({ lower }) => lower === "that");
  return plain && object ? same : null;
}

function asideOf(text: string, tokens: readonly Token[], cue: Cue, before: Found | undefined): Aside | null {
  const [from, to] = [tokens[before?.cue.to ?? 0], tokens[groupStart(tokens, cue.from) - 1]];
  return before && from && to
    ? { cue: before.cue, content: text.slice(from.start, Math.max(from.start, to.end)) }
    : null;
}

function sourceOf(
  text: string,
  tokens: readonly Token[],
  cue: Cue,
  floor: number,
  before: Found | undefined,
): Source | null {
  if (cue.shape === "inverted" || cue.lemma === "cite") return phraseAfter(text, tokens, cue.to);
  if (cue.shape === "by-phrase")
    return phraseAfter(text, tokens, /^(?:by|from|of)$/.test(tokens[cue.to]?.lower ?? "") ? cue.to + 1 : cue.to);
  if (cue.shape === "passive") return passiveSource(text, tokens, cue);
  if (cue.shape === "noun") return ownerOf(text, tokens, cue);
  const source = subjectBefore(text, tokens, cue, floor);
  const own = cue.shape === "participle" ? participleSource(tokens, cue, source) : source;
  if (own && !own.shared) return own;
  const at = own ?? { from: cue.from, to: cue.from, role: null, shared: true };
  if (before) return { ...at, name: before.source, role: before.role, shared: true };
  const first = sentenceSubject(text, tokens);
  return first && first.to <= cue.from ? { ...first, from: at.from, to: at.to, shared: true } : null;
}

/** "…, adding" has the subject of the clause before; "with the Kremlin confirming" its own. */
function participleSource(tokens: readonly Token[], cue: Cue, source: Source | null): Source | null {
  const before = tokens[cue.from - 1];
  const bare =
    !before ||
    DOCUMENTS.has(before.lower) ||
    !/^[\p{L}\p{N}]/u.test(before.text) ||
    /^(?:by|and|while|after)$/.test(before.lower);
  return bare || !source ? { from: cue.from, to: cue.from, name: "", role: null, shared: true } : source;
}

function passiveSource(text: string, tokens: readonly Token[], cue: Cue): Source | null {
  for (let at = cue.to; at < Math.min(tokens.length, cue.to + PASSIVE_REACH); at += 1) {
    const word = tokens[at]?.lower;
    if (/^[.;]$/.test(tokens[at]?.text ?? "")) break;
    const paper = word === "in" && tokens.slice(at + 1, at + 4).some(({ lower }) => DOCUMENTS.has(lower));
    const capital = cue.cueClass === "deny" && word === "in" && at === cue.to && isCapital(tokens[at + 1]);
    if (word === "by" || paper || capital) {
      const source = phraseAfter(text, tokens, at + 1);
      // "accused by prosecutors of supplying": what follows "of" is the charge.
      if (!source) return null;
      const charge = cue.lemma === "blame" ? /^(?:on|for)$/ : /^of$/;
      const of = tokens.slice(source.from, source.to).findIndex(({ lower }) => charge.test(lower));
      if (of > 0 && word === "by") {
        const short = phraseAfter(text, tokens.slice(0, source.from + of), source.from);
        return short;
      }
      const head = paper ? tokens.slice(source.from, source.to).findIndex(({ lower }) => lower === "of") : -1;
      return head > 0 ? phraseAfter(text, tokens.slice(0, source.from + head), source.from) : source;
    }
  }
  return null;
}

/** "Smith's claim that", "its denials": who owns the noun; else the subject of its verb ("renewed warnings that"). */
function ownerOf(text: string, tokens: readonly Token[], cue: Cue): Source | null {
  for (let at = cue.from - 1; at >= Math.max(0, cue.from - 3); at -= 1) {
    const word = tokens[at]?.lower ?? "";
    if (POSSESSIVES.has(word)) return { from: at, to: at + 1, name: OWNER[word] ?? word, role: null, shared: false };
    if (!/'s$|s'$/.test(word)) continue;
    let from = at;
    while (from > 0 && (isCapital(tokens[from - 1]) || /^(?:the|a|an)$/.test(tokens[from - 1]?.lower ?? ""))) from -= 1;
    const name = text
      .slice(tokens[from]?.start, tokens[at]?.end)
      .replace(/['’]s?$/, "")
      .replace(/^(?:the|a|an) /i, "");
    return { from, to: at + 1, name, role: null, shared: false };
  }
  let verb = cue.from - 1;
  while (verb > 0 && cue.from - verb < 6 && !isFiniteVerb(tokens[verb] as Token)) verb -= 1;
  const at = tokens[verb];
  if (!at || !isFiniteVerb(at)) return null;
  const source = subjectBefore(text, tokens, { ...cue, from: verb, to: verb + 1 }, 0);
  if (source && !source.shared) return source;
  const first = sentenceSubject(text, tokens);
  return first ? { ...first, from: verb, to: verb, shared: true } : null;
}

/** The noun phrase that a sentence opens with, behind times and places at its head. */
export function sentenceSubject(text: string, tokens: readonly Token[]): Source | null {
  const verb = tokens.findIndex((token, index) => index > 0 && !token.quoted && isFiniteVerb(token));
  if (verb < 1) return null;
  const cue: Cue = { from: verb, to: verb + 1, lemma: "", words: "", cueClass: "say", shape: "active" };
  const source = subjectBefore(text, tokens, cue, 0);
  return source?.shared ? null : source;
}

/** A verb that also means other things needs a subject that can say something. */
function canSpeak(cue: Cue, source: Source, tokens: readonly Token[]): boolean {
  const words = source.name.toLowerCase().split(/\s+/);
  // "No economist had advised against it, she said": who is none says nothing.
  if (source.name === "" || /^(?:no|nobody|neither|none)$/.test(words[0] ?? "")) return false;
  if (
    /^(?:asked|pressed|speaking|questioned|that|this|what|there|which|nothing|something|i|we|you)$/.test(
      source.name.toLowerCase(),
    )
  )
    return false;
  if (cue.lemma === "hear")
    return /\b(?:court|jury|jurors|inquest|tribunal|hearing|inquiry|trial|panel)\b/i.test(source.name);
  if (PRONOUNS.has(source.name.toLowerCase()) || source.shared) return true;
  const named = /\p{Lu}/u.test(
    source.name.replace(/^./, (first) => (source.from === 0 && !isCapital(tokens[source.from]) ? first : first)),
  );
  if (named) return true;
  if (
    words.some((word) => isSpeakerNoun(word)) ||
    /^(?:one|some|many|others|both|several|two|three|few|most)$/.test(words[0] ?? "")
  )
    return true;
  return /^(?:say|tell|claim|insist|deny|admit|according to|allege|add|warn|fear|expect|not accept|not believe)$/.test(
    cue.lemma,
  );
}
