/** A repeatable source of numbers from 0 to 1 (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const WORDS =
  "the a of to in and was that harbour board channel dredging contract money minister company said denied told inquiry vessel survey tonnes silt northern lock ferry council auditor invoice report month year before after under against would could has had not never again local fishing fleet".split(
    " ",
  );

/** Made-up prose of about `length` characters with the word statistics of an article, in paragraphs. */
export function madeUpProse(length: number, seed: number): string {
  const random = randomFrom(seed);
  const pick = () => WORDS[Math.floor(random() * WORDS.length)] ?? "the";
  const paragraphs: string[] = [];
  for (let written = 0; written < length; ) {
    const sentences = Array.from({ length: 1 + Math.floor(random() * 4) }, () => {
      const words = Array.from({ length: 8 + Math.floor(random() * 20) }, pick).join(" ");
      return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
    });
    const paragraph = sentences.join(" ");
    paragraphs.push(paragraph);
    written += paragraph.length + 2;
  }
  return paragraphs.join("\n\n");
}
