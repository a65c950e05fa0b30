"use client";

import type { ReactNode } from "react";
import { KeyHint } from "@/components/layout/printed-keys";
import { Button } from "@/components/ui/button";
import { SegmentBar } from "@/components/ui/segment-bar";
import type { ArticleProposals } from "@/lib/proposing/types";

/** How far the proposals of a text have come, and the ways through them. It has its height before they are there. */
export function ProposalsBar({
  proposals,
  onNext,
  children,
}: {
  proposals: ArticleProposals | "LOOKING";
  onNext: () => void;
  /** What is done about many. */
  children: ReactNode;
}) {
  return (
    <section
      aria-label="Proposals"
      data-proposals-bar=""
      className="flex min-h-11 flex-wrap items-center gap-x-4 gap-y-1 border-b border-rule px-4 py-1.5 text-sm md:px-5 print:hidden"
    >
      {proposals === "LOOKING" ? (
        <p role="status" className="text-muted">
          Looking for claims in this text…
        </p>
      ) : (
        <Progress proposals={proposals} onNext={onNext}>
          {children}
        </Progress>
      )}
    </section>
  );
}

function Progress({
  proposals: { english, whole, proposals },
  onNext,
  children,
}: {
  proposals: ArticleProposals;
  onNext: () => void;
  children: ReactNode;
}) {
  const total = proposals.length;
  const count = (is: "OPEN" | "ATTACHED" | "DISMISSED") => proposals.filter(({ state }) => state.is === is).length;
  const open = count("OPEN");
  const limits = (
    <>
      {english ? null : (
        <span className="text-muted">
          This text is not in English: only its quotations are read, so fewer claims are proposed.
        </span>
      )}
      {whole ? null : (
        <span className="text-muted">This text is very long: only its beginning is read for claims.</span>
      )}
    </>
  );
  if (total === 0)
    return (
      <>
        <p className="text-muted">No claims are proposed from this text. Select words to mark one.</p>
        {limits}
      </>
    );
  return (
    <>
      <p role="status" className="whitespace-nowrap">
        <b>Proposals</b> {total - open} of {total} done
      </p>
      <SegmentBar
        className="w-28 max-sm:hidden"
        segments={[
          { label: "Claims", count: count("ATTACHED"), fill: "fill-ink" },
          { label: "Dismissed", count: count("DISMISSED"), fill: "fill-control" },
          { label: "Open", count: open, fill: "fill-rule" },
        ]}
      />
      {open > 0 ? (
        <Button size="small" onClick={onNext}>
          Next proposal <KeyHint keys="j" />
        </Button>
      ) : null}
      {children}
      {limits}
    </>
  );
}
