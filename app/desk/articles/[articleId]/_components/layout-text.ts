import "server-only";
import { splitSections } from "@/lib/articles/sections";
import { segmentParagraphs } from "@/lib/articles/segments";
import { splitSentences } from "@/lib/articles/sentences";
import type { ArticleClaim } from "@/lib/claims/list-article-claims";
import type { ReaderProposal } from "@/lib/proposing/types";
import type { LaidOutText, PassageMark, TextPiece } from "./types";
import { underlineOf } from "./underline";

type Placed = { id: string; start: number; end: number; claim: ArticleClaim };

const PROPOSAL = "proposal-";

/**
 * Prepares a text for the screen: its paragraphs cut where passages and open proposals begin and end, its sections and its sentences.
 */
export function layOutText(
  text: string,
  language: string,
  claims: readonly ArticleClaim[],
  proposals: readonly ReaderProposal[],
): LaidOutText {
  const placed = claims.flatMap((claim) =>
    claim.passages.flatMap(({ id, start, end }) => (start === null || end === null ? [] : { id, start, end, claim })),
  );
  const marks = markPassages(placed);
  const sections = splitSections(text);
  const headings = new Set(sections.filter((section) => section.headed).map((section) => section.start));
  const open = proposals.filter(({ state }) => state.is === "OPEN");
  const proposed = open.map(({ start, end }) => ({ id: `${PROPOSAL}${start}`, start, end }));
  const starts = placed.map((passage) => ({ start: passage.start, claimId: passage.claim.id }));
  return {
    blocks: segmentParagraphs(text, [...placed, ...proposed]).map(({ start, end, segments }) => ({
      start,
      end,
      heading: headings.has(start),
      pieces: segments.map((segment, index): TextPiece => {
        const passages = passagesOf(segment.ids);
        const next = passagesOf(segments[index + 1]?.ids ?? []).length;
        const proposal = segment.ids.find((id) => id.startsWith(PROPOSAL));
        return {
          start: segment.start,
          text: segment.text,
          passages,
          opens: passages.filter((id) => marks[id]?.start === segment.start),
          crowd: passages.length > 1 && next < passages.length ? passages.length : 0,
          proposal: proposal === undefined ? null : Number(proposal.slice(PROPOSAL.length)),
        };
      }),
    })),
    marks,
    sections: sections.map(({ title, start, end }) => {
      const within = starts.filter((passage) => passage.start >= start && passage.start < end);
      return { title, start, claims: new Set(within.map((passage) => passage.claimId)).size };
    }),
    sentences: splitSentences(text, language),
  };
}

const passagesOf = (ids: readonly string[]) => ids.filter((id) => !id.startsWith(PROPOSAL));

/** How each passage is drawn. Passages that overlap get lanes of their own, so that their lines lie below each other. */
function markPassages(placed: readonly Placed[]): Record<string, PassageMark> {
  const marks: Record<string, PassageMark> = {};
  const laneEnds: number[] = [];
  for (const { id, start, end, claim } of [...placed].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const free = laneEnds.findIndex((laneEnd) => laneEnd <= start);
    const lane = free < 0 ? laneEnds.length : free;
    laneEnds[lane] = end;
    marks[id] = { claimId: claim.id, number: claim.number, start, end, lane, ...underlineOf(claim) };
  }
  return marks;
}
