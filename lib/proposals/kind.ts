import { bareContent, contentOf, deniedWords } from "./content";
import type { Draft } from "./drafts";
import { isJudgement, withoutHabit } from "./evaluation";
import { denies } from "./is-denial";
import { outletKind, type Place } from "./outlet-kind";
import type { Kind } from "./types";
import { isPast } from "./words";

const FUTURE =
  /\b(?:will|'ll|would|won't|going to|shall|set to|due to (?!the\b|a\b)|expected to|(?<!more |less |most )likely to|unlikely|is likely|forecast to|scheduled to|about to|could|may|might|bound to|poised to|within reach|on (?:track|course) (?:to|for)|imminent|inevitable|matter of time|(?:I|we) (?:(?:do not|don['’]t|never) )?(?:expect|predict|anticipate|foresee)|(?:can|could) see .{2,60}\b(?:by|before|within|next)\b|sees (?:\S+ ){1,8}(?:growing|rising|falling|shrinking|reaching|climbing|slowing|expanding|increasing|declining|dropping|doubling|recovering|returning|ending)|by (?:20[2-9]\d|the end of|next))\b/i;
const FIRM_FUTURE = /\b(?:will|'ll|won't|would|going to|shall)\b/i;
const OWN_SUBJECT = /^(?:that\s+)?(?:he|she|it|they|we|i)\b/i;
const DEMAND =
  /\b(?:should(?! (?:take|last|arrive|reach|start|begin|end|be (?:ready|complete|finished|over|able))\b)|must|ought|needs? to|(?<!(?:will|would|may|might|could) )have to|has to|deserves?|calls? for|called for|called on|urged?|urges|^["“]?let|cannot be|let us|let's|cannot allow|can't allow|time to|we want|I want)\b/i;
const WISH =
  /\b(?:would|['’]d) (?:\w+ly )?(?:welcome|like|love|prefer|rather|support|back|favou?r|urge|be (?:wrong|right|better|good|a mistake|a pity|foolish|happy|glad))\b/i;
const OWN_BODY =
  /^(?:the|his|her|its|their|our) (?:\p{L}+ ){0,2}(?:company|firm|group|bank|council|government|ministry|party|union|club|team|police|force|agency|authority|board|committee|commission|airline|university|school|hospital|charity|department|office|administration|federation|association|cabinet|panel|country|nation|state|army|forces|troops|side|organi[sz]ation|people|district|city|county|town|bank|alliance|coalition|rebels|militia|navy|newspaper|network|operator|trust|foundation|fund|parliament|church|regulator|museum|chain|retailer|store|plant)$/u;
const OWN_PEOPLE =
  /^(?:his|her|its|their|our) (?:\p{L}+ ){0,2}(?:fighters|members|men|women|supporters|followers|players|clients?|staff|colleagues|squad|soldiers|officers|lawyers)$/u;
const FOR_A_BODY =
  /\b(?:spokes\p{L}+|minister|chief|chairman|chairwoman|chair|president|king|queen|premier|general|leader|director|secretary|head|mayor|manager|executive|governor|commander|commissioner|superintendent|administrator|founder|owner|boss|officials?|officer|ambassador|envoy|diplomat|bishop|archbishop|company|firm|government|ministry|council)\b/iu;
const PERSONAL_PLAN =
  /\b(?:[Ww]e|I)(?:(?:'ll|’ll| (?:will|are going to|am going to|shall|won['’]t))\b(?! (?:be(?! \p{L}+(?:ing|ed)\b)|have|see|find|lose|win|need|know|feel|struggle|get)\b)| (?:intend|plan|aim|mean|promise|pledge|vow) to\b|(?:['’]m|['’]re| am| are) (?:not \p{L}+ing|going nowhere|staying|leaving|quitting|resigning|suing|selling|moving|bringing|taking|calling|closing|keeping|fighting|appealing|pulling|standing|voting|cancelling|walking|giving|sending)\b)/u;
const FORCED =
  /\b(?:will|would|['’]ll) (?:\p{L}+ly )?(?:have to|need to|be (?:forced|able|unable|obliged|left)|lose|starve|die|suffer|struggle)\b/iu;
// "I get up at three": what somebody does is no view, though it has no past.
const DOES =
  /^["“‘'\s]*(?:I|[Ww]e|[Hh]e|[Ss]he|[Tt]hey) (?:also |still |always |often |never )?(?!am|are|is|was|were|can|could|have|has|must|need|want|should|think|feel|hope|believe|know|love|hate|like|wish|do|does|owe|deserve|seem|look|prefer|mean|trust|respect|understand|care|welcome|regret|support|fear|expect|makes? (?:it|us|me|you))[a-z]+\b/u;
const COUNTED =
  /\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty) \p{L}+s\b/iu;
const THREAT =
  /\b(?:pay (?:a|the) (?:\p{L}+ )?price|(?:face|suffer) (?:\p{L}+ )?consequences|retaliat\p{L}+|respond with|not hesitate|strike back|all necessary (?:means|measures)|be (?:held (?:to account|accountable|responsible)|punished|met with|seized|arrested|shot|sunk|prosecuted|expelled|fired (?:on|upon)))\b/iu;
const TURNED_DOWN_AS = /\b(?:dismiss|reject)\w*\b.{2,80}\bas (?!of\b|soon\b|long\b|well\b)/iu;
const CHARACTER =
  /\bof (?:\p{L}+ )?(?:cowardice|hypocrisy|betrayal|arrogance|incompetence|negligence|cynicism|complacency|weakness|cruelty|racism|bias|populism|scaremongering|grandstanding|playing politics|double standards|bad faith)\b/iu;
const OWN_PLAN =
  /^(?:that\s+)?(?:he|she|it|they|we|i|(?:the|his|her|its|their|our)(?: (?!was|were|is|are)\p{L}+){1,3}) (?:also |now |still )?(?:(?:had |has |have )?(?:plan(?:s|ned)?|intend(?:s|ed)?|aim(?:s|ed)?|agreed|promised|pledged|vowed|decided|undertaken)|(?:was|were|is|are) (?:determined|ready|prepared|willing|planning|preparing|aiming)|(?:stands?|stood) ready) (?:not )?to\b/iu;
const PLANS =
  /^(.{2,60}?) (?:also |now |still )?(?:plans?|intends?|aims?|planned|intended|(?:stands?|stood|is|are|was|were) (?:ready|prepared|planning|preparing|determined)) (?:not )?to\b/iu;
// "Nobody is going to dictate to us": whoever says so will not have it.
const DEFIANT =
  /^(?:nobody|no[- ]one|nothing) (?:will|is going to|can) (?:\w+ )?(?:stop|dictate|silence|bully|intimidate|break|push|tell|force|blackmail|scare|divide|drive|prevent|buy)\b.{0,20}\b(?:us|me)\b/iu;
// "She opposed the bill", "they believed neither side": where somebody stands.
const STANCE =
  /^(?:he|she|it|they|I|we)(?:['’]d| had| has| have| would)? (?:also |still |now |fully |strongly |firmly )?(?:(?:hope|doubt|trust|wish|prefer|support|oppose|favou?r|sympathi[sz]e|want|regret|resent)(?:r?e?d|s)?|believed? (?:neither|nobody|no one|nothing|in))\b/iu;

/** What kind of claim a draft is: by its cue first, then by tense and modality, then by its words. */
export function kindOf(draft: Draft, place: Place): Kind {
  const { said, text } = draft;
  const content = contentOf(draft);
  if (draft.attributor === "") return outletKind(text, place);
  const cueClass = said?.cue.cueClass ?? "say";
  if (denies(draft, deniedWords(draft)) === "plainly") return "denial";
  // Whoever turns down an offer has done so.
  if (cueClass === "deny") return TURNED_DOWN_AS.test(text) ? "opinion" : "fact";
  if (cueClass === "commit") return "threat_commitment";
  if (isOwnPlan(draft, content)) return "threat_commitment";
  if (FIRM_FUTURE.test(content) && /^(?:assure|guarantee)$/.test(said?.cue.lemma ?? "")) return "threat_commitment";
  if (FIRM_FUTURE.test(content) && THREAT.test(content)) return "threat_commitment";
  if (cueClass === "predict" && said?.cue.lemma !== "warn" && said?.cue.lemma !== "fear") return "prediction";
  // "have described finding the fridge unrepaired" tells what was seen.
  if (said?.cue.lemma === "describe" && !/\bas\b/.test(content)) return "fact";
  if (cueClass === "opine" && isAboutThePast(draft, content)) return "fact";
  if (cueClass === "opine")
    return FIRM_FUTURE.test(content) && /^(?:believe|think|feel|hope|fear|doubt)$/.test(said?.cue.lemma ?? "")
      ? "prediction"
      : "opinion";
  if (draft.part.inner?.cue.cueClass === "opine") return "opinion";
  if (draft.part.inner?.cue.cueClass === "predict") return "prediction";
  if (DEMAND.test(withoutReason(content)) || WISH.test(content) || STANCE.test(bareContent(content).trim()))
    return "opinion";
  if (cueClass === "accuse" && CHARACTER.test(content)) return "opinion";
  if (/\b(?:could|can|may|might) (?:\p{L}+ )?be\b/u.test(content) && !/\d/.test(content) && isJudgement(content, false))
    return "opinion";
  const shown = cueClass === "accuse" || cueClass === "evidence";
  if (shown && !FIRM_FUTURE.test(content)) return "fact";
  if (FUTURE.test(mainClause(content)) && !isPastEvent(content)) return "prediction";
  if (cueClass === "predict") return "prediction";
  if (shown) return "fact";
  return isEvaluation(draft, content) || isArgument(draft, content) ? "opinion" : "fact";
}

/** Without a clause at the end that only adds to it, and without what might have been or could not be done. */
const mainClause = (content: string) =>
  content
    .replace(/,["”]? (?:which|who|whose|where|as)\b[^,]*$/, "")
    .replace(/(?<=\p{L}s) that (?:could|would|might) (?:be )?\p{L}+.*$/u, "")
    .replace(/(?<=.{20})\bbefore \p{L}+ \p{L}+ (?:could|would|can)\b.*$/u, "")
    .replace(
      /\bMay\b|\bcould (?:be )?(?:seen?|heard?|felt|feel|smel[lt]|smelled)\b(?!.*\b(?:by|within|next)\b)|\b(?:would|could|might) (?:\w+ly )?have\b|\bcould (?:not|n't)\b|\bcould(?= \w+ no\b)/g,
      "",
    );

/** "There will be a deal because there must be": why it is said does not make it a demand. */
const withoutReason = (content: string) => content.replace(/(?<=.{20})\bbecause\b.*$/, "");

/** "We will", "he would": the source speaks of what it will do itself. */
function isOwnPlan(draft: Draft, content: string): boolean {
  const { quoted } = draft;
  const words = bareContent(content)
    .trim()
    .replace(/^["“,:\s]+/, "");
  if (OWN_PLAN.test(words)) return true;
  if (quoted && (PERSONAL_PLAN.test(words) || DEFIANT.test(words))) return true;
  if (isOwn(draft, PLANS.exec(words)?.[1] ?? "")) return true;
  if (!FIRM_FUTURE.test(words)) return false;
  if (WISH.test(words) || FORCED.test(words)) return false;
  if (
    OWN_SUBJECT.test(words) &&
    !quoted &&
    /^(?:that\s+)?\w+\s+(?:\w+ly\s+)?(?:will|would|'ll|won't|is going to|are going to)\b/i.test(words)
  )
    return true;
  return isOwn(draft, words.replace(/^that\s+/i, "").split(/\s(?:will|would)\b/)[0] ?? "");
}

/** Whether what a clause is about is the source, or what it speaks for: "Moravia would", in the mouth of Moravia's minister. */
function isOwn({ said, attributor, entity }: Draft, subject: string): boolean {
  const words = subject.trim().toLowerCase();
  if (words === "" || words.length >= 60) return false;
  const source = said?.source.toLowerCase().split(" ").at(-1) ?? "-";
  if (source.length > 3 && words.includes(source)) return true;
  if (OWN_PEOPLE.test(words)) return true;
  const speaker = `${attributor} ${said?.role ?? ""} ${entity?.role ?? ""}`;
  const named = words.replace(/^the /, "");
  const itself = /^(?:the )?\p{Lu}/iu.test(subject.trim()) && /\p{Lu}/u.test(subject) && named.length > 2;
  if (
    itself &&
    speaker
      .toLowerCase()
      .replaceAll("’", "'")
      .split(/'s?\s|\s/)
      .join(" ")
      .includes(named)
  )
    return true;
  return FOR_A_BODY.test(speaker) && OWN_BODY.test(words);
}

/** "Scientists believe the animal died of cold" asserts what happened. */
function isAboutThePast({ said }: Draft, content: string): boolean {
  const words = content.toLowerCase().split(/[^\p{L}']+/u);
  return (
    /^(?:believe|think|assume|presume|suppose)$/.test(said?.cue.lemma ?? "") &&
    words.some(isPast) &&
    !isJudgement(content, false) &&
    !DEMAND.test(content) &&
    !FUTURE.test(content)
  );
}

/** An argument without a figure or an event is a view. */
function isArgument({ said }: Draft, content: string): boolean {
  const words = content.toLowerCase().split(/[^\p{L}']+/u);
  return (
    /^(?:argue|contend|complain|lament|reason|opine|preach|quip|muse)$/.test(said?.cue.lemma ?? "") &&
    !/\d/.test(content) &&
    !words.some(isPast)
  );
}

function isPastEvent(content: string): boolean {
  const words = content.toLowerCase().split(/[^\p{L}']+/u);
  const past = words.findIndex((word) => isPast(word));
  const future = words.findIndex((word) => /^(?:will|would|could|may|might|likely|unlikely)$/.test(word));
  return past >= 0 && future >= 0 && past < future - 8;
}

const STATES =
  /^(?:was|were|been|had|did|done|made|gave|given|showed|shown|became|felt|seemed|played|looked|proved|remained|caused|left|got|kept|meant|lacked|needed|wanted|deserved)$/;
const MILD =
  /\b(an?|the|its|their|his|her|this|that|some|several|two|three|any|more|most|very) (?:important|significant|crucial|vital|essential|great|good|right|hard|difficult|tough|necessary|appropriate|urgent|dangerous|expensive|historic|ambitious|new|strong|clear)(?= \p{L}{3,})/giu;

/** "demolished an important camp" tells an event, in which the camp's importance is no view of its own. */
function toldOfEvents(content: string): string {
  const first = content
    .toLowerCase()
    .split(/[^\p{L}']+/u)
    .find((word) => isPast(word) && word !== "had");
  return first !== undefined && !STATES.test(first) ? content.replace(MILD, "$1") : content;
}

function isEvaluation({ quoted, direct }: Draft, content: string): boolean {
  if (/\d/.test(content) || (quoted && COUNTED.test(content))) return false;
  const whole = quoted && direct;
  if (isJudgement(toldOfEvents(content), whole)) return true;
  if (!whole || DOES.test(content.replace(/^[\s,:]+/, ""))) return false;
  // A quotation without a number, a name or anything that happened is somebody's view.
  const past = withoutHabit(content)
    .toLowerCase()
    .split(/[^\p{L}']+/u)
    // "Frightened people are loud": the word that opens a sentence is no verb of it.
    .filter((word) => word !== "")
    .slice(1)
    .some((word) => isPast(word));
  const names = /[\p{Ll},] \p{Lu}\p{Ll}/u.test(content);
  return !past && !names;
}
