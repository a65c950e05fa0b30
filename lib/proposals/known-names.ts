import { isState, stateOf } from "./lexicon/places";

/**
 * The names under which a source may be known, likeliest first: as printed, without its article, without the acronym in brackets, by that
 * acronym, and the state that a capital or a seat of power stands for.
 */
export function knownNames(printed: string): string[] {
  const plain = printed.replace(/^(?:the|a|an) /i, "").trim();
  const bare = plain.replace(/\s*\([^)]*\)/g, "").trim();
  const acronym = /\((\p{Lu}{2,8})\)/u.exec(plain)?.[1];
  const state = isState(plain) ? stateOf(plain) : undefined;
  return [...new Set([printed, plain, bare, acronym, state].filter((name): name is string => Boolean(name)))];
}
