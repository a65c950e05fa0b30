import type { Draft } from "./drafts";

/** Whose voice an article is written in: a reporter's, its writer's own, or that of whoever issued it. */
export type Voice = "news" | "personal" | "release";

const RELEASE =
  /\b(?:today (?:announced|launched|unveiled|published)|(?:is|are) (?:pleased|proud|delighted|excited) to|for immediate release|press release|media release)\b/i;
const HEAD = 1_200;
// An article that is mostly its own words, and argues in many of them, is somebody's view though it says "I" nowhere.
const OWN_SHARE = 0.6;
const FEWEST_OWN = 8;
const FEWEST_ARGUING = 4;
const ARGUES =
  /\b(?:should|ought to|must|surely|perhaps|of course|after all|in truth|the truth is|worse|absurd|folly|pretend\w*|you|nobody|everyone|let us)\b|\?["”]?$/i;
const FEWEST_I = 2;
const FEWEST_WE = 4;

/** The voice of an article, by how it opens and by how often it says "I" and "we" outside quotations. */
export function voiceOf(text: string, drafts: readonly Draft[]): Voice {
  const own = drafts.filter(({ attributor }) => attributor === "").map((draft) => withoutQuotations(draft.text));
  if (own.filter((words) => /\b(?:I|[Mm]y|me)\b/.test(words)).length >= FEWEST_I) return "personal";
  const we = own.filter((words) => /\b(?:[Ww]e|[Oo]ur|us)\b/.test(words)).length;
  if (we >= FEWEST_WE && we * 5 >= own.length) return "personal";
  if (RELEASE.test(text.slice(0, HEAD))) return "release";
  const mostlyOwn = own.length >= FEWEST_OWN && own.length >= drafts.length * OWN_SHARE;
  const arguing = own.filter((words) => ARGUES.test(words)).length;
  return mostlyOwn && arguing >= FEWEST_ARGUING ? "personal" : "news";
}

/** A sentence without what it quotes. */
export function withoutQuotations(text: string): string {
  return text.replace(/["“][^"“”]*["”]?/g, "");
}
