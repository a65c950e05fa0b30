import { deniedWords } from "./content";
import type { Draft } from "./drafts";
import { denies } from "./is-denial";
import { contentLemmas } from "./lemmas";
import { NEGATIONS } from "./lexicon/function-words";
import { rootsIn, type Side, sameSide, sideOf, speaksOf } from "./sides";

/** A draft with what it is compared by. */
export type Profile = {
  draft: Draft;
  at: number;
  content: string;
  lemmas: Set<string>;
  /** The lemmas of words in small letters: what happened, without to whom and where. */
  events: Set<string>;
  names: Set<string>;
  figures: string[];
  side: Side;
  negated: boolean;
  denies: "plainly" | "perhaps" | null;
};

const ACCUSERS =
  /\b(?:prosecut\w+|lawsuits?|complaints?|indictments?|charge sheet|critics?|opponents?|opposition|campaigners?|whistleblowers?|plaintiffs?|victims?|accusers?|detectives|investigators|prosecuting)\b/i;

/** What a text says to have happened, for comparing: its lemmas without names. */
export function eventsOf(content: string): Set<string> {
  return contentLemmas(content.replace(/(?<![\p{L}\d])\p{Lu}[\p{L}\d’'-]*/gu, " "));
}

/** Reads once what every comparison needs. `at` is the position of the draft in its text. */
export function profileOf(draft: Draft, at: number): Profile {
  const content = deniedWords(draft);
  return {
    draft,
    at,
    content,
    lemmas: contentLemmas(content),
    events: eventsOf(content),
    names: rootsIn(draft.text),
    figures: content.match(/\d[\d.,]*\d|\d/g) ?? [],
    side: sideOf(draft),
    negated: content
      .toLowerCase()
      .replaceAll("’", "'")
      .split(/[^\p{L}']+/u)
      .some((word) => NEGATIONS.has(word)),
    denies: denies(draft, content),
  };
}

// What the article passes on without saying whose it is: "He is accused of theft", "It was reported that".
const UNNAMED =
  /\b(?:is|are|was|were|been|being|stands) (?:\p{L}+ )?(?:accused|alleged|charged|suspected|reported|rumou?red|claimed)\b|\b(?:faces?|faced|facing) (?:\p{L}+ ){0,3}(?:charges?|allegations?|accusations?)\b|\b(?:reportedly|allegedly)\b|\b(?:claims|allegations|accusations|rumou?rs|suspicions|speculation) that\b/iu;

/** True for a claim that somebody else makes, or that goes round, and that can be contested. */
export function canBeDenied({ draft, side }: Profile, denial: Profile): boolean {
  if (draft.attributor === "") return UNNAMED.test(draft.text);
  if (draft.kind === "denial" || draft.kind === "background") return false;
  return (draft.entity === null || draft.entity !== denial.draft.entity) && !sameSide(side, denial.side);
}

/** True when a claim speaks of whoever denies. */
export function accuses(claim: Profile, denial: Profile): boolean {
  return speaksOf(claim.names, claim.lemmas, denial.side);
}

/** True when a claim is a charge by its cue or by who makes it. */
export function isHostile({ draft }: Profile): boolean {
  if (draft.attributor === "") return UNNAMED.test(draft.text);
  return draft.said?.cue.cueClass === "accuse" || ACCUSERS.test(`${draft.attributor} ${draft.said?.role ?? ""}`);
}

/** "She was leaving by mutual agreement" may speak of the woman who then denies it. */
function meansByPronoun(claim: Profile, denial: Profile): boolean {
  const gender = denial.draft.entity?.gender;
  const pronoun = gender === "f" ? /\b(?:she|her)\b/i : gender === "m" ? /\b(?:he|him|his)\b/i : null;
  return pronoun?.test(claim.content) ?? false;
}

/**
 * How well a denial answers a claim: by shared events, by whom the claim speaks of and who makes it, by what the denial
 * names, and by how near they stand (`distance` in claims, negative behind the denial). About 1 is likely.
 */
export function answersScore(denial: Profile, claim: Profile, distance: number): number {
  const shared = [...denial.lemmas].filter((lemma) => claim.lemmas.has(lemma)).length;
  const least = Math.min(denial.lemmas.size, claim.lemmas.size);
  let score = shared >= 2 ? 0.6 + (1.2 * shared) / least : shared * 0.4;
  if (accuses(claim, denial)) score += 0.7;
  else if (meansByPronoun(claim, denial)) score += 0.4;
  if (isHostile(claim)) score += 0.4;
  // "Our guns were silent" charges nobody else.
  if (claim.draft.quoted && /^\W*(?:we|I|our|my)\b/i.test(claim.content)) score -= 0.3;
  if (!claim.draft.quoted) score += 0.25;
  if (speaksOf(denial.names, denial.lemmas, claim.side)) score += 0.8;
  if (denial.figures.some((figure) => claim.figures.includes(figure))) score += 0.8;
  score += nearness(distance);
  if (claim.negated && denial.negated) score -= 0.4;
  return score - WEIGHT_AGAINST[claim.draft.kind];
}

const WEIGHT_AGAINST = { fact: 0, denial: 0, background: 0, opinion: 0.4, prediction: 0.3, threat_commitment: 0.6 };

function nearness(distance: number): number {
  if (distance === 1) return 0.5;
  if (distance < 0) return distance === -1 ? 0.1 : -0.1;
  if (distance <= 3) return 0.3;
  return distance <= 6 ? 0.15 : distance > 15 ? -0.2 : 0;
}
