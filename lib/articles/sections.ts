import "server-only";
import { type Span, splitParagraphs } from "./paragraphs";

/** `headed` says that its first paragraph is its heading. */
export type Section = { title: string; start: number; end: number; headed: boolean };

const LONGEST_HEADING = 90;
// "- What can it offer? -", as agencies set their sub-headings in plain text.
const DASHED = /^[-–—]\s*(\S.*\S)\s*[-–—]$/;

/**
 * The sections of a normalised text, one for each heading, from it to the next; what stands before the first is "Opening".
 * A heading is a short line that ends no sentence and is followed by running text (lines of a list are none), or any line
 * between dashes. Without headings the text is one section.
 */
export function splitSections(text: string): Section[] {
  const paragraphs = splitParagraphs(text);
  const sections: Section[] = [];
  paragraphs.forEach((paragraph, index) => {
    const title = headingOf(text, paragraph, paragraphs[index + 1]);
    const last = sections.at(-1);
    if (title === null && last) last.end = paragraph.end;
    else
      sections.push({ title: title ?? "Opening", start: paragraph.start, end: paragraph.end, headed: title !== null });
  });
  return sections;
}

function headingOf(text: string, { start, end }: Span, next: Span | undefined): string | null {
  if (next === undefined || end - start > LONGEST_HEADING) return null;
  const line = text.slice(start, end);
  const dashed = DASHED.exec(line)?.[1];
  if (dashed !== undefined) return dashed;
  if (isRunningText(line) || !/\p{L}/u.test(line)) return null;
  return isRunningText(text.slice(next.start, next.end)) ? line : null;
}

/** A paragraph that ends a sentence or begins with speech is no heading, however short; nor is a long one. */
function isRunningText(paragraph: string): boolean {
  return paragraph.length > LONGEST_HEADING || /[.!…。！:;,”"»’」]$|^["“„«‘]/.test(paragraph);
}
