import { contentOf } from "./content";
import type { Draft } from "./drafts";
import { isPast } from "./words";

const SUPERLATIVE =
  /\b(?:most|least|largest|biggest|smallest|highest|lowest|first|only|worst|best|record|oldest|longest|never before)\b/i;
const VAGUE =
  /\b(?:I think|I believe|I feel|we feel|I hope|we hope|somehow|perhaps|maybe|sort of|kind of|one day|always|everyone|nobody)\b/i;
const THRESHOLD = 2;

/** Whether a claim is worth checking, with every reason for and against in words. */
export function worthOf(draft: Draft): { worthy: boolean; reasons: string[] } {
  const content = contentOf(draft);
  const reasons: string[] = [];
  let score = 0;
  const count = (points: number, reason: string) => {
    score += points;
    reasons.push(reason);
  };
  if (
    /\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|dozens?|hundreds?|thousands?|millions?|billions?|half|third|quarter)\b/i.test(
      content,
    )
  )
    count(2, "has a figure");
  if (/[\p{Ll},] \p{Lu}\p{Ll}/u.test(content)) count(1, "names somebody or something");
  if (
    content
      .toLowerCase()
      .split(/[^\p{L}']+/u)
      .some((word) => isPast(word))
  )
    count(1, "says what happened");
  if (draft.said?.cue.cueClass === "accuse") count(2, "is an accusation");
  if (draft.said?.cue.cueClass === "evidence") count(1, "rests on a document or study");
  if (draft.deniedBy.length > 0) count(2, "is denied in the text");
  if (SUPERLATIVE.test(content)) count(1, "claims a first, a most or an only");
  if (draft.kind === "fact") count(1, "states a fact");
  if (draft.kind === "denial") count(2, "denies what others say");
  if (draft.kind === "opinion") count(-3, "is a judgement or a demand");
  if (draft.kind === "prediction") count(-2, "is about what is to come");
  if (draft.kind === "threat_commitment") count(-2, "is a promise or a threat");
  if (draft.kind === "background" && !/\d/.test(content)) count(-1, "is background");
  if (VAGUE.test(content)) count(-1, "is vague");
  if (content.trim().split(/\s+/).length < 5 && draft.kind !== "denial") count(-1, "says little");
  return { worthy: score >= THRESHOLD, reasons };
}
