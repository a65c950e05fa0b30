import type { Cue, Token } from "./types";
import { groupStart, isDash, isQuoteMark } from "./words";

const ANSWERED = new Set(
  "charge claim allegation accusation suggestion assertion account figure version idea report view theory charges claims allegations accusations suggestions assertions accounts figures reports something anything all insinuation rumour rumor rumours rumors characterisation characterization description criticism finding findings estimate verdict line argument explanation contention notion interpretation statement story reading".split(
    " ",
  ),
);
const LONGEST = 14;

/**
 * For a clause that answers the words before it ("a charge X rejected", "which he denies", "something Brandow disputes"):
 * the token its clause begins with, and where its subject begins. Null for any other.
 */
export function answersBefore(tokens: readonly Token[], cue: Cue): { from: number; subject: number } | null {
  const end = groupStart(tokens, cue.from);
  let from = end;
  while (from > 0 && end - from < LONGEST && !isBreak(tokens[from - 1])) from -= 1;
  if (from === 0 || !isBreak(tokens[from - 1])) return null;
  let at = from;
  if (/^(?:a|an|the|all|these|those|both)$/.test(tokens[at]?.lower ?? "")) at += 1;
  if (tokens[at]?.lower === "of" && tokens[at + 1]?.lower === "which") return { from, subject: at + 2 };
  if (tokens[at]?.lower === "which") return { from, subject: at + 1 };
  while (at < end && at - from < 4 && !ANSWERED.has(tokens[at]?.lower ?? "")) at += 1;
  if (!ANSWERED.has(tokens[at]?.lower ?? "") || at >= end)
    return cue.shape === "passive" && ANSWERED.has(tokens[end - 1]?.lower ?? "") ? { from, subject: end } : null;
  const that = /^(?:that|which)$/.test(tokens[at + 1]?.lower ?? "");
  return { from, subject: at + (that ? 2 : 1) };
}

const isBreak = (token: Token | undefined) =>
  token !== undefined && (/^[,(;]$/.test(token.text) || isDash(token) || isQuoteMark(token));
