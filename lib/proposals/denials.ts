import type { Draft } from "./drafts";
import { keyOf } from "./entities";
import { contentOf } from "./kind";
import { contentLemmas } from "./lemmas";

const REFERS =
  /\b(?:allegation|accusation|claim|charge|report|suggestion|rumou?r|figure|criticism|account|assertion|finding|version|complaint|story|idea|estimate|lawsuit|suit|forecast|view|wrongdoing)s?\b|^\s*(?:(?:that|this|these|so)\s*(?:[.,"”;]|$)|(?:it|them)\b)|^\s*(?:a|one) word of (?:it|this|that)\b|^\s*that (?:it|this|any such thing) (?:had|was|ever|took)\b|\b(?:that|this|it)(?: is| was|'s|’s) (?:simply |just |quite |a |an |all )*(?:untrue|not true|false|wrong|nonsense|lies?|rubbish|fiction)\b|^["“‘'\s]*no\.?["”’']?$/i;
const DESPITE =
  /\b(?:despite|in spite of|notwithstanding|contrary to)\s+([^,.;]{0,80}?)\bdenials?\b(?:\s+(?:by|from|of)\s+([^,.;]+))?/iu;
const NAME = /\p{Lu}[\p{L}\p{N}.'’-]*(?:\s\p{Lu}[\p{L}\p{N}.'’-]*){0,5}/gu;
const REACH = 40;
const NEAR = 4;
const OVERLAP = 0.3;

type Profile = { draft: Draft; lemmas: Set<string>; content: string };

/** Links every denial with what it denies: fills `deniedBy` of the claims before (and, by their words, after) it. */
export function linkDenials(drafts: readonly Draft[]): void {
  const profiles = drafts.map((draft) => {
    const content = contentOf(draft);
    return { draft, content, lemmas: contentLemmas(content) };
  });
  profiles.forEach((profile, at) => {
    despite(profile);
    if (profile.draft.kind === "denial") linkOne(profile, profiles, at);
    else counterclaim(profile, profiles, at);
  });
}

function linkOne(denial: Profile, profiles: readonly Profile[], at: number): void {
  const { draft } = denial;
  if (draft.part.answer) {
    const before = profiles[at - 1];
    if (before?.draft.sentence === draft.sentence) {
      deny(before, denial);
      return;
    }
  }
  const before = profiles.slice(Math.max(0, at - REACH), at).filter((other) => canBeDenied(other, denial));
  const accused = before.filter(
    (other) => mentions(other.draft.text, draft) && other.draft.said?.cue.cueClass === "accuse",
  );
  const close = before.filter((other) => overlap(denial.lemmas, other.lemmas) >= OVERLAP);
  for (const other of close) deny(other, denial);
  for (const other of accused) if (isGeneral(draft.text) || sharesEvent(denial, other)) deny(other, denial);
  if (!REFERS.test(denial.content.slice(0, 120))) return;
  if (close.length > 0 && !isGeneral(denial.content)) return;
  const nearest = before.filter((other) => at - profiles.indexOf(other, Math.max(0, at - REACH)) <= NEAR).reverse();
  const target = answered(nearest, denial);
  if (target) deny(target, denial);
}

/** What a denial without words of its own answers: the figure it names, or what the last other speaker claimed. */
function answered(nearest: readonly Profile[], denial: Profile): Profile | undefined {
  const figures = denial.content.match(/\d[\d.,]*/g) ?? [];
  const figure = nearest.find(({ content }) => figures.some((number) => content.includes(number)));
  const speaker = nearest[0]?.draft.attributor;
  const run = nearest.filter(({ draft }) => draft.attributor === speaker);
  return figure ?? run.find(({ draft }) => !draft.quoted) ?? run[0];
}

const isGeneral = (content: string) =>
  /\b(?:wrongdoing|guilty|innocen\w+|allegations?|accusations?|charges?|claims?|nothing wrong)\b/i.test(content);
const sharesEvent = (one: Profile, other: Profile) => [...one.lemmas].some((lemma) => other.lemmas.has(lemma));

function deny(claim: Profile, denial: Profile): void {
  const name = denial.draft.attributor;
  if (name !== "" && !claim.draft.deniedBy.includes(name)) claim.draft.deniedBy.push(name);
}

function canBeDenied({ draft }: Profile, denial: Profile): boolean {
  if (draft.kind === "denial" || draft.kind === "background") return false;
  // A judgement is contested only by whoever answers it at once.
  if (
    draft.kind === "opinion" &&
    Math.abs(draft.sentence.start - denial.draft.sentence.start) > draft.end - draft.start + 40
  )
    return false;
  return (
    keyOf(draft.attributor) !== keyOf(denial.draft.attributor) &&
    !isOffice(draft.attributor, denial.draft.attributor) &&
    (draft.entity === null || draft.entity !== denial.draft.entity) &&
    draft.attributor !== ""
  );
}

/** "Mr. Aldane's office" and Josef Aldane are one side. */
function isOffice(one: string, other: string): boolean {
  const [longer, shorter] = one.length > other.length ? [one, other] : [other, one];
  const owner = /(\p{Lu}[\p{L}-]+)['’]s? /u.exec(longer)?.[1];
  return owner !== undefined && shorter.split(" ").at(-1) === owner;
}

function mentions(content: string, { attributor, entity, said }: Draft): boolean {
  const words = content.toLowerCase();
  const names = [attributor, entity?.name ?? "", said?.role ?? ""]
    .flatMap((name) => name.split(/[\s,]+/))
    .filter((word) => /^\p{Lu}/u.test(word) && word.length > 2);
  return names.some((name) => words.includes(name.toLowerCase().replace(/['’]s?$/, "")));
}

function overlap(one: Set<string>, other: Set<string>): number {
  const shared = [...one].filter((lemma) => other.has(lemma)).length;
  const least = Math.min(one.size, other.size);
  return shared >= 2 && least > 0 ? shared / least : 0;
}

/** "despite its denials": the denial stands in the claim itself. */
function despite({ draft }: Profile): void {
  const found = DESPITE.exec(draft.text);
  if (!found) return;
  const [whole, owner = "", by] = found;
  // Whose denials "its" are is said behind the aside, or else before it.
  const own = owner
    .match(NAME)
    ?.at(-1)
    ?.replace(/['’]s?$/, "");
  const after = draft.text.slice(found.index + whole.length).match(NAME)?.[0];
  const before = draft.text.slice(0, found.index).match(NAME)?.at(-1);
  const name = (
    by ??
    own ??
    (found.index < 2 || /\bthat\s*$/.test(draft.text.slice(0, found.index)) ? after : before) ??
    after ??
    ""
  ).trim();
  if (name !== "" && keyOf(name) !== keyOf(draft.attributor) && !draft.deniedBy.includes(name))
    draft.deniedBy.push(name);
}

/** Two sources that count the same thing differently contradict each other. */
function counterclaim(claim: Profile, profiles: readonly Profile[], at: number): void {
  const numbers = claim.content.match(/\d[\d.,]*/g) ?? [];
  if (numbers.length === 0 || claim.draft.attributor === "" || claim.draft.kind !== "fact") return;
  for (const other of profiles.slice(Math.max(0, at - NEAR * 2), at)) {
    const theirs = other.content.match(/\d[\d.,]*/g) ?? [];
    if (theirs.length === 0 || other.draft.kind !== "fact" || !canBeDenied(other, claim)) continue;
    const same = claim.draft.said?.cue.lemma === "put" && at - profiles.indexOf(other) <= 2;
    if (
      (same || overlap(claim.lemmas, other.lemmas) >= 0.5) &&
      !theirs.some((number) => (numbers as string[]).includes(number))
    )
      deny(other, claim);
  }
}
