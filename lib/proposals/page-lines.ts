// What a saved page prints after an article, and in the middle of one.
const END =
  /^(?:[-–—•*#\s]*)(?:related\b|more (?:from|on|in|about|stories|news)\b|most (?:read|popular|viewed)|trending\b|recommended\b|you (?:may|might) (?:also )?(?:like|be interested)|read (?:also|more|next)|see also\b|also (?:read|on|in)\b|up next|editors?['’]s? (?:picks?|choice)|from (?:around )?the web|sponsored|around the web|latest (?:news|stories|headlines)|top stories|topics?:|tags?:|filed under|\d+ comments?$|our standards:|notes? to editors|media contacts?\b|(?:press|media) (?:contact|enquiries|inquiries)|contacts?:|for (?:more|further) information|leave a comment|join the conversation|about (?:the authors?|us)\b|contact us\b|(?:additional )?(?:reporting|writing|editing) by\b|(?:compiled|edited|translated) by\b|-?30-?$|#{2,}$|ends$|about [A-Z]\S+(?: \S+){0,4}$|subscribe\b|sign up\b|newsletter\b|copyright\b|©|\(c\) |all rights reserved)/iu;
const NOISE =
  /^(?:[-–—•*#[\s]*)(?:advertisements?|advert|share\b.{0,40}|tweet|print|e-?mail.{0,20}|save|copy link|facebook|twitter|follow us.{0,60}|log ?in|sign in|menu|search|home\b.{0,60}|listen\b.{0,40}|(?:story|article) continues.{0,40}|image (?:source|credit|caption).{0,120}|(?:photo|picture|image)(?:graph)?(?: (?:by|credit))?:.{0,160}|file photo.{0,120}|published\b.{0,60}|updated\b.{0,60}|last (?:modified|updated).{0,60}|\d+ min(?:ute)?s? read)[\]\s.!:]*$/iu;

const MONTH = String.raw`(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec)[a-z]*\.?`;
const DATELINE = new RegExp(
  String.raw`^(?:\p{Lu}[\p{L}.'’ -]{1,40}(?:,\s*(?:\p{Lu}[\p{L}.'’ -]{1,30}|${MONTH}\s+\d{1,2}|\d{1,2}\s+${MONTH})){0,3}\s*)(?:,?\s*\d{4})?(?:\s*\([^)]{2,40}\))?\s*(?:[-–—_]{1,2}|:)\s+`,
  "u",
);
const LONGEST_DATELINE = 90;
const LONGEST_END = 120;
const LONGEST_NOISE = 300;

/** True for the first line of what follows an article: related links, credits, copyright. */
export function isEnd(line: string): boolean {
  return line.length < LONGEST_END ? END.test(line) : /^(?:copyright|©|\(c\) )/i.test(line);
}

/** True for a line of the site's own machinery, which may stand anywhere. */
export function isNoise(line: string): boolean {
  return line.length < LONGEST_NOISE && NOISE.test(line);
}

/** The dateline that an opening paragraph begins with ("GENEVA, June 20 (AP) - "), or "". */
export function openingDateline(line: string): string {
  const found = DATELINE.exec(line.slice(0, LONGEST_DATELINE))?.[0] ?? "";
  const place = /^[\p{L}.'’-]+/u.exec(found)?.[0] ?? "";
  const certain = /\)\s*(?:[-–—_]{1,2}|:)\s+$/.test(found) || place === place.toUpperCase();
  return certain ? found : "";
}
