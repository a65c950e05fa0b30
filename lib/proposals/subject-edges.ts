import { isNameShape } from "./describe-source";
import {
  COORDINATORS,
  DETERMINERS,
  POSSESSIVES,
  PREPOSITIONS,
  PRONOUNS,
  RELATIVES,
  SUBORDINATORS,
} from "./lexicon/function-words";
import { isSpeakerNoun, PEOPLE } from "./lexicon/roles";
import type { Token } from "./types";
import { isCapital, isFiniteVerb, isWord } from "./words";

/** A stretch of a sentence: token positions, end exclusive. */
export type Chunk = { from: number; to: number };

/** "a story in which two women alleged", "which police said": behind the relative stands who speaks. */
export function opensOwn(tokens: readonly Token[], at: number, to: number): boolean {
  const next = tokens[at + 1];
  if (!/^(?:which|whom)$/.test(tokens[at]?.lower ?? "") || !next || at + 1 >= to) return false;
  const people =
    isCapital(next) ||
    DETERMINERS.has(next.lower) ||
    PRONOUNS.has(next.lower) ||
    PEOPLE.has(next.lower) ||
    isSpeakerNoun(next.lower);
  return people && !tokens.slice(at + 1, to).some(isFiniteVerb);
}

/** "a violation his spokesman said": the noun before is what is spoken of, and who speaks stands beside it. */
export function standsBeside(tokens: readonly Token[], at: number, start: number): boolean {
  const token = tokens[at];
  const before = tokens[at - 1];
  if (!token || !before || !POSSESSIVES.has(token.lower) || !isWord(before) || isCapital(before)) return false;
  const noun =
    !DETERMINERS.has(before.lower) &&
    !PREPOSITIONS.has(before.lower) &&
    !COORDINATORS.has(before.lower) &&
    !SUBORDINATORS.has(before.lower) &&
    !RELATIVES.has(before.lower) &&
    !isFiniteVerb(before) &&
    !/ing$/.test(before.lower);
  return noun && !tokens.slice(start, at).some(({ lower }) => RELATIVES.has(lower));
}

/** Where the noun phrase just before `to` begins: "unsuccessful for athletes" begins at "athletes". */
export function nounBefore(tokens: readonly Token[], from: number, to: number): number {
  let at = to - 1;
  while (at > from && !ends(tokens[at - 1])) at -= 1;
  return at;
}

const ends = (token: Token | undefined) =>
  !token || !isWord(token) || PREPOSITIONS.has(token.lower) || COORDINATORS.has(token.lower) || isFiniteVerb(token);

/** The chunk that an address before `last` begins with ("from Harbourside, Havant, Hampshire"), or null where none stands there. */
export function addressBefore(tokens: readonly Token[], chunks: readonly Chunk[], last: number): number | null {
  let at = last - 1;
  const places = (index: number) => {
    const chunk = chunks[index];
    return chunk !== undefined && chunk.to - chunk.from <= 2 && isNameShape(tokens, chunk.from, chunk.to);
  };
  while (at > 1 && places(at) && places(last)) at -= 1;
  const chunk = chunks[at];
  if (at < 1 || !chunk) return null;
  const lead = tokens.slice(chunk.from, chunk.to).findIndex(({ lower }) => /^(?:of|from|in|near)$/.test(lower));
  if (lead < 0 || (lead > 0 && !/(?:ed|ing)$/.test(tokens[chunk.from]?.lower ?? ""))) return null;
  return lead === 0 || isNameShape(tokens, chunk.from + lead + 1, chunk.to) ? at : null;
}
