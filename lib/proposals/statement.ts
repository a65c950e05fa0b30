import { contentOf } from "./content";
import type { Draft } from "./drafts";

const ACCUSED = /^(.{2,80}?)\s+(?:of|for)\s+(.{4,})$/s;
const MARKS = /^[\s"“”„«»,;:–—-]+|[\s"“”„«»,;:–—-]+$/g;

/** The proposition of a claim in the words of the text, without who says it: a first wording for a person to improve. */
export function statementOf(draft: Draft): string {
  const lemma = draft.said?.cue.lemma ?? "";
  const content = contentOf(draft)
    .replace(/\s+/g, " ")
    .replace(/^[\s,"“]*(?:that|as)\s+/i, "")
    .replace(MARKS, "");
  const words = content.replace(/[.,]$/, "").replace(MARKS, "").replace(/["“”]/g, "");
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

function sentence(words: string): string {
  const plain = words.trim().replace(/[.,;:]+$/, "");
  return plain.charAt(0).toUpperCase() + plain.slice(1);
}
