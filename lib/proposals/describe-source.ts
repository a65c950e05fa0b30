import { DETERMINERS, POSSESSIVES, PREPOSITIONS, PRONOUNS, RELATIVES } from "./lexicon/function-words";
import { genderOfName } from "./lexicon/given-names";
import { isSpeakerNoun, PERSON_ROLES, TITLES } from "./lexicon/roles";
import type { Token } from "./types";
import { isCapital, isTime, timeStart } from "./words";

/** What a phrase calls somebody: the name alone where there is one, and what they are said to be. */
export type Described = { name: string; role: string | null; named: boolean };

const PARTICLES = new Set([
  "de",
  "van",
  "von",
  "der",
  "den",
  "al",
  "bin",
  "ibn",
  "da",
  "di",
  "du",
  "la",
  "le",
  "el",
  "ben",
  "dos",
  "&",
  "of",
  "for",
  "and",
  "the",
]);
const LONGEST_NAME = 8;
// "Labour MP Chris Bryant": what stands before them is a party or a place, and no name of the person's.
const SEATS = /^(?:MP|MEP|MSP|MLA|TD|CEO|CFO|COO|PM)$/;

/**
 * Reads a noun phrase, tokens from `from` to `to`: "Transport Minister Ilse Brandow" is Ilse Brandow, who is transport
 * minister; "a lawsuit filed on Monday" has no name and is given as printed, without its article.
 */
export function describeSource(text: string, tokens: readonly Token[], from: number, to: number): Described | null {
  let start = from;
  while (start < to && !/^[\p{L}\p{N}]/u.test(tokens[start]?.text ?? "")) start += 1;
  while (start < to && /^(?:the|a|an)$/.test(tokens[start]?.lower ?? "")) start += 1;
  let end = to;
  for (let at = start + 1; at < end; at += 1) if (RELATIVES.has(tokens[at]?.lower ?? "")) end = at;
  while (end > start && !/^[\p{L}\p{N})]/u.test(tokens[end - 1]?.text ?? "")) end -= 1;
  // "the palace on Monday" is the palace.
  const timed = timeStart(tokens, end);
  if (timed > start) end = timed;
  if (end - start > 1 && /^(?:him|her|it|them)sel(?:f|ves)$/.test(tokens[end - 1]?.lower ?? "")) end -= 1;
  while (end - start > 1 && PREPOSITIONS.has(tokens[end - 1]?.lower ?? "") && !isCapital(tokens[end - 1])) end -= 1;
  if (end <= start) return null;
  const known = tokens.slice(start + 1, end - 2).findIndex(({ lower }, at) => isKnownAs(lower, tokens[start + at + 2]));
  const alias = known < 0 ? null : describeSource(text, tokens, start + known + 3, end);
  if (alias?.named) return { ...alias, role: phrase(text, tokens, start, start + known + 1) };
  const printed = phrase(text, tokens, start, end);
  const first = tokens[start];
  // "He's just tweeted": the verb that leans on a pronoun is none of it.
  const pronoun = first?.lower.replace(/'(?:s|ve|d|re|ll)$/, "") ?? "";
  if (end - start === 1 && PRONOUNS.has(pronoun)) return { name: pronoun, role: null, named: false };
  const head = headEnd(tokens, start, end);
  const name = nameStart(tokens, start, head);
  if (name === null) return { name: printed.replace(/\s*\([^)]*\)?/g, ""), role: null, named: false };
  const person = personBehind(tokens, head, end);
  if (person !== null && (PERSON_ROLES.has(tokens[head - 1]?.lower ?? "") || TITLES.has(tokens[head - 1]?.lower ?? "")))
    return { name: phrase(text, tokens, person, end), role: phrase(text, tokens, start, person), named: true };
  const full = nameEnd(tokens, name, head, end);
  if (tokens[name - 1]?.lower === "and" && name - 2 >= start && isCapital(tokens[name - 2])) {
    const both = DETERMINERS.has(tokens[start]?.lower ?? "") ? start + 1 : start;
    return { name: phrase(text, tokens, both, full), role: null, named: true };
  }
  const role = name > start ? phrase(text, tokens, start, name).replace(/,$/, "") : null;
  return { name: phrase(text, tokens, name, full), role, named: true };
}

/** "U.S. Ambassador to the European Union Gordon Sondland": where a person's name begins behind what the office is of. */
function personBehind(tokens: readonly Token[], head: number, end: number): number | null {
  for (let at = head + 1; at < end - 1; at += 1) {
    const first = isCapital(tokens[at]) && genderOfName(tokens[at]?.lower ?? "") !== null;
    if (first && tokens.slice(at, end).every((token) => isCapital(token) || token.text === ".")) return at;
  }
  return null;
}

/** "a commander known as Falcon" is Falcon, who is a commander. */
const isKnownAs = (word: string, next: Token | undefined) =>
  /^(?:known|identified|nicknamed|codenamed)$/.test(word) && next?.lower === "as";

function phrase(text: string, tokens: readonly Token[], from: number, to: number): string {
  const start = tokens[from]?.start ?? 0;
  const end = tokens[to - 1]?.end ?? start;
  return text
    .slice(start, end)
    .replace(/\s+/g, " ")
    .replace(/["“”]/g, "")
    .replace(/\s*\($/, "")
    .trim();
}

/** The end of a phrase's head: where its first preposition, bracket or time begins. */
function headEnd(tokens: readonly Token[], start: number, end: number): number {
  for (let at = start + 1; at < end; at += 1) {
    const token = tokens[at];
    if (!token) break;
    if (token.text === "(" || token.text === ",") return at;
    if (PREPOSITIONS.has(token.lower) && !isCapital(token)) return at;
    if (isTime(token) && !isCapital(tokens[at + 1]) && at > start + 1 && !/^\d/.test(token.text)) return at;
  }
  return end;
}

/** Where the name at the end of a head begins; null when its last word is no name. */
function nameStart(tokens: readonly Token[], start: number, head: number): number | null {
  if (!isCapital(tokens[head - 1]) || /'s$/.test(tokens[head - 1]?.text ?? "")) return null;
  // The capital that opens a sentence makes no name: "One of them", "Officials".
  const opening = tokens[head - 1]?.lower ?? "";
  if (head === 1 && (DETERMINERS.has(opening) || isSpeakerNoun(opening))) return null;
  let name = head - 1;
  while (name > start && head - name < LONGEST_NAME && joins(tokens, name - 1)) name -= 1;
  while (name < head - 1 && PARTICLES.has(tokens[name]?.lower ?? "") && !isCapital(tokens[name])) name += 1;
  // Titles and roles in capitals belong to the role: "Transport Minister Ilse Brandow", "Shoemaker Velano".
  for (let at = head - 2; at >= name; at -= 1) {
    const word = tokens[at]?.lower ?? "";
    const before = /^\p{Lu}\p{Ll}+/u.test(tokens[at]?.text ?? "");
    if (SEATS.test(tokens[at]?.text ?? "")) return at + 1;
    if (
      before &&
      (TITLES.has(word) ||
        PERSON_ROLES.has(word) ||
        (at === start && isSpeakerNoun(word) && PERSON_ROLES.has(word)) ||
        /(?:maker|keeper)$/.test(word))
    ) {
      return tokens[at + 1]?.text === "." ? at + 2 : at + 1;
    }
  }
  return name;
}

function joins(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (!token || /'s$|s'$/.test(token.text)) return false;
  if (isCapital(token)) return true;
  if (token.text === "." && isCapital(tokens[at - 1]) && (tokens[at - 1]?.text.length ?? 9) <= 4) return true;
  if (/^\d{4}$/.test(token.text)) return false;
  const particle =
    /^(?:van|von|de|la|den|der)$/.test(tokens[at - 1]?.lower ?? "") && at > 1 && isCapital(tokens[at - 2]);
  return (
    PARTICLES.has(token.lower) &&
    token.lower !== "the" &&
    token.lower !== "and" &&
    (isCapital(tokens[at - 1]) || particle)
  );
}

/** A name may go on behind "of" and "for": "University of North Korean Studies". */
function nameEnd(tokens: readonly Token[], name: number, head: number, end: number): number {
  // An acronym in brackets is part of the name: the text goes on with it.
  if (
    tokens[head]?.text === "(" &&
    /^\p{Lu}{2,8}$/u.test(tokens[head + 1]?.text ?? "") &&
    tokens[head + 2]?.text === ")"
  )
    return head + 3;
  let last = head;
  for (let at = head; at < end && at - head < LONGEST_NAME; at += 1) {
    const word = tokens[at]?.lower ?? "";
    if (isCapital(tokens[at])) last = at + 1;
    else if (!/^(?:of|for|the|and)$/.test(word)) break;
    if (word === "for" && !isOrganisation(tokens[head - 1]?.lower ?? "")) break;
    // "Elaine Purcell of Dunmore Securities": where a person works is no part of the name.
    if (word === "of" && genderOfName(tokens[name]?.lower ?? "") !== null && head - name > 1) break;
  }
  return last;
}

const isOrganisation = (word: string) => isSpeakerNoun(word) && !PERSON_ROLES.has(word);

/** True when a phrase can only describe what stands beside it: "a researcher at the institute", "26", "who led it". */
export function isAppositive(tokens: readonly Token[], from: number, to: number): boolean {
  const first = tokens[from];
  if (!first || to <= from) return false;
  if (/^\d{1,3}$/.test(first.text) && to - from <= 2) return true;
  if (RELATIVES.has(first.lower) || PREPOSITIONS.has(first.lower)) return true;
  if (/ed$|ing$/.test(first.lower) && !isCapital(first)) return true;
  if (/^(?:a|an|the|one|now|then|already|himself|herself|itself)$/.test(first.lower) || POSSESSIVES.has(first.lower))
    return true;
  // "Jason Miller, Trump's spokesman, said".
  const head = headEnd(tokens, from, to);
  const owned = tokens.slice(from, head - 1).some(({ text }) => /'s$|s'$/.test(text)) && !isCapital(tokens[head - 1]);
  return !isCapital(first) || DETERMINERS.has(first.lower) || owned;
}

/** True when a phrase is a role that a name may follow: "Its ambassador", "a spokeswoman", "Calder's chief executive". */
export function isRolePhrase(tokens: readonly Token[], from: number, to: number): boolean {
  const head = headEnd(tokens, from, to);
  const last = tokens[head - 1];
  return (
    last !== undefined &&
    (PERSON_ROLES.has(last.lower) || TITLES.has(last.lower) || (isSpeakerNoun(last.lower) && !isCapital(last)))
  );
}

/** True for two to four words in capitals, or one: what a person's name looks like. */
export function isNameShape(tokens: readonly Token[], from: number, to: number): boolean {
  const words = tokens.slice(from, to).filter(({ text }) => text !== "." && text !== '"');
  return (
    words.length > 0 &&
    words.length <= 5 &&
    words.every((token) => isCapital(token) || PARTICLES.has(token.lower)) &&
    isCapital(words[0])
  );
}
