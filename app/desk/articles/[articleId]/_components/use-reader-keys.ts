"use client";

import { useShortcut } from "@/components/layout/shortcuts";

const GROUP = "Article";

/** The keys of the reader: what to do with selected words, the way from claim to claim, and the walk through the sentences. */
export function useReaderKeys({
  free,
  placing,
  claims,
  onMark,
  onAttach,
  onStep,
  onWalk,
}: {
  /** Words are selected, and nothing else is being done with them. */
  free: boolean;
  /** They are the new place of a lost passage. */
  placing: boolean;
  /** The text has claims to go to. */
  claims: boolean;
  onMark: () => void;
  onAttach: () => void;
  onStep: (direction: 1 | -1) => void;
  onWalk: () => void;
}): void {
  useShortcut({ keys: "c", label: "New claim of the selected words", group: GROUP }, onMark, free && !placing);
  useShortcut({ keys: "a", label: "Attach the selected words", group: GROUP }, onAttach, free);
  useShortcut({ keys: "n", label: "Next unchecked claim", group: GROUP }, () => onStep(1), claims);
  useShortcut({ keys: "shift+n", label: "Unchecked claim before", group: GROUP }, () => onStep(-1), claims);
  useShortcut({ keys: "s", label: "Walk through the sentences", group: GROUP }, onWalk);
}
