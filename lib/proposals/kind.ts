import type { Draft } from "./drafts";
import { NEGATIONS } from "./lexicon/function-words";
import type { Kind } from "./types";
import { isPast } from "./words";

const FALSE_WORDS =
  /\b(?:false|untrue|baseless|unfounded|groundless|fabricat\w+|fake|nonsense|rubbish|ridiculous|absurd|preposterous|ludicrous|lies?|hoax|not true|no truth|without (?:merit|foundation|basis)|no (?:basis|evidence|merit|foundation)|not supported|out of context|not guilty|innocen\w+|did nothing wrong|nothing (?:wrong|improper|illegal)|no wrongdoing|misleading|inaccurate|incorrect|wrong to (?:say|suggest|claim)|smear|slander\w*|witch[- ]hunt|fairy ?tale|fantasy|invention|malicious|poppycock|twaddle|claptrap|balderdash|hogwash|bunkum|drivel|tosh|fiction|(?:is|was|are|were) (?:simply |just |plainly |flatly |completely )?wrong(?! (?:to|that|for)\b))\b/i;
const ANSWERS =
  /\b(?:(?:allegation|accusation|claim|charge|report|suggestion|rumou?r|figure|criticism|complaint|story|idea|lawsuit|suit|assertion)s?|this|that|these|such|it|them)\b/i;
// "I was not sacked", "It does not exist", "There were no shots": an answer to what others say.
const CONTRADICTS =
  /^["“‘'\s]*(?:no\.|(?:i|we) (?:was|were|did|have|had|am|are|do|never)(?: not|n['’]t| never|\b(?=.{0,12}\bnever\b))|it (?:does|did|do) ?n(?:ot|['’]t) exist|there (?:was|were|is|are) no\b|no \p{L}+ (?:has|have|was|were|had)\b)/iu;
const NO_SUCH =
  /\b(?:no such|any such|never (?:received|happened|said|made|took|knowingly|did|asked|paid|met|saw|been|agreed|told)|no record of|not recogni[sz]e|no (?:knowledge|recollection|memory) of|had nothing to do with)\b/i;
const FUTURE =
  /\b(?:will|'ll|would|won't|going to|shall|set to|due to (?!the\b|a\b)|expected to|likely to|unlikely|is likely|forecast to|scheduled to|about to|could|may|might|bound to|poised to|by (?:20[2-9]\d|the end of|next))\b/i;
const FIRM_FUTURE = /\b(?:will|'ll|won't|would|going to|shall)\b/i;
const OWN_SUBJECT = /^(?:that\s+)?(?:he|she|it|they|we|i)\b/i;
const DEMAND =
  /\b(?:should|must|ought|needs? to|have to|has to|deserves?|calls? for|called for|called on|urged?|urges|^["“]?let|cannot be|let us|let's|cannot allow|can't allow|time to|we want|I want)\b/i;
const EVALUATION =
  /\b(?:good|great|bad|terrible|awful|best|worst|better|worse|important|crucial|vital|essential|proud|happy|glad|sad|sorry|disappoint\w*|devastat\w*|shock\w*|outrag\w*|disgrace\w*|sham\w*|asham\w*|unfair|fair|unjust|unacceptable|wonderful|fantastic|amazing|incredible|brilliant|tragic|tragedy|dangerous|reckless|brave|stupid|foolish|beautiful|perfect|remarkable|impressive|worrying|concern\w*|encouraging|welcome\w*|difficult|hard|easy|right|(?<!the )wrong|believe|think|feel|hope|afraid|fear|love|hate|like a|as if|clearly|obviously|frankly|of course|really|honest\w*|trust|cruel|heartbreaking|historic|significant|milestone|most (?:important|serious)|too (?:much|many|little|late|far|high|low))\b/i;
const OLD =
  /\b(?:(?:in|since|until|by|from|of) (?:1[5-9]\d\d|20[0-3]\d)|(?:last|previous) (?:year|decade|century)|\d+ years ago|decades?|for years|centur\w+|in the (?:past|1[89]\d0s|20\d0s|\d0s)|once|historically|traditionally|founded|used to|had (?:been|already|previously|\w+ed)|at the time|previously|formerly|always|long been)\b/i;

// Whoever turns one of these down denies nothing.
const REFUSED =
  /\b(?:proposals?|offers?|requests?|bail|visas?|appeals?|entry|access|bids?|plans?|deals?|motions?|amendments?|applications?|calls?|demands?|compromise|invitations?|ceasefire|treaty|bill|petitions?)\b/i;

/** What kind of claim a draft is: by its cue first, then by tense and modality, then by its words. */
export function kindOf(draft: Draft): Kind {
  const { said, text } = draft;
  const content = contentOf(draft);
  if (draft.attributor === "") return outletKind(text);
  const cueClass = said?.cue.cueClass ?? "say";
  if (isDenial(draft, content)) return "denial";
  if (cueClass === "deny") return "opinion";
  if (cueClass === "commit") return "threat_commitment";
  if (isOwnPlan(draft, content)) return "threat_commitment";
  if (cueClass === "predict" && said?.cue.lemma !== "warn" && said?.cue.lemma !== "fear") return "prediction";
  // "have described finding the fridge unrepaired" tells what was seen.
  if (said?.cue.lemma === "describe" && /^\s*\w+ing\b/.test(content)) return "fact";
  if (cueClass === "opine")
    return FIRM_FUTURE.test(content) && /^(?:believe|think|feel|hope|fear|doubt)$/.test(said?.cue.lemma ?? "")
      ? "prediction"
      : "opinion";
  if (draft.part.inner?.cue.cueClass === "opine") return "opinion";
  if (draft.part.inner?.cue.cueClass === "predict") return "prediction";
  if (DEMAND.test(content)) return "opinion";
  const shown = cueClass === "accuse" || cueClass === "evidence";
  if (shown && !FIRM_FUTURE.test(content)) return "fact";
  if (FUTURE.test(mainClause(content)) && !isPastEvent(content)) return "prediction";
  if (cueClass === "predict") return "prediction";
  if (shown) return "fact";
  return isEvaluation(draft, content) ? "opinion" : "fact";
}

/** Without a clause at the end that only adds to it, and without what might have been or could not be done. */
const mainClause = (content: string) =>
  content
    .replace(/,["”]? (?:which|who|whose|where)\b[^,]*$/, "")
    .replace(/\bMay\b|\bwould (?:\w+ly )?have\b|\bcould (?:not|n't)\b|\bcould(?= \w+ no\b)/g, "");

/** The words of a draft that are reported, as near as the cue tells: behind the cue, or before a cue at the end. */
export function contentOf({ said, tokens, part, text, start }: Draft): string {
  if (!said || said.cue.from < part.from || said.cue.to > part.to) return text;
  if (said.cue.shape === "by-phrase" && said.cue.from > part.from)
    return text.slice(0, (tokens[said.cue.from - part.from]?.start ?? start) - start);
  const before = text.slice(
    0,
    Math.max(0, (tokens[Math.min(said.at?.from ?? said.cue.from, said.cue.from) - part.from]?.start ?? start) - start),
  );
  const after = text.slice((tokens[said.cue.to - 1 - part.from]?.end ?? start) - start);
  // "Such a closure, analysts say, could cost millions": the words go on behind the aside.
  const rest = after.slice(after.indexOf(",") + 1);
  const goesOn = after.includes(",") && rest.length > 20;
  if (said.trailing && before.trim().length > 3) return goesOn ? `${before} ${rest}` : before;
  return before.trim().length > 12 && said.cue.shape !== "passive" ? `${before} ${after}` : after;
}

function isDenial({ said, part, quoted, text }: Draft, content: string): boolean {
  const cueClass = said?.cue.cueClass;
  const lemma = said?.cue.lemma ?? "";
  if (cueClass === "deny" && REFUSED.test(content.split(/\s+/).slice(0, 7).join(" "))) return false;
  if (cueClass === "deny") return true;
  if (part.answer) return true;
  if (quoted && CONTRADICTS.test(text)) return true;
  if (
    FALSE_WORDS.test(content) &&
    (ANSWERS.test(content) || /\bnot guilty|innocen|did nothing wrong|out of context|nonsense/i.test(content))
  )
    return true;
  if (
    lemma === "insist" &&
    content
      .split(/\s+/)
      .slice(0, 10)
      .some((word) => NEGATIONS.has(word.toLowerCase()))
  )
    return true;
  return NO_SUCH.test(content) && content.length < 160;
}

/** "We will", "he would": the source speaks of what it will do itself. */
function isOwnPlan({ said, quoted }: Draft, content: string): boolean {
  const words = content.trim().replace(/^["“,:\s]+/, "");
  if (!FIRM_FUTURE.test(words)) return false;
  if (quoted && /\b(?:we|I)(?:'ll|’ll| (?:will|are going to|am going to|shall|won't))\b/.test(words)) return true;
  if (/\bwould rather\b/.test(words)) return false;
  if (
    OWN_SUBJECT.test(words) &&
    !quoted &&
    /^(?:that\s+)?\w+\s+(?:\w+ly\s+)?(?:will|would|'ll|won't|is going to|are going to)\b/i.test(words)
  )
    return true;
  const source = said?.source.toLowerCase().split(" ").at(-1) ?? "-";
  const subject =
    words
      .replace(/^that\s+/i, "")
      .split(/\s(?:will|would)\b/)[0]
      ?.toLowerCase() ?? "";
  return subject.length < 60 && source.length > 3 && subject.includes(source);
}

function isPastEvent(content: string): boolean {
  const words = content.toLowerCase().split(/[^\p{L}']+/u);
  const past = words.findIndex((word) => isPast(word));
  const future = words.findIndex((word) => /^(?:will|would|could|may|might|likely|unlikely)$/.test(word));
  return past >= 0 && future >= 0 && past < future - 8;
}

function isEvaluation({ quoted, direct }: Draft, content: string): boolean {
  if (/\d/.test(content)) return false;
  if (EVALUATION.test(content)) return true;
  if (!quoted || !direct) return false;
  // A quotation without a number, a name or anything that happened is somebody's view.
  const past = content
    .toLowerCase()
    .split(/[^\p{L}']+/u)
    .some((word) => isPast(word));
  const names = /[\p{Ll},] \p{Lu}\p{Ll}/u.test(content);
  return !past && !names;
}

function outletKind(text: string): Kind {
  if (
    /\b(?:is|are) (?:not )?(?:due|expected|scheduled|set|likely|unlikely) to\b|\bwill\b/i.test(text) &&
    !/\bhad\b/.test(text)
  )
    return "prediction";
  if (/\b(?:could|may|might)\b/i.test(text) && !/\b(?:May \d|in May)\b/.test(text)) return "prediction";
  return OLD.test(text) ? "background" : "fact";
}
