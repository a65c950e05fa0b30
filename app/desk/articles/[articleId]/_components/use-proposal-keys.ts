"use client";

import { useShortcut } from "@/components/layout/shortcuts";
import type { ReaderProposal } from "@/lib/proposing/types";
import type { useProposals } from "./use-proposals";

const GROUP = "Proposals";

/** The keys that go through the proposals and decide them. `idle`: no words are selected, and no form is open. */
export function useProposalKeys(
  { current, waiting, made, step, accept, edit, dismiss, setChosen, decisions }: ReturnType<typeof useProposals>,
  { idle, onStep, onAttach }: { idle: boolean; onStep: () => void; onAttach: (proposal: ReaderProposal) => void },
): void {
  const ready = idle && waiting.length > 0;
  /** A key without an open proposal to work on opens the next one; on one that is being saved it does nothing. */
  const onCurrent = (decide: (proposal: NonNullable<typeof current>) => void) => () => {
    if (current === null) step(1);
    else if (!decisions.sent.has(current.start)) decide(current);
  };
  const go = (direction: 1 | -1) => () => {
    onStep();
    step(direction);
  };
  useShortcut({ keys: "j", label: "Next proposal", group: GROUP }, go(1), waiting.length > 0);
  useShortcut({ keys: "k", label: "Proposal before", group: GROUP }, go(-1), waiting.length > 0);
  useShortcut({ keys: "enter", label: "Accept the proposal", group: GROUP }, onCurrent(accept), ready);
  useShortcut({ keys: "e", label: "Edit it, then accept", group: GROUP }, onCurrent(edit), ready);
  useShortcut({ keys: "x", label: "Dismiss it", group: GROUP }, onCurrent(dismiss), ready);
  useShortcut({ keys: "a", label: "Attach its words to a claim", group: GROUP }, onCurrent(onAttach), ready);
  useShortcut(
    { keys: "z", label: "Undo the last dismissal", group: GROUP },
    decisions.undoLast,
    idle && made.length > 0,
  );
  useShortcut(
    { keys: "escape", label: "Close the proposal", group: GROUP },
    () => setChosen(null),
    idle && current !== null,
  );
}
