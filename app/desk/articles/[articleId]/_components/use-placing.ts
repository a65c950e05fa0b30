"use client";

import { useState } from "react";
import { useAction } from "@/components/forms/use-action";
import { notify } from "@/components/ui/toast";
import { newId } from "@/lib/shared/new-id";
import { reattachPassageAction } from "../actions";
import type { LostPassage } from "./lost-passages";
import type { Span } from "./types";

/** Which lost passage is being attached again, and `place`, which sends the words that it has in this text. */
export function usePlacing(onPlaced: () => void) {
  const [placing, setPlacing] = useState<LostPassage | null>(null);
  const { run, failure } = useAction(reattachPassageAction, {
    onSuccess: () => {
      notify("The passage is attached again.");
      setPlacing(null);
      onPlaced();
    },
  });
  function place(span: Span) {
    if (placing === null) return;
    const { id: passageId, version } = placing.passage;
    void run({ id: newId(), passageId, version, ...span });
  }
  return { placing, setPlacing, place, failure };
}
