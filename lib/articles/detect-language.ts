import "server-only";
import { franc } from "franc-min";

// ISO 639-3 codes of the detector for which BCP-47 has a shorter code (IANA language subtag registry); the others are
// valid as they are.
const SHORTER: Record<string, string> = {
  afr: "af",
  amh: "am",
  arb: "ar",
  azj: "az",
  bel: "be",
  ben: "bn",
  bos: "bs",
  bul: "bg",
  cat: "ca",
  ces: "cs",
  cmn: "zh",
  dan: "da",
  deu: "de",
  ell: "el",
  eng: "en",
  est: "et",
  fin: "fi",
  fra: "fr",
  guj: "gu",
  hau: "ha",
  heb: "he",
  hin: "hi",
  hrv: "hr",
  hun: "hu",
  hye: "hy",
  ibo: "ig",
  ind: "id",
  ita: "it",
  jav: "jv",
  jpn: "ja",
  kan: "kn",
  kat: "ka",
  kaz: "kk",
  khm: "km",
  kin: "rw",
  kir: "ky",
  kor: "ko",
  lao: "lo",
  lav: "lv",
  lit: "lt",
  mal: "ml",
  mar: "mr",
  mkd: "mk",
  mya: "my",
  nld: "nl",
  nno: "nn",
  nob: "nb",
  npi: "ne",
  nya: "ny",
  pan: "pa",
  pes: "fa",
  plt: "mg",
  pol: "pl",
  por: "pt",
  ron: "ro",
  run: "rn",
  rus: "ru",
  sin: "si",
  slk: "sk",
  slv: "sl",
  som: "so",
  spa: "es",
  srp: "sr",
  sun: "su",
  swe: "sv",
  swh: "sw",
  tam: "ta",
  tel: "te",
  tgl: "tl",
  tha: "th",
  tir: "ti",
  tuk: "tk",
  tur: "tr",
  uig: "ug",
  ukr: "uk",
  urd: "ur",
  uzn: "uz",
  vie: "vi",
  yor: "yo",
  zlm: "ms",
  zul: "zu",
  zyb: "za",
};
// Below this the detector guesses.
const SHORTEST = 80;
// The detector itself reads no more than about this much.
const SAMPLE = 4_000;

/** The language a text is most likely in, as a BCP-47 tag, or null when it is too short to tell. */
export function detectLanguage(text: string): string | null {
  const code = franc(text.slice(0, SAMPLE), { minLength: SHORTEST });
  return code === "und" ? null : (SHORTER[code] ?? code);
}

/** Writes a declared language as a canonical BCP-47 tag ("en_gb" becomes "en-GB"), or null when it is none. */
export function canonicalLanguage(declared: string): string | null {
  const tag = declared.split(/[,;]/)[0]?.trim().replaceAll("_", "-") ?? "";
  if (!/^[a-z]{2,3}(?:-[a-z\d]{2,8})*$/i.test(tag)) return null;
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? null;
  } catch {
    return null;
  }
}
