/**
 * Between places in the document and offsets into the text. Every paragraph carries its offset as `data-start` and holds
 * the text and nothing else: numbers and counts are drawn by CSS, so that they are in no selection and in no offset.
 */

type Place = { node: Node; offset: number };

/** The offset into the text of a place in or around `root`. Places before the text give 0, places after it `length`. */
export function textOffset(root: HTMLElement, { node, offset }: Place, length: number): number {
  const range = document.createRange();
  range.selectNodeContents(root);
  const side = range.comparePoint(node, offset);
  if (side < 0) return 0;
  if (side > 0) return length;
  const element = node instanceof Element ? node : node.parentElement;
  const paragraph = element?.closest<HTMLElement>("[data-start]");
  if (paragraph && root.contains(paragraph)) {
    range.setStart(paragraph, 0);
    range.setEnd(node, offset);
    return Number(paragraph.dataset.start) + range.toString().length;
  }
  // Between two paragraphs: the place is the beginning of the next one.
  range.setStart(node, offset);
  for (const next of root.querySelectorAll<HTMLElement>("[data-start]")) {
    if (range.comparePoint(next, 0) >= 0) return Number(next.dataset.start);
  }
  return length;
}

/** The place of an offset: where two pieces of text meet, a span starts in the later one and ends in the earlier one. */
function placeOf(root: HTMLElement, offset: number, edge: "start" | "end"): Place | null {
  const paragraphs = Array.from(root.querySelectorAll<HTMLElement>("[data-start]"));
  const paragraph = paragraphs.findLast((candidate) => Number(candidate.dataset.start) <= offset);
  if (!paragraph) return null;
  let left = offset - Number(paragraph.dataset.start);
  const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
  let last: Node | null = null;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const size = node.nodeValue?.length ?? 0;
    if (edge === "start" ? left < size : left <= size) return { node, offset: left };
    left -= size;
    last = node;
  }
  return last ? { node: last, offset: last.nodeValue?.length ?? 0 } : null;
}

/** The range of a span of the text, to be selected, measured or highlighted. */
export function rangeOf(root: HTMLElement, span: { start: number; end: number }): Range | null {
  const from = placeOf(root, span.start, "start");
  const to = placeOf(root, span.end, "end");
  if (!from || !to) return null;
  const range = document.createRange();
  range.setStart(from.node, from.offset);
  range.setEnd(to.node, to.offset);
  return range;
}

/** The span that is selected in `root`, without white space at its ends; null when that leaves nothing. */
export function selectedSpan(root: HTMLElement, text: string): { start: number; end: number } | null {
  const selection = document.getSelection();
  if (!selection || selection.rangeCount === 0 || selection.isCollapsed) return null;
  const range = selection.getRangeAt(0);
  if (!range.intersectsNode(root)) return null;
  const start = textOffset(root, { node: range.startContainer, offset: range.startOffset }, text.length);
  const end = textOffset(root, { node: range.endContainer, offset: range.endOffset }, text.length);
  return trimmedSpan(text, start, end);
}

/** A span without the white space at its ends; null when there is nothing else in it. */
export function trimmedSpan(text: string, start: number, end: number): { start: number; end: number } | null {
  const words = text.slice(start, end);
  const from = start + words.length - words.trimStart().length;
  const to = from + words.trim().length;
  return to > from ? { start: from, end: to } : null;
}
