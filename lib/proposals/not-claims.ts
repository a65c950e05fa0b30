import type { Token } from "./types";
import { isFiniteVerb } from "./words";

const NO_COMMENT =
  /\b(?:(?:declin|refus)\w+ to (?:comment|say|discuss|answer|respond|elaborate|be interviewed|give)|no comment|(?:could|did|would|was|were|has|have|had|does|do) ?n(?:o|['’])t (?:immediately |yet |been |be )*(?:able to (?:verify|confirm|reach)|reached|respond|reply|return|comment|available|answer|responded|replied|returned)|(?:could|cannot|can)(?: not|not)? (?:be )?(?:immediately |independently )+(?:be )?(?:verif|confirm|reach)\w+|could not be (?:reached|verified|independently)|neither confirm\w* nor den\w+|unavailable for comment|not available for comment|(?:has|have) been (?:contacted|approached) for comment|neither .{3,60} (?:responded|replied|commented|returned)\b|contacted .{2,40} for comment|requests? for comment|did not respond)/i;
const ABOUT_ITSELF =
  /\b(?:takes? a (?:closer )?look at|here (?:is|are) (?:what|how|why|the)|what we know|read more|this (?:story|article|page) (?:was|is|has been)|follow (?:our|the) |watch (?:the|our) |click here|sign up|correction:|listen to)\b/i;
const FEWEST_WORDS = 5;

/** True for words that tell only that somebody said nothing. */
export function isNoComment(text: string): boolean {
  return NO_COMMENT.test(text);
}

/** True when the article's own words assert nothing that could be checked: questions, lead-ins, notes on itself, fragments. */
export function isNoAssertion(text: string, tokens: readonly Token[]): boolean {
  if (/[?]["'”’)]*$/.test(text) || ABOUT_ITSELF.test(text)) return true;
  if (/:$/.test(text) && !/["“]/.test(text)) return true;
  const words = tokens.filter((token) => /^[\p{L}\p{N}]/u.test(token.text));
  return words.length < FEWEST_WORDS || !words.some((token) => isFiniteVerb(token) || /s$/.test(token.lower));
}
