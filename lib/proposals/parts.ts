import type { Found } from "./attributions";
import { COORDINATORS, SUBORDINATORS } from "./lexicon/function-words";
import type { Sentence, Token } from "./types";
import { groupStart, isDash, isFiniteVerb, isQuoteMark } from "./words";

/** A part of a sentence that makes one claim: token positions, and whose it is. `inner` is a second cue of the same source. */
export type Part = { from: number; to: number; said: Found | null; inner: Found | null; answer: boolean };

const SHORTEST_PART = 4;
const CHAIN_REACH = 9;

/** Cuts a sentence where somebody else begins to speak, or the same source about something else. Parts are in order. */
export function splitParts({ tokens }: Sentence, found: readonly Found[]): Part[] {
  const parts: Part[] = [{ from: 0, to: tokens.length, said: null, inner: null, answer: false }];
  for (const next of found) {
    const part = parts.at(-1) as Part;
    const cut = cutBefore(tokens, next, part);
    if (cut !== null) {
      part.to = endBefore(tokens, cut);
      parts.push({ from: cut, to: tokens.length, said: next, inner: null, answer: next.answers !== null });
    } else if (part.said === null) part.said = next;
    else join(tokens, part, next);
  }
  return parts.flatMap((part) => splitForecast(tokens, part));
}

/** Where the clause of an attribution begins, when it is a clause of its own; null when it belongs to the part so far. */
function cutBefore(tokens: readonly Token[], next: Found, part: Part): number | null {
  if (next.answers !== null && next.answers > part.from) return next.answers;
  const subject = Math.min(next.at?.from ?? next.cue.from, next.cue.from);
  const start =
    next.cue.shape === "inverted" || next.cue.shape === "by-phrase"
      ? null
      : Math.min(subject, groupStart(tokens, next.cue.from));
  if (start === null || start - part.from < SHORTEST_PART) return null;
  const before = tokens[start - 1];
  const atCue = tokens[start];
  const conjunction = (token: Token | undefined) =>
    token !== undefined && (COORDINATORS.has(token.lower) || SUBORDINATORS.has(token.lower) || token.lower === "with");
  const bounded =
    (before?.text === ";" || isDash(before) || conjunction(before) || conjunction(atCue)) &&
    (!before?.quoted || isQuoteMark(before));
  const adding = next.cue.shape === "participle" && before?.text === "," && !next.trailing && next.cue.lemma !== "cite";
  if (!bounded && !adding) return null;
  const left = tokens.slice(part.from, start);
  // Words that nobody is named for yet are a claim only with a verb of their own; "…, but, he added" goes on with them.
  if (part.said === null && (next.trailing || !left.some((token) => !token.quoted && isFiniteVerb(token)))) return null;
  if (part.said === null && left.length < 6) return null;
  if (part.said?.trailing && next.trailing) return null;
  return conjunction(atCue) ? start + 1 : start;
}

/** The end of a part before a cut: without the conjunction, comma or dash. */
function endBefore(tokens: readonly Token[], cut: number): number {
  let end = cut;
  while (end > 0) {
    const token = tokens[end - 1];
    if (
      !token ||
      !(
        /^[,;:(]$/.test(token.text) ||
        isDash(token) ||
        COORDINATORS.has(token.lower) ||
        SUBORDINATORS.has(token.lower) ||
        token.lower === "with"
      )
    )
      break;
    end -= 1;
  }
  return end;
}

/** A second cue in the words of the first: "B had told A, A said" is B's, via A; "said she welcomed" is the same source. */
function join(tokens: readonly Token[], part: Part, next: Found): void {
  const said = part.said;
  if (!said) return;
  const same = next.source === said.source || /^(?:he|she|it|they|i|we)$/.test(next.source.toLowerCase());
  const byPhrase = said.cue.lemma === "according to" || next.cue.lemma === "according to" || next.cue.lemma === "cite";
  if (byPhrase && !same) {
    const [outer, inner] = next.cue.lemma === "cite" || said.cue.lemma === "according to" ? [said, next] : [next, said];
    part.said = { ...inner, via: [outer.source, ...inner.via] };
    return;
  }
  if (same) {
    part.inner ??= next;
    return;
  }
  const begins = (next.at?.from ?? 0) - said.cue.to <= CHAIN_REACH && (next.at?.from ?? 0) >= said.cue.to;
  const direct = tokens
    .slice(said.cue.to, next.at?.from ?? said.cue.to)
    .every((token) => !isFiniteVerb(token) && token.text !== ",");
  // "said the pilots had warned the airliner" tells what they did; only "had warned that" passes their words on.
  const act =
    /^(?:warn|threaten|reject|contradict)$/.test(next.cue.lemma) &&
    !tokens.slice(next.cue.to, next.cue.to + 8).some(({ lower, quoted }) => lower === "that" || quoted);
  const reports = next.cue.cueClass !== "evidence" && next.cue.cueClass !== "opine" && !act;
  if (begins && direct && reports && said.cue.shape !== "by-phrase")
    part.said = { ...next, via: [said.source, ...said.via] };
}

/** "had risen … and would probably rise": one source about the past, then about what is to come. */
function splitForecast(tokens: readonly Token[], part: Part): Part[] {
  if (!part.said || part.said.trailing) return [part];
  for (let at = part.said.cue.to + SHORTEST_PART; at < part.to - 2; at += 1) {
    const ahead = /^(?:and|but)$/.test(tokens[at]?.lower ?? "") && /^(?:would|will)$/.test(tokens[at + 1]?.lower ?? "");
    const past = tokens.slice(part.said.cue.to, at).some(({ lower }) => /^(?:had|was|were)$/.test(lower));
    if (ahead && past && !tokens[at]?.quoted)
      return [
        { ...part, to: at },
        { ...part, from: at + 1, inner: null },
      ];
  }
  return [part];
}
