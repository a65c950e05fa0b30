const COMMON = new Set(
  "the of and to in a is that for it on was with as he by at from his be this had are have not said or has were which their an they been its but will would she her who after more one about when".split(
    " ",
  ),
);
const SAMPLE = 6_000;
const FEWEST = 8;
const SHARE = 0.18;

/** True when a text is most likely English: by its share of the commonest words. A very short text is taken for English. */
export function isEnglish(text: string): boolean {
  const words =
    text
      .slice(0, SAMPLE)
      .toLowerCase()
      .match(/[\p{L}']+/gu) ?? [];
  if (words.length < FEWEST) return /^[\x20-\u024f\s\u2010-\u201f]*$/.test(text.slice(0, SAMPLE));
  return words.filter((word) => COMMON.has(word)).length / words.length >= SHARE;
}
