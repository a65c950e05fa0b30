import type { Draft } from "./drafts";

/** The words of a draft that are reported, as near as the cue tells: behind the cue, or before a cue at the end. */
export function contentOf({ said, tokens, part, text, start }: Draft): string {
  if (!said || said.cue.from < part.from || said.cue.to > part.to) return text;
  if (said.cue.shape === "by-phrase" && said.cue.from > part.from)
    return text.slice(0, (tokens[said.cue.from - part.from]?.start ?? start) - start);
  const before = text.slice(
    0,
    Math.max(0, (tokens[Math.min(said.at?.from ?? said.cue.from, said.cue.from) - part.from]?.start ?? start) - start),
  );
  const after = text.slice((tokens[said.cue.to - 1 - part.from]?.end ?? start) - start);
  // "Such a closure, analysts say, could cost millions": the words go on behind the aside.
  const rest = after.slice(after.indexOf(",") + 1);
  const goesOn = after.includes(",") && rest.length > 20;
  if (said.trailing && before.trim().length > 3) return goesOn ? `${before} ${rest}` : before;
  return before.trim().length > 12 && said.cue.shape !== "passive" ? `${before} ${after}` : after;
}

/** What a denial is about: its content, or before "was rejected by" what was rejected. */
export function deniedWords(draft: Draft): string {
  const { said, part, tokens, text, start } = draft;
  if (said?.cue.cueClass !== "deny" || said.cue.shape !== "passive" || said.cue.from < part.from)
    return contentOf(draft);
  return text.slice(0, Math.max(0, (tokens[said.cue.from - part.from]?.start ?? start) - start));
}

/** Words and commas in lower case. */
export function reportedWords(content: string): string[] {
  return content.toLowerCase().match(/[\p{L}\p{N}'’-]+|,/gu) ?? [];
}

const DAY = String.raw`(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day(?: (?:night|morning|evening|afternoon))?|yesterday|today|tonight|(?:last|this|next) (?:week|weekend|month|year|spring|summer|autumn|winter|morning|afternoon|evening|night|\p{L}+day)|(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)\p{L}*\.? \d{1,2}|\d{4})`;
const PLACE = String.raw`(?:\p{L}+ ){0,2}(?:statements?|interviews?|e-?mails?|tweets?|letters?|speech|conference|briefing|memo|filing|telephone|phone|post|report)`;
const ASIDE = new RegExp(
  String.raw`^[\s,]*(?:(?:also|late|early|earlier|later|again|only) )*(?:(?:on|in|at|during|by|via) (?:an? |the |his |her |its )?(?:${DAY}|${PLACE})|${DAY})\b[,\s]*`,
  "iu",
);

/** Without when and where it was said, and without "that": "on Friday that it would pay" is "it would pay". */
export function bareContent(content: string): string {
  let bare = content;
  for (let count = 0; count < 3 && ASIDE.test(bare); count += 1) bare = bare.replace(ASIDE, "");
  return bare.replace(/^[\s,]*that\s+(?!(?:is|was|were|are|had been|would be)\b)/i, "");
}
