import { accuses, answersScore, canBeDenied, eventsOf, isHostile, type Profile, profileOf } from "./answers-score";
import { counterclaim } from "./counterclaims";
import { denialScope, type Scope } from "./denial-scope";
import { despiteDenials } from "./despite-denials";
import type { Draft } from "./drafts";
import { contentLemmas } from "./lemmas";
import { sameSide } from "./sides";

const BEFORE = 40;
const AFTER = 12;
const POINTED = 6;
const RUN = 3;
const LEAD = 140;
// How well a claim must be answered: by a denial in its own words, by one that only points, by one that may be none.
const LIKELY = 1.2;
const POINTED_AT = 0.8;
const ADJACENT_AT = 1;
const NAMED = 0.4;
const NOUN_WITHIN = 60;
const CERTAIN = 1.5;
const ADJACENT = 0.5;

/** Links every denial with what it denies: fills `deniedBy` of the claims before it and, by their words, after it. */
export function linkDenials(drafts: readonly Draft[]): void {
  const profiles = drafts.map(profileOf);
  for (const profile of profiles) {
    despiteDenials(profile.draft);
    const beside = denialBeside(profile);
    if (beside) for (const claim of answeredBy(beside, profiles)) deny(claim.draft, profile.draft.attributor);
    const answered = mayDeny(profile) ? answeredBy(profile, profiles) : [];
    // "It had not sent the letter" is a denial where somebody has said that it did.
    if (answered.length > 0) profile.draft.kind = "denial";
    else if (profile.denies !== "plainly") counterclaim(profile, profiles);
    for (const claim of answered) deny(claim.draft, profile.draft.attributor);
  }
}

/** "Kerr, who denies the charges, said": the denial beside what he says, as one of its own. */
function denialBeside(profile: Profile): Profile | null {
  const aside = profile.draft.said?.aside;
  if (aside?.cue.cueClass !== "deny") return null;
  return {
    ...profile,
    content: aside.content,
    lemmas: contentLemmas(aside.content),
    events: eventsOf(aside.content),
    negated: false,
    denies: "plainly",
  };
}

/** What is plain, and what may be if it speaks of what was or is: "will not pay" denies nothing. */
const mayDeny = ({ denies, draft }: Profile) =>
  denies === "plainly" || (denies === "perhaps" && (draft.kind === "fact" || draft.kind === "opinion"));

function deny(claim: Draft, name: string): void {
  if (name !== "" && !claim.deniedBy.includes(name)) claim.deniedBy.push(name);
}

function answeredBy(denial: Profile, profiles: readonly Profile[]): Profile[] {
  const { draft } = denial;
  const previous = profiles[denial.at - 1];
  if (draft.part.answer && previous?.draft.sentence === draft.sentence) return [previous];
  const at = beginsAt(denial, profiles);
  const around = profiles
    .slice(Math.max(0, at - BEFORE), denial.at + AFTER + 1)
    .filter((claim) => claim.draft !== draft && canBeDenied(claim, denial))
    .map((claim) => ({ claim, score: answersScore(denial, claim, (claim.at < at ? at : denial.at) - claim.at) }));
  if (denial.denies === "perhaps") {
    return claimsOf(
      around.filter(({ claim, score }) => {
        const charged = claim.at === at - 1 && accuses(claim, denial) && score >= LIKELY;
        return claim.at < at && (charged || (score >= CERTAIN && shares(denial, claim)));
      }),
    );
  }
  const told = toldAfter(denial, profiles);
  if (told) return [told];
  const scope = denialScope(denial.content, draft.said?.cue.lemma ?? "");
  // "…, but the rebels denied the reports": what stands before it in the sentence.
  if (
    scope !== "own" &&
    scope !== "all" &&
    previous?.draft.sentence === draft.sentence &&
    canBeDenied(previous, denial)
  )
    return [previous];
  const stood = profiles[at - 1];
  // "'It was closed,' he said. That is wrong, said Thorne": what only points back may answer a denial.
  if (
    scope === "last" &&
    stood?.draft.kind === "denial" &&
    stood.draft.attributor !== "" &&
    !sameSide(stood.side, denial.side)
  )
    return [stood];
  if (scope === "last") return claimsOf(near(around, at, POINTED, 0, byPlace));
  if (scope === "all") return chargesAgainst(denial, around);
  const likely = around.filter(
    ({ claim, score }) =>
      score >= needed(denial, claim, scope, at) &&
      (!OWN_PART.test(denial.content) || accuses(claim, denial)) &&
      (claim.at < at
        ? shares(denial, claim) || accuses(claim, denial) || at - claim.at <= POINTED
        : sharesEvent(denial, claim)),
  );
  if (scope === "own") return claimsOf(likely.length > 0 ? likely : near(around, at, 1, ADJACENT, byScore));
  if (scope === "one") {
    const pointed = ({ claim, score }: Scored) => score + (isNamedBy(denial.content, claim.draft) ? NAMED : 0);
    return withLast(claimsOf([...likely, ...near(around, at, POINTED, 0, pointed)]), around, at);
  }
  const several = claimsOf(likely.length > 0 ? likely : near(around, at, POINTED, 0, byScore));
  return [...several, ...goingOn(new Set(several), around, at)];
}

// "denied any involvement in the crash": only who says that it had a part in it is answered.
const OWN_PART =
  /^\s*(?:that )?(?:any |all |direct |having (?:any )?)*(?:involvement|responsibility|complicity|links?|ties|connections?|part|role|hand)\b/i;

/** How well a claim must be answered; less where it stands just before the denial and tells the same event. */
function needed(denial: Profile, claim: Profile, scope: Scope, at: number): number {
  if (scope === "many" && claim.at < at) return POINTED_AT;
  if (scope === "one") return CERTAIN;
  return claim.at === at - 1 && sharesEvent(denial, claim) ? ADJACENT_AT : LIKELY;
}

const EARLIER =
  /^(?:(?:it|this|that|the (?:denial|statement|comments?|remarks?|move)|(?:his|her|its|their) (?:denial|statement|comments?|remarks?)) (?:comes?|came|follows?|followed)\b|(?:he|she|it|they) (?:was|were) (?:responding|reacting|replying) to\b)|\b(?:had|has|have) (?:\p{L}+ )?done (?:so|just that|exactly that)\b/iu;
const HAD_SAID =
  /\bhad (?:\p{L}+ )?(?:reported|said|alleged|claimed|accused|suggested|written|quoted|asserted|charged|told|published|named)\b/iu;

/** "A newspaper had reported that the cabinet voted": what a denial answers may be told only behind it, as older than it. */
function toldAfter(denial: Profile, profiles: readonly Profile[]): Profile | null {
  let at = denial.at + 1;
  while (at - denial.at < RUN && profiles[at]?.side.key === denial.side.key) at += 1;
  const next = profiles[at];
  if (denial.denies !== "plainly" || !next || !canBeDenied(next, denial) || next.draft.part.answer) return null;
  const lead = next.draft.text.slice(0, LEAD);
  return EARLIER.test(lead) || (HAD_SAID.test(lead) && !next.draft.carried) ? next : null;
}

const VERBAL = /\b(report|claim|account|alleg|accus|suggest|estimat|assert|explan|predict|warn|charg)\w*/i;

/** "called the report groundless": the noun is of the verb by which the claim was told. */
function isNamedBy(content: string, { said }: Draft): boolean {
  const stem = VERBAL.exec(content.slice(0, NOUN_WITHIN))?.[1]?.toLowerCase();
  return stem !== undefined && (said?.cue.words.toLowerCase().startsWith(stem) ?? false);
}

/** Where the denier begins to speak: what they say just before a denial does not stand between it and what is denied. */
function beginsAt(denial: Profile, profiles: readonly Profile[]): number {
  let at = denial.at;
  while (denial.at - at < RUN && profiles[at - 1]?.side.key === denial.side.key) at -= 1;
  return at;
}

/** Who pleads not guilty denies every charge, also those that the text brings afterwards; else what speaks of them before. */
function chargesAgainst(denial: Profile, around: readonly Scored[]): Profile[] {
  const charges = around.filter(({ claim }) => isHostile(claim) && !claim.draft.carried && !claim.draft.part.answer);
  if (charges.length > 0) return claimsOf(charges);
  return claimsOf(
    around.filter(({ claim, score }) => claim.at < denial.at && score >= POINTED_AT && accuses(claim, denial)),
  );
}

/** The last thing said belongs to what is denied where the same source said it. */
function withLast(answered: Profile[], around: readonly Scored[], at: number): Profile[] {
  const last = around.find(({ claim }) => claim.at === at - 1)?.claim;
  const same = last !== undefined && answered.some((claim) => claim !== last && claim.side.key === last.side.key);
  return same && last.draft.kind === "fact" && !answered.includes(last) ? [...answered, last] : answered;
}

/** What an accuser goes on to say, up to a denial of all of it. */
function goingOn(answered: ReadonlySet<Profile>, around: readonly Scored[], at: number): Profile[] {
  const last = [...answered].filter((claim) => claim.at < at).at(-1);
  if (!last) return [];
  const after = around.map(({ claim }) => claim).filter((claim) => claim.at > last.at && claim.at < at);
  const alone = after.every(({ side }) => side.key === last.side.key);
  return alone ? after.filter((claim) => !answered.has(claim) && /^(?:fact|prediction)$/.test(claim.draft.kind)) : [];
}

const shares = (denial: Profile, claim: Profile) => [...denial.lemmas].some((lemma) => claim.lemmas.has(lemma));

// Behind a denial, the same names alone are no answer to it.
const sharesEvent = (denial: Profile, claim: Profile) => [...denial.events].some((lemma) => claim.events.has(lemma));

type Scored = { claim: Profile; score: number };

const claimsOf = (scored: readonly Scored[]) => [...new Set(scored.map(({ claim }) => claim))];
const byScore = ({ score }: Scored) => score;
const byPlace = ({ claim }: Scored) => claim.at;

/** The claim before that comes first by a measure, among the nearest that are answered at all. */
function near(
  around: readonly Scored[],
  at: number,
  reach: number,
  least: number,
  measure: (scored: Scored) => number,
): Scored[] {
  const nearest = around.filter(({ claim, score }) => claim.at < at && at - claim.at <= reach && score >= least);
  const first = nearest.reduce<Scored | null>(
    (best, scored) => (best === null || measure(scored) >= measure(best) ? scored : best),
    null,
  );
  return first ? [first] : [];
}
