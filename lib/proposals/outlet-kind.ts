import { isJudgement } from "./evaluation";
import type { Kind } from "./types";
import { type Voice, withoutQuotations } from "./voice";
import { isPast } from "./words";

const NEWS =
  /\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|yesterday|today|tonight|overnight|this (?:week|morning|month|afternoon|evening|weekend)|last (?:week|night|month|weekend)|(?:hours|minutes) (?:later|earlier|ago|after|before)|(?:by|at|from|since|until|before|after|around|about) (?:(?:early|late|mid) ?)?(?:noon|midnight|dawn|dusk|nightfall|midday|daybreak|sunrise|sunset|morning|afternoon|evening)|so far|at the time of writing)\b/i;
const MARKET =
  /\b(?:shares?|stock|index|pound|dollar|euro|yen|oil|prices?)\b.{0,60}\b(?:closed|fell|rose|slipped|gained|dropped|traded|jumped|tumbled|surged|slid|ended)\b/i;
const OLD =
  /\b(?:(?:in|since|until|by|from|of) (?:(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\p{L}* )?(?:1[5-9]\d\d|20[0-3]\d)|(?:last|previous) (?:year|decade|century)|(?:\d+|two|three|four|five|six|seven|eight|nine|ten|several|many|some) (?:years|months) ago|decades?|for years|centur\w+|in the (?:past|1[89]\d0s|20\d0s|\d0s)|once|historically|traditionally|founded|used to|had (?:been|already|previously|\w+ed)|at the time|previously|formerly|always|long been|long-standing|(?:for|in) (?:\d+|two|three|four|five|ten|twenty|thirty|forty|fifty|many) years|(?:its|their|his|her|the country['’]s) history|(?:previous|past|earlier) (?!year)\p{L}+s|not the first time|(?:has|have) since|since(?= then\b|[.]$))\b/iu;
const BIOGRAPHY =
  /\b(?:was|were|is) (?:born|built|founded|opened|elected|established|created|set up|educated|introduced|designed|invented|drawn up)\b|\bthe (?:first|last|only|largest|smallest|oldest|biggest) (?:\p{L}+ ){0,3}(?:to|in|of|ever)\b/iu;
const HISTORY =
  /\b(?:fought|war of|civil war|-(?:day|week|month|year) war|coup|uprising|revolution|won independence|armistice)\b/i;
// What is so at all times: "The strait is one of the busiest", "Malaria kills 600,000 people a year".
const STANDING =
  /\bcan (?:cause|damage|lead|trigger|affect|kill|spread|harm|last|reach|live|survive|carry|produce)\b|\b(?:has|have) (?:long )?been (?:linked|tied) to\b|\b(?:is|are) (?:guaranteed|protected|insured|covered|required|entitled|barred|exempt|transmitted|caused) (?:by|up to|to|from|under)\b|\b(?:is|are) (?:one of|home to|among the|part of|known (?:for|as|to)|used (?:to|in|for|as)|made (?:of|up of|from)|located|the (?:largest|smallest|oldest|busiest|biggest|only|longest|highest|world['’]s))\b|\b(?:kills?|affects?|costs?|makes up|accounts? for|covers?|borders?|lies|stretches|houses|holds|contains?|consists?|comprises?)\b.{0,50}\b(?:a year|each year|every year|per cent|percent|a (?:third|quarter|tenth|half|fifth) of|people|[\d,]{4,})|\b(?:war|conflict|insurgency|epidemic|fighting|violence)\b.{0,30}\bhas (?:killed|left|displaced|driven|claimed|forced)\b/iu;
const RULE =
  /^(?:under|by) (?:\p{L}+ ){0,3}(?:laws?|rules?|treaty|constitution|armistice|agreement|terms|regulations?|plan|scheme|deal|proposals?|accord|truce|pact|contract|bill|code|charter|policy|arrangement|programme|program)\b|^under (?:it|them|this|that)\b|\b(?:laws?|rules?|constitution|treaty|regulations?) (?:bars?|requires?|allows?|permits?|forbids?|prohibits?|gives?|provides?|limits?)\b/iu;
const AHEAD =
  /\b(?:is|are) (?:not )?(?:due|expected|scheduled|set|likely|unlikely|about) (?:to|before|until|by|in|on|for|this|next)\b|\b(?:is|are) forecast\b|\bwill\b/i;
const WILL = /\bwill\b/i;
const SUPPOSED = /^(?:if|unless)\b.{4,120}?, .{2,60}?\bwould\b(?! have\b)/i;
const OPEN = /\b(?:could|may|might)\b/i;
const ADVICE = /\b(?:should|ought to|deserves?|had better|it is time|must not|cannot be allowed)\b/i;
const WRITER = /\b(?:I|[Ww]e|my|[Oo]ur|me|us)\b/;
const PLAN =
  /\b(?:(?:plans?|intends?|aims?|pledges|promises|vows|has (?:pledged|promised|vowed|agreed|threatened)) (?:not )?to)\b/i;

/** Where a sentence stands: at the opening of the article, after what else in its paragraph, in whose voice. */
export type Place = { opening: boolean; before: { kind: Kind; own: boolean } | null; voice: Voice };

/** The kind of what an article says in its own voice. */
export function outletKind(text: string, { opening, before, voice }: Place): Kind {
  const own = withoutQuotations(text);
  if (ADVICE.test(own) && !/\d/.test(own)) return "opinion";
  const writer = voice === "personal" || WRITER.test(own.replace(/\bU\.?S\b\.?|\bUS\b/g, ""));
  if (writer && isJudgement(own, true)) return "opinion";
  if (voice === "release" && !/\d/.test(own) && isJudgement(own, false)) return "opinion";
  const happened = own
    .toLowerCase()
    .split(/[^\p{L}']+/u)
    .some(isPast);
  if (voice === "personal" && !happened && !/\d/.test(own)) return "opinion";
  if (PLAN.test(own)) return "threat_commitment";
  if (AHEAD.test(text) && !/\bhad\b/.test(text))
    return voice === "release" && WILL.test(own) ? "threat_commitment" : "prediction";
  if (SUPPOSED.test(own)) return "prediction";
  if (OPEN.test(text) && !/\b(?:May \d|in May|last May|since May)\b/.test(text)) return "prediction";
  if (opening || NEWS.test(text) || MARKET.test(text)) return "fact";
  if ([OLD, BIOGRAPHY, HISTORY, RULE, STANDING].some((old) => old.test(text))) return "background";
  // What goes on from something older is as old, unless it says how things are now.
  if (before?.own && before.kind === "background" && !/\b(?:has|have|is|are)\b/.test(text)) return "background";
  return "fact";
}
