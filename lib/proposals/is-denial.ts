import { bareContent, reportedWords } from "./content";
import type { Draft } from "./drafts";
import { CLAIM_NOUN, isClaimNoun } from "./lexicon/claim-nouns";
import { NEGATIONS } from "./lexicon/function-words";

const FALSE_WORDS =
  /\b(?:false|falsehoods?|untrue|untruths?|baseless|unfounded|groundless|fabricat\w+|concoct\w+|made[- ]up|trumped[- ]up|fake|bogus|nonsense|nonsensical|rubbish|ridiculous|absurd\w*|preposterous|ludicrous|laughable|outlandish|far-?fetched|fanciful|spurious|scurrilous|frivolous|unsubstantiated|(?:an?|pure|outright|all|are|were|is|was|of|these|such) (?:\w+ )?lies?|(?:is|are|was|were) lying(?! (?:in|on|at|down|under|near|dead))|hoax|myth|travesty|slurs?|character assassination|one-sided|sensational\w*|not true|not the case|not (?:accurate|correct)|no truth|not (?:a|one) (?:shred|grain|word|ounce|scrap|jot|iota) of (?:truth|it)|far from the truth|without (?:merit|foundation|basis)|no (?:basis|merit|foundation|substance|grounds)|not supported|out of context|not guilty|innocent(?! (?:people|civilians|victims|children|lives|men|women|bystanders))|innocence|did nothing wrong|nothing (?:wrong|improper|illegal|unlawful)|no wrongdoing|misleading|inaccura\w+|incorrect|mistaken|wrong to (?:say|suggest|claim)|smears?|slander\w*|libel\w*|defam\w+|propaganda|disinformation|misinformation|witch[- ]hunt|fairy ?tales?|fantasy|fantasies|invention|malicious|politically motivated|poppycock|twaddle|claptrap|balderdash|hogwash|bunkum|drivel|tosh|garbage|baloney|tripe|fiction|fictitious|imaginary|exaggerat\w+|overstate\w*|distort\w*|pure speculation|(?:is|was|are|were) (?:simply |just |plainly |flatly |completely |quite |totally )?["“‘']?(?:\w+ly |\w+ and )?wrong(?! (?:to|that|for|with|side)\b))\b/i;
const ANSWERS = new RegExp(
  String.raw`\b(?:${CLAIM_NOUN}|(?:this|that|it|these|those|they|which|everything) (?:is|was|are|were|has been|had been|would be)|(?:it|that|this|they)['’](?:s|re)|(?:(?:that|this|the|those) |^)(?:number|amount|date|description)s? (?:is|was|are|were)|any of (?:it|this|that)|no such|it all)\b|^\W*(?:it|this|that|them)\b`,
  "i",
);
const BARE_FALSE =
  /\b(?:not guilty|innocent|innocence|did nothing wrong|out of context|nonsense|no truth|of truth|rubbish)\b/i;
// "I was not sacked", "It does not exist", "There were no shots": an answer to what others say.
const CONTRADICTS =
  /^["“‘'\s]*(?:no\.|never[.,]|(?:(?:simply |just |completely |totally )?(?:not true|untrue|false|nonsense|rubbish|lies))[.,!]|(?:absolutely|certainly|definitely|of course) not\b|nobody (?:has|had|ever)|not (?:one|a single)|none of (?:it|this|that|our|my)|(?:i|we) \p{L}+ (?:nothing|nobody|no one|none of)\b|(?:i|we) (?:\p{L}+ly )?(?:reject|deny|refute|dispute|repudiate|contest)\b|(?:i|we) (?:was|were|did|have|had|am|are|do|never)(?: not(?! going\b)| never|\b(?=.{0,12}\bnever\b))|(?:i|we) (?:was|were|did|have|had|do)n['’]t(?! (?:deserve|want|think|know|expect|feel|understand|mind|care|need|like|see|realise|realize|get|play|score|hear|have (?:a|the|any|much|enough|time))\b)|it (?:does|did|do)(?: not|n['’]t) (?:exist|happen|occur|take place)|that(?: is|['’]s)? (?:simply |just )?(?:not|never) (?:true|the case|so|what (?:happened|i|we|was))|there (?:(?:absolutely |simply )?(?:was|were|is|are|has been|have been)|['’]s)(?: absolutely| simply)? no\b(?! (?:doubt|way|question|reason|need|point|time|room|excuse|place|alternative|choice|substitute))|no \p{L}+ (?:has|have|was|were|had)\b)/iu;
const NO_SUCH =
  /\b(?:no such|any such|never (?:received|happened|said|made|took|knowingly|did|asked|paid|met|saw|been(?! (?:\p{L}+er|more|less|so|as)\b)|agreed|told|had|used|offered|directed|sought|given|ordered|authori[sz]ed|intended|existed|touched|failed|sent)|no record of|(?:not|n['’]t) recogni[sz]e|no knowledge of|(?:had|has|have) nothing to do with|(?:played|had|has|have) no (?:part|role|involvement|hand|links?|connection|contact|dealings)|took no part|not involved|did no such|did not (?:take place|happen|occur|exist)|(?:played|had) n(?:o|either) part|carried out no|categorically not|not one of|none of (?:its|his|her|their|our|the))\b/iu;
// "X \"categorically denies\" hiding data, a spokeswoman said": the denial is told by somebody else.
const TOLD_DENIAL =
  /\b(?:denies|denied|disputes|disputed|rejects|refutes|refuted)\b["”]?(?! (?:bail|entry|access|visas?|permission|offers?))/i;
const LEADS_IN = new RegExp(
  String.raw`^(?:contradicting|rejecting|denying|disputing|dismissing|rebutting|refuting|challenging)\b.{0,40}\b(?:${CLAIM_NOUN}|that|this|it)\b`,
  "i",
);
const INSISTING =
  /^(?:insist|maintain|swear|protest|stress|reiterate|repeat|contend|testify|counter|retort|avow|affirm|pronounce)$/;
// Who does not know, cannot say or has not seen denies nothing.
const UNCERTAIN =
  /\b(?:no (?:independent |immediate |further |firm |official )?(?:confirmation|comment|information|details?|word|sign|indication|idea|doubt|plans?)|(?:no (?:memory|recollection)|(?:not|n['’]t|never) (?:\p{L}+ly )?(?:recall|remember|recollect))|(?:not|n['’]t) (?:\p{L}+ly )?(?:aware|clear|known|know (?:how|what|whether|who|why|if|where|when)|sure|certain|yet|able|possible|say|confirm|verify|comment|rule out|ruled out|heard|decided|surprised|convinced))\b/iu;
const NEGATED_WITHIN = 14;
const OWNING_UP = /^(?:admit|acknowledge|concede|confess|accept|agree|apologi[sz]e|regret)$/;
// "His words were twisted": what was said or shown is not what it is taken for.
const DISTORTED =
  /\b(?:been|being|was|were|is|are) (?:\p{L}+ly )?(?:misquoted|misread|misrepresented|misinterpreted|misconstrued|mischaracteri[sz]ed|misreported|twisted|cherry-?picked|selectively (?:quoted|edited|leaked)|(?:quoted|edited|leaked|presented) (?:\p{L}+ )?selectively|(?:taken|quoted|lifted) out of context)\b/iu;
// "maintains that the film was doctored": what speaks against somebody is no proof.
const TAMPERED =
  /\b(?:was|were|been|is|are) (?:\p{L}+ly )?(?:doctored|forged|faked|staged|planted|manipulated|altered|set up|framed)\b/iu;
// "said the data had been falsified": what was shown is no proof.
const FALSIFIED =
  /^\W*(?:that )?(?:the|these|those|its|their|his|her) (?:\p{L}+ )?(?:data|figures|documents?|papers|video|film|footage|photographs?|photos|pictures|images|recordings?|tapes?|letters?|memos?|e-?mails?|signatures?) (?:was|were|is|are|had been|have been|has been) (?:\p{L}+ly )?(?:falsified|forged|faked|fabricated|doctored|manipulated|invented|false|fake)\b/iu;
const BELITTLED =
  /^\W*(?:the|this|these|those|all|his|her|its|their|\p{L}+['’]s?) (?:\p{L}+ ){0,2}(?:lawsuit|suit|charges?|allegations?|accusations?|indictment|insinuations?|suggestions?|rumou?rs?|claims?)\b(?!.{0,30}\b(?:serious|strong|credible|grave|shocking|troubling|worrying|disturbing|important|alarming|true|explosive|damning|extraordinary|concerning)\b)/iu;
const MOCKED = /^(?:ridicule|mock|deride|denounce|decry|slam|blast|lambast|lambaste)$/;
const MOCKED_CLAIM = /\b(?:allegation|accusation|claim|suggestion|rumou?r|insinuation|assertion|notion|lawsuit)s?\b/i;
// Whoever turns one of these down denies nothing.
const REFUSED =
  /^(?:proposals?|offers?|overtures?|approach(?:es)?|talks|terms|conditions|pleas?|requests?|bail|visas?|appeals?|entry|access|bids?|plans?|deals?|motions?|amendments?|applications?|calls?|demands?|compromise|invitations?|ceasefire|truce|treaty|bill|petitions?|permission|parole|asylum|permits?|package|agreement|ultimatum|resignation|candidates?|ballots?|votes?|goods|shipments?)$/i;
const JUDGES = /\b(?:judges?|court|tribunal|jury|jurors|magistrates?|appeals? panel|justices)\b/i;

/**
 * Whether a draft denies what somebody else says: "plainly" by its cue or its words, "perhaps" when it only says that
 * something is not so, which is a denial if somebody has said that it is.
 */
export function denies(draft: Draft, content: string): "plainly" | "perhaps" | null {
  const { said, part, quoted, text } = draft;
  const lemma = said?.cue.lemma ?? "";
  if (said?.cue.cueClass === "deny") return refuses(draft, content) ? null : "plainly";
  if (part.answer || LEADS_IN.test(text) || (said?.trailing && TOLD_DENIAL.test(content))) return "plainly";
  const speech = text.slice(Math.max(0, text.search(/["“]/)));
  if ((quoted && CONTRADICTS.test(text)) || (/^["“]/.test(speech) && CONTRADICTS.test(speech))) return "plainly";
  // Who accuses somebody of giving false explanations answers nobody.
  const owns = OWNING_UP.test(lemma) || said?.cue.cueClass === "accuse";
  const words = said?.cue.cueClass === "opine" ? content : bareContent(content);
  if (!owns && FALSE_WORDS.test(content) && (ANSWERS.test(words) || BARE_FALSE.test(content))) return "plainly";
  if (!owns && (DISTORTED.test(content) || FALSIFIED.test(content))) return "plainly";
  if (MOCKED.test(lemma) && MOCKED_CLAIM.test(content.split(/\s+/).slice(0, 6).join(" "))) return "plainly";
  const negated = reportedWords(content)
    .slice(0, NEGATED_WITHIN)
    // "were told not to speak" denies nothing.
    .some((word, at, words) => NEGATIONS.has(word.replaceAll("’", "'")) && !(word === "not" && words[at + 1] === "to"));
  if (INSISTING.test(lemma) && (negated || TAMPERED.test(content))) return "plainly";
  if (/^(?:call|describe|brand|label|dub)$/.test(lemma) && BELITTLED.test(content)) return "plainly";
  const advises = said?.cue.cueClass === "opine" && said.cue.lemma !== "believe";
  if (NO_SUCH.test(content) && content.length < 180 && draft.attributor !== "" && !advises) return "plainly";
  if (UNCERTAIN.test(content)) return null;
  if (/^(?:insist|maintain)$/.test(lemma)) return "perhaps";
  // "A study found no increase" answers nobody.
  return negated && draft.attributor !== "" && said?.cue.cueClass !== "evidence" && !advises ? "perhaps" : null;
}

/** "rejected the offer", "denied him bail", "the judge dismissed the charges": nothing that was claimed is contested. */
function refuses({ said, attributor }: Draft, content: string): boolean {
  const lemma = said?.cue.lemma ?? "";
  if (said?.cue.shape !== "passive" && /^(?:reject|dismiss)$/.test(lemma) && JUDGES.test(attributor)) return true;
  if (!/^(?:reject|dismiss|deny|contest|dispute|discount|object)$/.test(lemma)) return false;
  const object = reportedWords(content);
  const end = object.findIndex(
    (word, at) => at > 0 && /^(?:that|of|by|to|from|for|as|on|over|in|with|which|who|at|after|,)$/.test(word),
  );
  const head = object.slice(0, end < 0 ? 5 : end);
  return (
    !/^(?:that|\p{L}+ing)$/u.test(head[0] ?? "") && head.some((word) => REFUSED.test(word)) && !head.some(isClaimNoun)
  );
}
