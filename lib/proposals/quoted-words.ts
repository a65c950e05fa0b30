import { findBody } from "./body";
import { findQuotations } from "./quotations";
import type { Span } from "./types";

/**
 * What stands in quotation marks within each span, without the marks; the pieces before and after an attribution are joined by an ellipsis.
 * Empty where nothing does. The spans come in the order of the text.
 */
export function quotedWords(text: string, spans: readonly Span[]): string[] {
  const quotations = findQuotations(text, findBody(text));
  let first = 0;
  return spans.map(({ start, end }) => {
    while ((quotations[first]?.end ?? Number.POSITIVE_INFINITY) <= start) first += 1;
    const pieces: string[] = [];
    for (let at = first; (quotations[at]?.start ?? end) < end; at += 1) {
      const quotation = quotations[at];
      if (!quotation) break;
      const inside = text.slice(
        Math.max(start, quotation.start + 1),
        Math.min(end, quotation.end - (quotation.closed ? 1 : 0)),
      );
      const words = inside.replace(/^["“”„«»\s]+|[,"“”„«»\s]+$/g, "");
      if (words !== "") pieces.push(words);
    }
    return pieces.join(" … ");
  });
}
