"use client";

import { type RefObject, useEffect, useRef, useState } from "react";
import { openPoints } from "@/lib/proposing/policy";
import type { ReaderProposal } from "@/lib/proposing/types";
import { speakerWords } from "./speaker-words";
import type { ReaderData } from "./types";
import { useDecisions } from "./use-decisions";

const NONE: readonly ReaderProposal[] = [];

/** The proposals of a text: which one is open, the way from one to the next, and what is done about them. */
export function useProposals({
  reader,
  root,
  announce,
  onShow,
  onLinked,
  onEdit,
}: {
  reader: ReaderData;
  root: RefObject<HTMLElement | null>;
  announce: (words: string) => void;
  /** A proposal is opened. */
  onShow: () => void;
  /** The page was opened at a proposal that is open. */
  onLinked: () => void;
  /** Something has to be said before it can be accepted, or somebody wants to. */
  onEdit: (proposal: ReaderProposal) => void;
}) {
  const made = reader.proposals !== null && reader.proposals !== "LOOKING" ? reader.proposals.proposals : NONE;
  const decisions = useDecisions(reader, made);
  const [chosen, setChosen] = useState<number | null>(null);
  /** What was pressed from the keyboard, on a card or above the text, leaves the focus on the card that opens. */
  const [follows, setFollows] = useState(false);
  const waiting = made.filter(({ state }) => state.is === "OPEN");
  const free = waiting.filter(({ start }) => !decisions.sent.has(start));
  const current = waiting.find(({ start }) => start === chosen) ?? null;
  const done = made.length - waiting.length;
  const placeOf = (proposal: ReaderProposal) => `${made.indexOf(proposal) + 1} of ${made.length}`;

  // A link leads to a proposal by where its words begin: #proposal-<start>. In a long text they are found after the page is there.
  const followed = useRef(false);
  useEffect(() => {
    if (followed.current || made.length === 0) return;
    followed.current = true;
    const start = /^#proposal-(\d+)$/.exec(window.location.hash)?.[1];
    if (!made.some((proposal) => String(proposal.start) === start && proposal.state.is === "OPEN")) return;
    setChosen(Number(start));
    root.current?.querySelector(`[data-proposal="${start}"]`)?.scrollIntoView({ block: "center" });
    onLinked();
  }, [made, root, onLinked]);

  function show(proposal: ReaderProposal | undefined) {
    setFollows(focusFollows(root.current));
    setChosen(proposal?.start ?? null);
    if (proposal === undefined) return announce("Every proposal is done.");
    onShow();
    root.current?.querySelector(`[data-proposal="${proposal.start}"]`)?.scrollIntoView({ block: "center" });
    announce(
      `Proposal ${placeOf(proposal)}, ${done} done. ${proposal.statement}. ${speakerWords(proposal, reader.outlet)}`,
    );
  }

  function step(direction: 1 | -1) {
    const from = chosen ?? firstInView(root.current, free) - direction;
    const ahead = direction > 0 ? free : [...free].reverse();
    show(ahead.find(({ start }) => (start - from) * direction > 0) ?? ahead[0]);
  }

  /** Goes on from a proposal that is being decided. */
  function leave({ start }: ReaderProposal) {
    const others = free.filter((other) => other.start !== start);
    show(others.find((other) => other.start > start) ?? others[0]);
  }

  function accept(proposal: ReaderProposal) {
    if (openPoints(proposal, reader).length > 0) return onEdit(proposal);
    decisions.accept(proposal);
    leave(proposal);
  }

  function dismiss(proposal: ReaderProposal) {
    decisions.dismiss(proposal);
    leave(proposal);
  }

  return { made, waiting, current, follows, placeOf, setChosen, step, leave, accept, dismiss, edit: onEdit, decisions };
}

/**
 * Whether the focus goes on to the card that opens. A button that was pressed by mouse gives the focus to the text instead: Enter would press
 * it once more, and not accept.
 */
function focusFollows(text: HTMLElement | null): boolean {
  const active = document.activeElement;
  if (active?.matches("[data-proposal-card] :focus-visible, [data-proposals-bar] :focus-visible")) return true;
  if (active instanceof HTMLButtonElement && active.closest("[data-modal]") === null)
    text?.focus({ preventScroll: true });
  return false;
}

/** Where the first proposal in sight begins. */
function firstInView(root: HTMLElement | null, proposals: readonly ReaderProposal[]): number {
  const seen = proposals.find(({ start }) => {
    const words = root?.querySelector(`[data-proposal="${start}"]`);
    return words ? words.getBoundingClientRect().top >= 0 : false;
  });
  return seen?.start ?? 0;
}
