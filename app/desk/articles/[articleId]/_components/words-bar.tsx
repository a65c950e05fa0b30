"use client";

import type { RefObject } from "react";
import type { LostPassage } from "./lost-passages";
import { BarButton, SelectionBar } from "./selection-bar";
import type { Span } from "./types";

/** What can be done with the selected words: a new claim or another passage of one; or, for a lost passage, its new place. */
export function WordsBar({
  root,
  span,
  placing,
  onMark,
  onAttach,
}: {
  root: RefObject<HTMLElement | null>;
  span: Span;
  placing: LostPassage | null;
  onMark: () => void;
  onAttach: () => void;
}) {
  return (
    <SelectionBar root={root} span={span}>
      {placing ? null : (
        <BarButton icon="create" keys="c" onClick={onMark}>
          New claim
        </BarButton>
      )}
      <BarButton icon="attach" keys="a" onClick={onAttach}>
        {placing ? `Attach C-${placing.claim.number} here` : "Attach to…"}
      </BarButton>
    </SelectionBar>
  );
}
