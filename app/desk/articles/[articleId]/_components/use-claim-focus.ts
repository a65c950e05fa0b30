"use client";

import { type RefObject, useCallback, useEffect, useState } from "react";
import { notify } from "@/components/ui/toast";
import type { ArticleClaim, ReaderData } from "./types";

/** The passage's first mark in the text. */
function markOf(root: HTMLElement | null, passageId: string | undefined): HTMLElement | null {
  return root?.querySelector<HTMLElement>(`[data-passages~="${passageId}"]`) ?? null;
}

/** The claims whose passages cover the place of an event, in the order of the text. */
export function claimsAt(target: EventTarget, marks: ReaderData["marks"]): string[] {
  const mark = target instanceof Element ? target.closest<HTMLElement>("[data-passages]") : null;
  const ids = mark?.dataset.passages?.split(" ") ?? [];
  return [...new Set(ids.flatMap((id) => marks[id]?.claimId ?? []))];
}

/**
 * Which claim is pointed at, and which is chosen. Pointing lights up; choosing also moves the card to its line and stays.
 * `step` goes to the next claim that nobody has begun to check, or the one before.
 */
export function useClaimFocus(
  root: RefObject<HTMLElement | null>,
  claims: readonly ArticleClaim[],
  marks: ReaderData["marks"],
  announce: (words: string) => void,
) {
  const [pointed, setPointed] = useState<string | null>(null);
  const [chosen, setChosen] = useState<string | null>(null);

  const show = useCallback(
    (claim: ArticleClaim) => {
      setChosen(claim.id);
      markOf(root.current, claim.passages[0]?.id)?.scrollIntoView({ block: "center" });
    },
    [root],
  );

  // Other pages link to a passage of the text: #passage-<id>.
  useEffect(() => {
    const id = window.location.hash.replace("#passage-", "");
    const claimId = marks[id]?.claimId;
    if (!claimId) return;
    setChosen(claimId);
    markOf(root.current, id)?.scrollIntoView({ block: "center" });
  }, [root, marks]);

  function step(direction: 1 | -1) {
    const from = claims.findIndex((claim) => claim.id === chosen);
    const start = from < 0 && direction < 0 ? claims.length : from;
    for (let count = 1; count <= claims.length; count += 1) {
      const next = claims[(start + direction * count + 2 * claims.length) % claims.length];
      if (next?.stage !== "INBOX") continue;
      show(next);
      announce(`C-${next.number}, not yet checked. ${next.statement}`);
      return;
    }
    notify("Every claim in this text is being checked or settled.");
  }

  /** A press on a place that several claims cover goes through them in turn. */
  function chooseAt(ids: readonly string[]) {
    if (ids.length > 0) setChosen(ids[(ids.indexOf(chosen ?? "") + ids.length) % ids.length] ?? null);
  }

  return { pointed, setPointed, chosen, setChosen, lit: pointed ?? chosen, step, chooseAt };
}
