"use client";

import { Scissors, Undo2 } from "lucide-react";
import { Button } from "@/components/ui/button";
import { cn } from "@/components/ui/cn";
import { counted } from "@/lib/shared/count";

export type Cut = { paragraphs: string[]; kept: boolean[] };

/** The paragraphs of what was read, with those kept that were taken for the article. */
export function cutOf({ before, body, after }: { before: string; body: string; after: string }): Cut {
  const parts = [before, body, after].map((part) => (part === "" ? [] : part.split("\n\n")));
  return {
    paragraphs: parts.flat(),
    kept: parts.flatMap((part, index) => part.map(() => index === 1)),
  };
}

/** The text that is kept. */
export function keptText({ paragraphs, kept }: Cut): string {
  return paragraphs.filter((_, index) => kept[index]).join("\n\n");
}

/** The text as it was read: what was cut is struck, and every paragraph can be cut or put back. */
export function ProposalText({
  cut,
  language,
  onChange,
}: {
  cut: Cut;
  language: string;
  onChange: (cut: Cut) => void;
}) {
  const gone = cut.kept.filter((kept) => !kept).length;
  const set = (change: (kept: boolean, index: number) => boolean) => onChange({ ...cut, kept: cut.kept.map(change) });
  return (
    <section aria-labelledby="proposal-text">
      <div className="mb-2 flex min-h-8 flex-wrap items-center gap-x-3 gap-y-1">
        <h2 id="proposal-text" className="smallcaps">
          Text
        </h2>
        <p role="status" className="meta">
          {counted(cut.paragraphs.length - gone, "paragraph")} kept
          {gone > 0 ? `, ${gone} cut` : ""}
        </p>
        {gone > 0 ? (
          <Button size="small" variant="quiet" className="ms-auto" onClick={() => set(() => true)}>
            Put everything back
          </Button>
        ) : null}
      </div>
      <div lang={language} className="border-t border-rule">
        {cut.paragraphs.map((paragraph, index) => {
          const kept = cut.kept[index] ?? false;
          const Icon = kept ? Scissors : Undo2;
          const action = `${kept ? "Cut" : "Put back"}: ${paragraph.slice(0, 60)}`;
          return (
            <div
              // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs never move, and two may be alike
              key={index}
              className={cn(
                "group/paragraph grid grid-cols-[minmax(0,1fr)_2rem] gap-2 py-1.5 [contain-intrinsic-size:auto_4rem] [content-visibility:auto]",
                !kept && "bg-sunk",
              )}
            >
              <p
                dir="auto"
                className={cn(
                  "font-serif",
                  kept ? "text-[1.0625rem] leading-relaxed" : "px-2 text-base text-muted line-through decoration-1",
                )}
              >
                {kept ? null : <span className="sr-only">Cut: </span>}
                {paragraph}
              </p>
              <button
                type="button"
                aria-label={action}
                title={kept ? "Cut this paragraph" : "Put it back"}
                onClick={() => set((was, at) => (at === index ? !was : was))}
                className={cn(
                  "grid size-7 place-items-center rounded-xs text-muted hover:bg-sunk hover:text-ink pointer-coarse:size-10",
                  kept &&
                    "opacity-35 group-hover/paragraph:opacity-100 focus-visible:opacity-100 pointer-coarse:opacity-100",
                )}
              >
                <Icon aria-hidden />
              </button>
            </div>
          );
        })}
      </div>
    </section>
  );
}
