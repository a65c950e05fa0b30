"use client";

import { memo, type Ref } from "react";
import { cn } from "@/components/ui/cn";
import type { PassageMark, TextBlock, TextPiece } from "./types";
import { stackedUnderlines } from "./underline";

type Marks = Record<string, PassageMark>;

/**
 * The words of the article and nothing else: numbers and counts are drawn by CSS, so that what is selected or copied is the
 * text, and offsets can be counted. Rendered once; what lights up while reading is set on the elements.
 */
export const ArticleText = memo(function ArticleText({
  ref,
  blocks,
  marks,
  language,
}: {
  ref: Ref<HTMLDivElement>;
  blocks: readonly TextBlock[];
  marks: Marks;
  language: string;
}) {
  return (
    <section
      ref={ref}
      tabIndex={-1}
      aria-label="Text of the article"
      lang={language}
      className="reader-text outline-none"
    >
      {blocks.map((block) => {
        const Tag = block.heading ? "h2" : "p";
        return (
          <Tag key={block.start} data-start={block.start} dir="auto" className={block.heading ? HEADING : PARAGRAPH}>
            {block.pieces.map((piece) => (
              <Piece key={piece.start} piece={piece} marks={marks} />
            ))}
          </Tag>
        );
      })}
    </section>
  );
});

const PARAGRAPH = "mb-[1em] font-serif text-[1.1875rem] leading-[1.66] max-md:text-[1.125rem]";
const HEADING = "mt-[1.7em] mb-[0.8em] text-lg font-semibold leading-normal first:mt-0 scroll-mt-6";

function Piece({ piece, marks }: { piece: TextPiece; marks: Marks }) {
  const passages = piece.passages.flatMap((id) => marks[id] ?? []);
  if (passages.length === 0 && piece.proposal === null) return piece.text;
  if (passages.length === 0)
    return (
      <span data-proposal={piece.proposal} className="proposed">
        {piece.text}
      </span>
    );
  const numbers = piece.opens.flatMap((id) => marks[id]?.number ?? []);
  return (
    <mark
      id={piece.opens[0] ? `passage-${piece.opens[0]}` : undefined}
      data-passages={piece.passages.join(" ")}
      data-numbers={numbers.length > 0 ? numbers.join(" ") : undefined}
      data-crowd={piece.crowd || undefined}
      data-proposal={piece.proposal ?? undefined}
      style={stackedUnderlines(passages)}
      className={cn("passage", numbers.length > 0 && "passage-opens", piece.crowd > 0 && "passage-crowd")}
    >
      {piece.text}
    </mark>
  );
}
