/**
 * English names of languages. A table of our own: Intl.DisplayNames differs between ICU releases, and a page rendered by
 * Node and continued by a browser has to say the same word twice.
 */
const NAMES: Record<string, string> = {
  ar: "Arabic",
  az: "Azerbaijani",
  be: "Belarusian",
  bg: "Bulgarian",
  bn: "Bengali",
  bs: "Bosnian",
  ca: "Catalan",
  cs: "Czech",
  da: "Danish",
  de: "German",
  el: "Greek",
  en: "English",
  es: "Spanish",
  et: "Estonian",
  fa: "Persian",
  fi: "Finnish",
  fr: "French",
  he: "Hebrew",
  hi: "Hindi",
  hr: "Croatian",
  hu: "Hungarian",
  hy: "Armenian",
  id: "Indonesian",
  it: "Italian",
  ja: "Japanese",
  ka: "Georgian",
  kk: "Kazakh",
  ko: "Korean",
  lt: "Lithuanian",
  lv: "Latvian",
  mk: "Macedonian",
  ms: "Malay",
  my: "Burmese",
  nl: "Dutch",
  no: "Norwegian",
  pa: "Punjabi",
  pl: "Polish",
  ps: "Pashto",
  pt: "Portuguese",
  ro: "Romanian",
  ru: "Russian",
  sk: "Slovak",
  sl: "Slovenian",
  sq: "Albanian",
  sr: "Serbian",
  sv: "Swedish",
  sw: "Swahili",
  ta: "Tamil",
  th: "Thai",
  tl: "Tagalog",
  tr: "Turkish",
  uk: "Ukrainian",
  ur: "Urdu",
  uz: "Uzbek",
  vi: "Vietnamese",
  zh: "Chinese",
};

/** The English name of a language tag: "ru" is Russian, "pt-BR" is Portuguese (pt-BR). A tag we have no name for stays. */
export function languageName(tag: string): string {
  const [base = tag] = tag.split("-");
  const name = NAMES[base];
  if (name === undefined) return tag;
  return base === tag ? name : `${name} (${tag})`;
}

/** Every language with a name, sorted by it, for a list to choose from. `also` adds tags that may be missing. */
export function languageChoices(...also: string[]): { tag: string; name: string }[] {
  const tags = new Set([...Object.keys(NAMES), ...also]);
  return [...tags]
    .map((tag) => ({ tag, name: languageName(tag) }))
    .sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
}
