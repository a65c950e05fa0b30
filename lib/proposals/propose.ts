import { findAttributions, sentenceSubject } from "./attributions";
import { findBody } from "./body";
import { linkDenials } from "./denials";
import type { Draft } from "./drafts";
import { Entities } from "./entities";
import { kindOf } from "./kind";
import { isEnglish } from "./language";
import { DETERMINERS } from "./lexicon/function-words";
import { isNoAssertion, isNoComment } from "./not-claims";
import { type Part, splitParts } from "./parts";
import { findQuotations } from "./quotations";
import { reasonOf } from "./reason";
import { resolveSource } from "./resolve-source";
import { splitSentences } from "./sentences";
import { carrySpeakers } from "./speakers";
import { statementOf } from "./statement";
import { openingName } from "./subject";
import { titledNames } from "./titled-names";
import { tokenise } from "./tokens";
import type { Paragraph, Proposal, Quotation, Sentence } from "./types";
import { type Voice, voiceOf } from "./voice";
import { worthOf } from "./worth";

/** `english` is false where only sentences and quotations could be read: there are fewer proposals then. */
export type Proposals = { english: boolean; claims: Proposal[] };

const QUOTED_WORDS = 4;

/**
 * The claims that an article makes, in the order of the text: passage, statement, who asserts it and through whom, who in the
 * text denies it, kind, and whether it is worth checking. Rules only; time grows with the length of the text.
 */
export function proposeClaims(printed: string): Proposals {
  const text = withPlainMarks(printed);
  const paragraphs = findBody(text);
  const quotations = findQuotations(text, paragraphs);
  const sentences = readSentences(text, paragraphs, quotations);
  const english = isEnglish(text);
  const { drafts, before } = draftClaims(text, sentences, paragraphs, english);
  carrySpeakers(drafts, quotations, before, questionsBefore(text, paragraphs));
  const kept = english ? drafts : drafts.filter(({ quoted }) => quoted);
  nameKinds(kept, voiceOf(text, kept));
  linkDenials(kept);
  return { english, claims: kept.map(proposalOf) };
}

/** Agencies' archives print quotations between double primes. Every mark keeps its place. */
const withPlainMarks = (text: string) => text.replace(/[″〃]/g, '"').replace(/′/g, "'").replace(/''|``/g, '" ');

function nameKinds(drafts: readonly Draft[], voice: Voice): void {
  let last: Draft | null = null;
  for (const draft of drafts) {
    const same = last !== null && last.sentence.paragraph === draft.sentence.paragraph;
    const before = last && same ? { kind: last.kind, own: last.attributor === "" } : null;
    const opening = draft.sentence.paragraph === 0 && (last === null || last.sentence === draft.sentence);
    draft.kind = kindOf(draft, { opening, before, voice });
    last = draft;
  }
}

/** The paragraphs that stand behind an interviewer's question. */
function questionsBefore(text: string, paragraphs: readonly Paragraph[]): ReadonlySet<number> {
  return new Set(
    paragraphs.flatMap(({ start, end }, index) =>
      text[end - 1] === "?" && !/["“]/.test(text.slice(start, end)) ? [index + 1] : [],
    ),
  );
}

function readSentences(text: string, paragraphs: readonly Paragraph[], quotations: readonly Quotation[]): Sentence[] {
  let next = 0;
  return paragraphs.flatMap((paragraph, index) =>
    splitSentences(text, paragraph).map((span) => {
      while ((quotations[next]?.end ?? Number.POSITIVE_INFINITY) <= span.start) next += 1;
      let end = next;
      while ((quotations[end]?.start ?? Number.POSITIVE_INFINITY) < span.end) end += 1;
      return { ...span, paragraph: index, tokens: tokenise(text, span, quotations.slice(next, end)) };
    }),
  );
}

function draftClaims(text: string, sentences: readonly Sentence[], paragraphs: readonly Paragraph[], english: boolean) {
  const entities = new Entities();
  const isKnown = (name: string) => entities.find(name) !== null;
  const drafts: Draft[] = [];
  const before: (Draft | null)[] = [];
  let speaker: Draft | null = null;
  for (const sentence of sentences) {
    const found = english ? findAttributions(text, sentence.tokens) : [];
    if (english)
      for (const { name, title } of titledNames(text, sentence.tokens))
        if (!entities.find(name)) entities.note(name, title);
    // Who opens a sentence by saying something is noted with what is said.
    const opens = found[0]?.at !== undefined && (found[0].at?.from ?? 2) <= 1;
    const subjects =
      english && !opens ? [sentenceSubject(text, sentence.tokens), openingName(text, sentence.tokens, isKnown)] : [];
    const subject = subjects.find((source) => source !== null && isNamed(source.name));
    if (subject) entities.note(subject.name, subject.role);
    for (const part of splitParts(sentence, found)) {
      const draft = draftOf(text, sentence, part, entities, paragraphs[sentence.paragraph]?.speaker ?? null);
      if (!draft) continue;
      before.push(speaker);
      drafts.push(draft);
      if (draft.attributor !== "") speaker = draft;
    }
  }
  return { drafts, before };
}

/** A capital that only opens the sentence names nobody: "Each further week of stoppage". */
const isNamed = (name: string) =>
  /^\p{Lu}/u.test(name) && (/ \p{Lu}/u.test(name) || !DETERMINERS.has(name.split(" ")[0]?.toLowerCase() ?? ""));

function draftOf(text: string, sentence: Sentence, part: Part, entities: Entities, label: string | null): Draft | null {
  const tokens = sentence.tokens.slice(part.from, part.to);
  const [first, last] = [tokens[0], tokens.at(-1)];
  if (!first || !last) return null;
  const words = text.slice(first.start, last.end);
  if (isNoComment(words) && (part.said === null || !/["“]/.test(words))) return null;
  const quotedTokens = tokens.filter(({ quoted }) => quoted).length;
  const quoted = quotedTokens >= QUOTED_WORDS || quotedTokens * 2 > tokens.length;
  if (part.said === null && !quoted && label === null && isNoAssertion(words, tokens)) return null;
  const source = part.said
    ? resolveSource(entities, part.said.source, part.said.role)
    : label
      ? resolveSource(entities, label, null)
      : null;
  const via = part.said?.via.map((name) => resolveSource(new Entities(), name, null).name) ?? [];
  if (source?.entity) entities.note(source.entity.name, null);
  return {
    sentence,
    part,
    tokens,
    text: words,
    start: first.start,
    end: last.end,
    said: part.said,
    attributor: source?.name ?? "",
    entity: source?.entity ?? null,
    via,
    carried: false,
    quoted,
    direct: isDirect(tokens, part, quotedTokens),
    kind: "fact",
    deniedBy: [],
  };
}

/** Direct: nearly all that is not attribution stands in quotation marks. */
function isDirect(tokens: Draft["tokens"], part: Part, quoted: number): boolean {
  if (quoted === 0) return false;
  const words = tokens.filter((token) => /^[\p{L}\p{N}]/u.test(token.text));
  const outside = words.filter((token) => !token.quoted);
  if (outside.length === 0) return true;
  if (!part.said) return words.length - outside.length > outside.length * 4;
  const { cue, at, trailing } = part.said;
  const edge = tokens[0]?.quoted || /^["“‘'«]$/.test(tokens[0]?.text ?? "");
  if (edge && (trailing || cue.shape === "inverted" || tokens.at(-1)?.quoted)) return true;
  const from = Math.min(at?.from ?? cue.from, cue.from) - part.from;
  const own = outside.filter((token) => tokens.indexOf(token) < from || tokens.indexOf(token) >= cue.to - part.from);
  return own.length <= 6 && words.length - outside.length >= own.length * 3;
}

function proposalOf(draft: Draft): Proposal {
  const { worthy, reasons } = worthOf(draft);
  return {
    start: draft.start,
    end: draft.end,
    statement: statementOf(draft),
    attributor: draft.attributor,
    via: draft.via,
    cue: draft.said?.cue.words ?? null,
    kind: draft.kind,
    denied: draft.deniedBy.length > 0,
    denied_by: draft.deniedBy,
    check_worthy: worthy,
    worth: reasons,
    direct_quote: draft.direct,
    reason: reasonOf(draft),
  };
}
