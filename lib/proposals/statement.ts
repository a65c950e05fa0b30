import { contentOf } from "./content";
import type { Draft } from "./drafts";

const ACCUSED = /^(.{2,80}?)\s+(?:of|for)\s+(.{4,})$/s;
const MARKS = ' \n\t\u00a0"“”„«»,;:–—-';

/** The proposition of a claim in the words of the text, without who says it: a first wording for a person to improve. */
export function statementOf(draft: Draft): string {
  const lemma = draft.said?.cue.lemma ?? "";
  const content = contentOf(draft)
    .replace(/\s+/g, " ")
    .replace(/^[\s,"“]*(?:that|as)\s+/i, "");
  const words = trimmed(trimmed(content).replace(/[.,]$/, "")).replace(/["“”]/g, "");
  if (words.length < 3) return sentence(draft.text.replace(/["“”]/g, ""));
  if (draft.said?.cue.cueClass === "accuse" && draft.said.cue.shape === "active") {
    const [, whom, what] = ACCUSED.exec(words) ?? [];
    if (whom && what) return sentence(`${whom} is responsible for ${what}`);
  }
  if (lemma === "deny" || lemma === "reject" || lemma === "dispute") {
    const clause = /\b(?:that)\b/.test(contentOf(draft).slice(0, 12));
    return sentence(clause ? `It is not true that ${words}` : draft.text.replace(/["“”]/g, ""));
  }
  return sentence(words);
}

/** Without marks at both ends. A loop, for a pattern would try a long run of marks from each of them. */
function trimmed(words: string, marks = MARKS): string {
  let [start, end] = [0, words.length];
  while (start < end && marks.includes(words[start] ?? "")) start += 1;
  while (end > start && marks.includes(words[end - 1] ?? "")) end -= 1;
  return words.slice(start, end);
}

function sentence(words: string): string {
  const plain = trimmed(words.trim(), ".,;:").replace(/\s+/g, " ");
  return plain.charAt(0).toUpperCase() + plain.slice(1);
}
