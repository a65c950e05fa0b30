"use client";

import { type ReactNode, useEffect, useRef } from "react";
import { FailureNotice } from "@/components/forms/failure-notice";
import { KeyHint } from "@/components/layout/printed-keys";
import { Button } from "@/components/ui/button";
import { cn } from "@/components/ui/cn";
import { LOOKS_LABELS } from "@/lib/proposing/labels";
import type { ReaderProposal } from "@/lib/proposing/types";
import type { Failure } from "@/lib/shared/result";
import { ProposalFacts } from "./proposal-facts";
import { speakerWords } from "./speaker-words";

/** What is done about a proposal from its card. */
export type ProposalActs = Record<"choose" | "accept" | "edit" | "dismiss" | "attach", () => void>;

/** One proposal beside its words: what would be claimed and who says so; when it is open, also why, whether it was seen before, and what can be done. */
export function ProposalCard({
  proposal,
  place,
  open,
  takesFocus,
  sent,
  failure,
  points,
  language,
  outlet,
  acts,
  seen,
}: {
  proposal: ReaderProposal;
  /** "8 of 23". */
  place: string;
  open: boolean;
  /** The one before it was decided from the keyboard, on its card. */
  takesFocus: boolean;
  /** It is being accepted or dismissed. */
  sent: boolean;
  failure: Failure | undefined;
  /** What has to be said before it is accepted. */
  points: readonly string[];
  language: string;
  outlet: { name: string } | null;
  acts: ProposalActs;
  /** The claims that say the same. */
  seen: ReactNode;
}) {
  const statement = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (open && takesFocus) statement.current?.focus({ preventScroll: true });
  }, [open, takesFocus]);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would be a part of a form
    <div
      role="group"
      data-proposal-card=""
      aria-label={`Proposal ${place}`}
      aria-busy={sent || undefined}
      className={cn(
        "border-s-[3px] border-t border-s-control border-t-rule ps-3 pe-1 pt-2 pb-2.5 text-sm [border-inline-start-style:dotted]",
        open && "bg-surface shadow-[0_0_0_1px_var(--ink)]",
        sent && "opacity-55",
      )}
    >
      <p className="meta flex min-h-6 flex-wrap items-center gap-x-2.5">
        <span className="smallcaps">{sent ? "Being saved" : "Proposed"}</span>
        <span>{LOOKS_LABELS[proposal.looks]}</span>
        {proposal.worthy ? <span>worth checking</span> : null}
        <span className="ms-auto">{place}</span>
      </p>
      <button
        ref={statement}
        type="button"
        aria-expanded={open}
        lang={language}
        dir="auto"
        // Pressed with the mouse it keeps no focus: Enter then accepts, as everywhere on the page.
        onMouseDown={(event) => event.preventDefault()}
        onClick={acts.choose}
        className={cn("said mt-0.5 text-start text-[0.9375rem] leading-snug hover:underline", !open && "line-clamp-2")}
      >
        {proposal.statement}
      </button>
      <p className="mt-1 text-muted">
        <bdi>{speakerWords(proposal, outlet)}</bdi>
      </p>
      {open ? (
        <div className="mt-2 grid gap-2.5">
          <ProposalFacts proposal={proposal} points={points} />
          {seen}
          {failure ? <FailureNotice failure={failure} /> : null}
          {sent ? null : <Acts acts={acts} />}
        </div>
      ) : null}
    </div>
  );
}

function Acts({ acts }: { acts: ProposalActs }) {
  return (
    <div className="flex flex-wrap gap-1.5">
      <Button size="small" variant="primary" onClick={acts.accept}>
        Accept <KeyHint keys="enter" />
      </Button>
      <Button size="small" onClick={acts.edit}>
        Edit <KeyHint keys="e" />
      </Button>
      <Button size="small" onClick={acts.dismiss}>
        Dismiss <KeyHint keys="x" />
      </Button>
      <Button size="small" onClick={acts.attach}>
        Attach to… <KeyHint keys="a" />
      </Button>
    </div>
  );
}
