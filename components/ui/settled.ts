import { useEffect } from "react";

let unsettled = 0;
let waiting: (() => void)[] = [];

/** Counts something that the desk was asked to do, from the press until the page shows what came of it. */
export function useUnsettled(pending: boolean): void {
  useEffect(() => {
    if (!pending) return;
    unsettled += 1;
    // Also when the button goes away with the page's new state, as "Take it" does.
    return () => {
      unsettled -= 1;
      if (unsettled > 0) return;
      const due = waiting;
      waiting = [];
      // After the effects of this commit, so that whoever waited finds the new state everywhere.
      queueMicrotask(() => {
        for (const run of due) run();
      });
    };
  }, [pending]);
}

/** Runs at once, or as soon as the page shows the outcome of what was asked before. */
export function whenSettled(run: () => void): void {
  if (unsettled === 0) run();
  else waiting.push(run);
}
