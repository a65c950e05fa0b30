/** Nouns by which a text points back at what somebody has said: "the allegation", "a charge X denies". */
const NOUNS =
  "allegation accusation claim charge report suggestion rumour rumor figure criticism account assertion finding version complaint story idea estimate lawsuit suit forecast view insinuation characterisation characterization description theory notion contention statement testimony comment remark speculation verdict criticism smear narrative interpretation conclusion hypothesis explanation warning article documentary".split(
    " ",
  );
const plural = (noun: string) => (noun.endsWith("y") ? `${noun.slice(0, -1)}ies` : `${noun}s`);

/** Matches any of these nouns, singular or plural: the source of a pattern, for others to be built with. */
export const CLAIM_NOUN = `(?:${NOUNS.flatMap((noun) => [noun, plural(noun)]).join("|")})`;
/** The plural nouns alone. */
export const CLAIM_NOUNS = `(?:${NOUNS.map(plural).join("|")})`;

const words = new Set(NOUNS.flatMap((noun) => [noun, plural(noun)]));

/** True for a noun that points back at something said, in lower case. */
export function isClaimNoun(word: string): boolean {
  return words.has(word);
}
