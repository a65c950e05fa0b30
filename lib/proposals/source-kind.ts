import { Entities } from "./entities";
import { isState } from "./lexicon/places";
import { DOCUMENTS, PEOPLE, PERSON_ROLES } from "./lexicon/roles";

/** What a source looks like by its name: "two officials" are unnamed, "a 2022 UN report" is a document. */
export type SourceKind = "person" | "state" | "body" | "unnamed" | "document";

const GOVERNMENT = /\b(?:government|ministry|department|kremlin|white house|cabinet|parliament|senate|congress)\b/i;

/** What somebody that a text names as its source is, as far as the name tells. */
export function sourceKind(name: string): SourceKind {
  const head = name.toLowerCase().split(/ (?:of|by|from|on|in|for|that|filed|published) /)[0] ?? "";
  if (DOCUMENTS.has(head.split(/\s+/).at(-1) ?? "") && !/^\p{Lu}{2,}$/u.test(name)) return "document";
  if (!/\p{Lu}/u.test(name) || onlyOpens(name)) return "unnamed";
  if (isState(name) || GOVERNMENT.test(name)) return "state";
  return new Entities().note(name, null).kind === "person" ? "person" : "body";
}

/** The capital only opens a sentence: "Two officials briefed on the inquiry", "Analysts". */
function onlyOpens(name: string): boolean {
  const [first = "", ...others] = name.split(/\s+/);
  if (!/^\p{Lu}\p{Ll}*$/u.test(first) || others.some((word) => /\p{Lu}/u.test(word))) return false;
  return [first.toLowerCase(), ...others].some((word) => PEOPLE.has(word) || PERSON_ROLES.has(word));
}
