import type { Draft } from "./drafts";
import type { Quotation } from "./types";

const AHEAD = 12;

/**
 * Gives quotations that name nobody to whoever speaks: the source named where the same quotation ends, or in the next
 * sentence of the paragraph, behind a question (`answers`) the one who is interviewed, else the one who spoke last. `before` is who that was at each draft.
 */
export function carrySpeakers(
  drafts: readonly Draft[],
  quotations: readonly Quotation[],
  before: readonly (Draft | null)[],
  answers: ReadonlySet<number>,
): void {
  const counts = new Map<string, { draft: Draft; count: number }>();
  let guest: Draft | null = null;
  let next = 0;
  let last: Draft | null = null;
  drafts.forEach((draft, at) => {
    while ((quotations[next]?.end ?? Number.POSITIVE_INFINITY) <= draft.start) next += 1;
    if (draft.attributor !== "") {
      last = draft;
      const { count } = counts.get(draft.attributor) ?? { count: 0 };
      counts.set(draft.attributor, { draft, count: count + 1 });
      if (count >= (guest ? (counts.get(guest.attributor)?.count ?? 0) : 0)) guest = draft;
      return;
    }
    if (!draft.quoted) return;
    const speaker =
      sameQuotation(drafts, at, quotations[next]) ??
      followedBy(drafts, at) ??
      (answers.has(draft.sentence.paragraph) ? guest : null) ??
      newest(last, before[at] ?? null);
    if (!speaker) return;
    draft.attributor = speaker.attributor;
    draft.entity = speaker.entity;
    draft.said = null;
    draft.carried = true;
    last = draft;
  });
}

function newest(one: Draft | null, other: Draft | null): Draft | null {
  if (!one || !other) return one ?? other;
  return one.start > other.start ? one : other;
}

function sameQuotation(drafts: readonly Draft[], at: number, quotation: Quotation | undefined): Draft | null {
  if (!quotation || quotation.end <= (drafts[at]?.end ?? 0)) return null;
  for (const draft of drafts.slice(at + 1, at + 1 + AHEAD)) {
    if (draft.start >= quotation.end) return null;
    if (draft.end > quotation.end - 2 && draft.attributor !== "") return draft;
  }
  return null;
}

/** A paragraph that opens with a quotation and names its speaker only in its second sentence. */
function followedBy(drafts: readonly Draft[], at: number): Draft | null {
  const [before, draft, after] = [drafts[at - 1], drafts[at], drafts[at + 1]];
  if (!draft || !after || after.sentence.paragraph !== draft.sentence.paragraph) return null;
  if (before && before.sentence.paragraph === draft.sentence.paragraph) return null;
  return after.quoted && after.attributor !== "" && (after.said?.trailing || after.said?.cue.shape === "inverted")
    ? after
    : null;
}
