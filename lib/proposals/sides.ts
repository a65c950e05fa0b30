import type { Draft } from "./drafts";
import { keyOf } from "./entities";
import { contentLemmas } from "./lemmas";
import { isState, stateOf } from "./lexicon/places";
import { ORGANISATIONS, PERSON_ROLES, TITLES } from "./lexicon/roles";

/** Who speaks and for whom: the names that belong to a source, and what it is called without one ("army", "council"). */
export type Side = { key: string; names: Set<string>; nouns: Set<string>; apart: boolean };

const APART =
  /\b(?:opposition|rival|former|ex-\p{L}+|critics?|dissidents?|breakaway|retired|union|rebels?|opponents?)\b/iu;
const NATIONAL = /(?:ians?|ans?|ese|ish|is|is?)$/;
const SHORTEST_NAME = 3;
// Capitals that many sides have in their names: two foreign ministers are not of one.
const COMMON = new Set(
  "the its his her two one three some foreign defence defense interior justice finance health transport trade state national international federal royal general central united new north south east west northern southern eastern western democratic people public korea korean states kingdom city county house home world news first former".split(
    " ",
  ),
);

/** The side that a claim's source is on. */
export function sideOf({ attributor, entity, said }: Draft): Side {
  const words = `${attributor} ${entity?.name ?? ""} ${entity?.role ?? ""} ${said?.role ?? ""}`;
  const names = new Set<string>();
  for (const [word] of words.matchAll(/(?<![\p{L}\d])\p{Lu}[\p{L}\d-]*/gu)) {
    const lower = word.toLowerCase();
    const shared = TITLES.has(lower) || PERSON_ROLES.has(lower) || ORGANISATIONS.has(lower) || COMMON.has(lower);
    if (word.length < SHORTEST_NAME || shared) continue;
    names.add(rootOf(word));
  }
  for (const state of statesIn(words)) names.add(state);
  const plain = /\p{Lu}/u.test(attributor) ? "" : attributor;
  return { key: keyOf(attributor), names, nouns: contentLemmas(plain), apart: APART.test(words) };
}

/** "Ostravian" and "Ostravia" are one root. */
function rootOf(name: string): string {
  return name.length > 6 ? name.replace(NATIONAL, "").toLowerCase() : name.toLowerCase();
}

/** True when two sources speak for the same: the same name, or somebody's office, lawyer, ministry. */
export function sameSide(one: Side, other: Side): boolean {
  if (one.key === other.key) return true;
  if (one.apart || other.apart) return false;
  return [...one.names].some((name) => other.names.has(name));
}

/** The states that a text names by any name: "Tehran" and "Iranian" are Iran. */
function statesIn(text: string): string[] {
  const words = text.match(/(?<![\p{L}\d])\p{Lu}[\p{L}\d.-]*/gu) ?? [];
  const pairs = text.match(/(?<![\p{L}\d])\p{Lu}[\p{L}-]* \p{Lu}[\p{L}-]*/gu) ?? [];
  return [...words, ...pairs].filter((name) => isState(name)).map((name) => `state ${stateOf(name)}`);
}

/** The names in a text by their roots, and the states, for asking whether it speaks of a side. */
export function rootsIn(text: string): Set<string> {
  const names = new Set(Array.from(text.matchAll(/(?<![\p{L}\d])\p{Lu}[\p{L}\d-]{2,}/gu), ([word]) => rootOf(word)));
  for (const state of statesIn(text)) names.add(state);
  return names;
}

/** True when a text whose names and words are given speaks of a side. */
export function speaksOf(names: ReadonlySet<string>, lemmas: ReadonlySet<string>, side: Side): boolean {
  return [...side.names].some((name) => names.has(name)) || [...side.nouns].some((noun) => lemmas.has(noun));
}
