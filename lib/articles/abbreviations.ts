import "server-only";

// Words that end in a full stop without ending a sentence, lower case, without the stop. Titles, ranks and the like are
// followed by a name; the rest is followed by a number or goes on.
const ALWAYS: Record<string, string> = {
  en: "mr mrs ms mx dr prof rev hon fr sr st mt ft gen lt col maj capt cmdr cpl sgt pte adm gov sen rep pres amb supt insp det messrs mmes rt atty vs viz cf al e.g i.e ca approx dept univ assn bros",
  de: "hr fr dr prof dipl ing st z.b d.h u.a s.o bzw ca vgl sog abs evtl ggf inkl mio mrd",
  fr: "m mm mme mmes mlle dr pr st ste p.ex cf env av bd",
  es: "sr sra srta dr dra d da ud uds prof gral av p.ej",
  it: "sig sigg dott prof ing avv on gen col",
  pt: "sr sra dr dra prof exmo av",
  nl: "dhr mevr dr prof ir ing mr drs bijv o.a m.b.t",
  pl: "p dr prof np tzw m.in ul",
  ru: "г гг тыс млн млрд руб им ул т.е т.д т.п",
};
// These are abbreviations before a number ("No. 7", "Sept. 12", "p. 4") and may also end a sentence.
const BEFORE_NUMBER = new Set(
  "no nos nr art fig sec ch vol pp p para jan feb mar apr jun jul aug sep sept oct nov dec ext tel janv févr juil déc".split(
    " ",
  ),
);
// These may end a sentence or stand before a name: companies and junior names ("Acme Inc. Chief executive").
const MAY_END = new Set("inc ltd co corp jr plc llc etc u.s u.k u.n e.u u.a.e d.c a.m p.m b.c a.d".split(" "));
// Words that begin a sentence far more often than they follow an abbreviation inside one.
const OPENERS = new Set(
  "the a an this that these those he she it they we i you his her its their our my but and or so yet in on at by for from with as if when while after before since until because although though however meanwhile instead also both some many most several no not what why how who where there here then now officials police critics experts".split(
    " ",
  ),
);

// Languages that write an ordinal as a number with a stop: "Am 3. Mai".
const ORDINAL_STOP = new Set([
  "de",
  "da",
  "nb",
  "nn",
  "no",
  "fi",
  "cs",
  "sk",
  "hr",
  "sl",
  "hu",
  "et",
  "lv",
  "is",
  "pl",
]);

const lists = new Map<string, Set<string>>();

function baseLanguage(language: string): string {
  return language.toLowerCase().split("-")[0] ?? "en";
}

function listFor(code: string): Set<string> {
  let list = lists.get(code);
  if (!list) {
    // English titles stand in texts of every language.
    list = new Set(`${ALWAYS.en} ${ALWAYS[code] ?? ""}`.split(" "));
    lists.set(code, list);
  }
  return list;
}

/**
 * True when the full stop at the end of `before` belongs to an abbreviation or an initial, so that `after`, the text
 * that follows, continues the sentence.
 */
export function endsInAbbreviation(before: string, after: string, language: string): boolean {
  const last = /(?:^|[\s([{"“‘'«–—/-])([\p{L}\d][\p{L}\p{M}.’'-]*)\.$/u.exec(before.slice(-40))?.[1];
  if (!last) return false;
  const word = last.toLowerCase();
  const next = /^["“‘'«(]*([\p{L}\p{M}’']+|\d)/u.exec(after)?.[1] ?? "";
  const code = baseLanguage(language);
  if (listFor(code).has(word)) return true;
  if (/^\d{1,2}$/.test(word)) return ORDINAL_STOP.has(code) && /^\p{Lu}/u.test(after);
  if (BEFORE_NUMBER.has(word)) return /^\d/.test(next);
  const opens = OPENERS.has(next.toLowerCase()) || /^["“‘«]/.test(after);
  if (MAY_END.has(word)) return !opens;
  // Initials: "N. Korea", "J. K. Rowling", "U.S.S.R. fleet". "I." and "plan B." do end sentences before an opener.
  if (/^\p{Lu}$/u.test(last)) return !opens;
  return /^(?:\p{L}\.)+\p{L}$/u.test(last) && !opens;
}
