import "server-only";
import { splitDateline } from "./dateline";
import { findDate } from "./written-dates";

/**
 * What a line of a saved page is. `prose` belongs to an article, this one's or another's; `end` is the heading of what
 * follows an article; `legal` is prose of the site itself; `teaser` is the beginning of another article; `furniture` is
 * everything short: headlines, section names, captions, links.
 */
export type LineKind =
  | "prose"
  | "end"
  | "legal"
  | "teaser"
  | "noise"
  | "byline"
  | "dateline"
  | "timestamp"
  | "furniture";

// Words that stand over or begin what comes after an article, in the languages the desk meets most.
const END =
  /^(?:[-–—•*#\s]*)(?:related (?:links?|content|articles?|stories|topics|news|coverage|reading)|more (?:from|on|in|about|stories|news)\b|most (?:read|popular|viewed|shared|commented)|trending\b|recommended (?:for you|stories|reading|articles)|you (?:may|might) (?:also )?(?:like|be interested)|read (?:also|more on|next)|see also\b|also (?:read|on|in)\b|what to read next|up next|don't miss|editors?['’]s? (?:picks?|choice)|from (?:around )?the web|sponsored (?:content|links?)|promoted|around the (?:web|network)|latest (?:news|stories|articles|headlines)|popular (?:now|stories|articles)|top stories|explore more|topics?:|tags?:|filed under|comments? ?\(?\d*\)?$|\d+ comments?$|_{2,}$|our standards:|notes? to editors|leave a (?:comment|reply)|post a comment|join the (?:conversation|discussion)|about the authors?$|about us\b|contact us\b|(?:reporting|writing|editing|additional reporting|compiled|edited|translated) by\b|-?30-?$|###+$|ends$|notes? to editors|mehr zum thema|lesen sie (?:auch|mehr)|das könnte sie|meistgelesen|verwandte (?:themen|artikel)|à lire aussi|lire aussi|sur le même sujet|articles? (?:liés|similaires)|les plus lus|leer (?:también|más)|lea también|noticias relacionadas|te puede interesar|lo más (?:leído|visto)|leggi anche|ti potrebbe interessare|articoli correlati|leia (?:também|mais)|lees ook|meer over dit onderwerp|läs (?:också|mer)|læs også|les også|читайте также|по теме)/iu;
// Lines of the site's own machinery. They may also stand in the middle of an article and say nothing about its end.
const NOISE =
  /^(?:[-–—•*#[\s]*)(?:advertisements?|advert|anzeige|werbung|publicité|publicidad|pubblicità|annons|annonce|share (?:this|on|via)?\b.{0,40}|share$|tweet|print|e-?mail(?: this.{0,30})?|save|copy link|facebook|twitter|x|whatsapp|linkedin|reddit|telegram|pinterest|subscribe\b.{0,60}|sign up\b.{0,90}|newsletters?\b.{0,60}|follow us\b.{0,60}|log ?in|sign in|register|menu|search|skip to.{0,40}|home|listen(?: to (?:this )?article)?(?: \(?\d+ ?min.{0,10})?|(?:story|article) continues below.{0,40}|read more:.{0,120}|continue reading.{0,60}|click here.{0,80}|image (?:source|credit|caption|copyright).{0,80}|(?:photo|picture|foto|image)(?:graph)?(?: (?:by|credit))?:.{0,120}|loading.{0,20}|close|back to top|accept(?: all)?(?: cookies)?|play video|watch:.{0,120}|\d+ (?:comments?|shares?|views?)|abonnieren.{0,60}|s['’]abonner.{0,60}|suscríbete.{0,60}|teilen|partager|compartir)[\]\s.!:]*$/iu;
const LEGAL =
  /(?:©|\(c\) ?\d{4}|\bcopyright\b.{0,40}\d{4}|all rights reserved|alle rechte vorbehalten|tous droits réservés|todos los derechos|terms (?:of (?:use|service)|and conditions)|privacy (?:policy|statement|notice)|cookie (?:policy|settings)|we use cookies|uses? cookies|your (?:browser|consent)|may not be (?:published|reproduced|broadcast)|do not sell my|general data protection|this (?:site|website) is protected)/iu;
const TEASER = /(?:\.{3}|…)\s*(?:read more|more|continue(?: reading)?|weiterlesen|lire la suite|leer más)\s*[»>.]*$/iu;
const BYLINE =
  /^(?:(?:by|from|words by|written by|story by|von|par|por|di|door|af|av)\s+\p{Lu}[^.!?]{1,110}|(?:\p{L}+ )?staff (?:writers?|reporters?)|our (?:own )?correspondent)$/iu;
const BYLINE_CASE = /^\P{L}*\p{L}+\s+(?:the |our )?\p{Lu}/u;
const TIMESTAMP =
  /^(?:published|updated|posted|last (?:updated|modified)|first published|created|issued|date|veröffentlicht|stand|aktualisiert|publié|mis à jour|publicado|actualizado|pubblicato)\b.{0,80}$|\b\d+ (?:minutes?|hours?|days?) ago$|\b\d+ ?min(?:utes?)?(?:\.| |-)?read\b/iu;
const FINAL = /[.!?…。！？]["'”’»)\]]*$/u;
const LEAD_IN = /[:;,]["'”’»]?$/u;

/** How many words a line has; text without spaces counts two characters as one word. */
export function countWords(line: string): number {
  const spaced = line.match(/[^\s]+/gu)?.length ?? 0;
  const dense = line.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/gu)?.length ?? 0;
  return spaced + Math.floor(dense / 2);
}

/** Names what a line of a page most likely is. */
export function kindOfLine(line: string): LineKind {
  const words = countWords(line);
  if (words <= 14 && NOISE.test(line)) return "noise";
  // A sentence of an article can begin with the same words ("More about the deal was to follow."), a heading is short.
  if (words <= 14 && END.test(line) && !(words > 5 && FINAL.test(line) && !/\bby\b/i.test(line))) return "end";
  if (LEGAL.test(line) && (words <= 30 || legalShare(line) >= 2)) return "legal";
  if (TEASER.test(line)) return "teaser";
  if (words <= 16 && BYLINE.test(line) && BYLINE_CASE.test(line)) return "byline";
  const dateline = splitDateline(line);
  if (dateline && dateline.rest.trim() === "") return "dateline";
  if (words <= 12 && isTimestamp(line)) return "timestamp";
  if (words >= 25) return "prose";
  if (words >= 3 && FINAL.test(line)) return "prose";
  return words >= 6 && LEAD_IN.test(line) ? "prose" : "furniture";
}

/** How often a line speaks of the site's own law; one mention alone can be news about privacy or copyright. */
function legalShare(line: string): number {
  return line.match(new RegExp(LEGAL.source, "giu"))?.length ?? 0;
}

/** A line that holds a date and little else. */
function isTimestamp(line: string): boolean {
  if (TIMESTAMP.test(line)) return true;
  return findDate(line) !== null && !FINAL.test(line) && countWords(line) <= 8;
}
