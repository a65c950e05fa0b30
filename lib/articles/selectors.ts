import "server-only";
import type { Anchor } from "./anchoring";
import { toCodePointOffset } from "./code-points";

/** The two selectors of the W3C Web Annotation Data Model that say where a passage is. Positions count code points. */
export type Selectors = [
  { type: "TextQuoteSelector"; exact: string; prefix: string; suffix: string },
  { type: "TextPositionSelector"; start: number; end: number },
];

/** Writes an anchor as Web Annotation selectors (W3C Recommendation of 2017-02-23, sections 4.2.4 and 4.2.5). */
export function toSelectors(text: string, anchor: Anchor): Selectors {
  const start = toCodePointOffset(text, anchor.start);
  const length = toCodePointOffset(anchor.exact, anchor.exact.length);
  return [
    { type: "TextQuoteSelector", exact: anchor.exact, prefix: anchor.prefix, suffix: anchor.suffix },
    { type: "TextPositionSelector", start, end: start + length },
  ];
}
