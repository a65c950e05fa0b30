import { CLAIM_NOUN, CLAIM_NOUNS } from "./lexicon/claim-nouns";

/**
 * What a denial answers: what it says itself ("own"), the last thing said ("last": "that is a lie"), one thing or several said
 * before ("the report", "these claims"), or every charge against somebody ("all").
 */
export type Scope = "own" | "last" | "one" | "many" | "all";

const HEAD = 140;
const OWNERS = String.raw`(?:the|these|those|such|all|any|his|her|its|their|both|\p{L}+['’]s?)`;
const ALL =
  /\b(?:wrongdoing|not guilty|guilty|innocen\w+|liability|blame|any (?:impropriety|misconduct|offence|offense|crime)|nothing (?:wrong|improper|illegal|unlawful)|(?:the|all|both) (?:\p{L}+ )?charges|(?:each|every)(?: and every)? (?:one of the )?(?:allegation|accusation|charge)s?|charges against \p{L}+|everything|acted (?:lawfully|properly|in good faith))\b/iu;
const OF_ITS_OWN = new RegExp(
  String.raw`\b(?:${CLAIM_NOUN}|talk|denial)\b["”']?(?: (?:by|from|in|on) [^,.;]{2,40})? (?:that|of)\b|\b(?:false|untrue|not true|wrong|nonsense|lie|absurd|ridiculous) (?:that|to (?:say|suggest|claim))\b|^\s*(?:that|having|being|any \p{L}+ing|\p{L}+ing|knowing)\b(?! (?:was|is|were|had|has|did)\b)(?!\s*[.,"”;]|\s*$)`,
  "iu",
);
const MANY = new RegExp(
  String.raw`\b${OWNERS}(?: [\p{L}-]+){0,3} ${CLAIM_NOUNS}\b|^\s*(?:them|["“‘']?${CLAIM_NOUNS})\b|\bany of (?:it|this|that|them)\b|\ball of (?:it|this|that|them)\b|\b(?:never|not|n['’]t) (?:taken? place|took place|happen\w*|occur\w*|exist\w*)\b`,
  "iu",
);
const ONE = new RegExp(String.raw`\b${CLAIM_NOUN}\b|\b(?:no|any) such\b|\bsuch an?\b`, "iu");
const LAST =
  /^\s*(?:that|this|it|so|any such thing|as much)\s*(?:as\b|and\b|but\b|[.,"”;]|$)|^\s*(?:a|one) word of (?:it|this|that)\b|^\s*that (?:it|this|any such thing) (?:had|was|ever|took)\b|\b(?:that|this|it)(?: is| was|'s|’s) (?:not |simply |just |quite |a |an |all |absolutely |completely |utterly |totally )*(?:untrue|true|the case|false|wrong|nonsense|lies?|rubbish|fiction|fabrications?|invention|slander|smear|fantasy|lying)\b|^["“‘'\s]*(?:no|never|not true|not at all|absolutely not|of course not|nonsense)\b[.,!]?["”’']?|^\s*(?:that|this) *$/iu;

const EVENT =
  /^\s*that (?:it|this|that|any such thing|(?:the|any such) \p{L}+) (?:had |was |has )?(?:ever )?(?:taken place|took place|happened|occurred|existed|been said|so|true|the case|made|sent|held)\b/iu;

const NO_SUCH =
  /^\s*(?:that )?(?:there (?:had been|has been|have been|was|were|is|are) )?no such (?!claims?\b|allegations?\b)\p{L}+/iu;

/** What the words of a denial answer. */
export function denialScope(content: string, lemma: string): Scope {
  if (/guilty|innocence/.test(lemma)) return "all";
  const head = content.slice(0, HEAD);
  if (EVENT.test(head) || NO_SUCH.test(head)) return "last";
  if (ALL.test(head)) return "all";
  if (OF_ITS_OWN.test(head)) return "own";
  if (MANY.test(head)) return "many";
  if (LAST.test(head)) return "last";
  return ONE.test(head) ? "one" : "own";
}
