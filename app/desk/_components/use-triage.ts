"use client";

import { useCallback, useRef, useTransition } from "react";
import { useSend } from "@/components/forms/use-send";
import { useUnsettled, whenSettled } from "@/components/ui/settled";
import { notify } from "@/components/ui/toast";
import type { Result } from "@/lib/shared/result";

/** How long a step of the triage can be taken back, by key and by the message that tells of it. */
const UNDO_MS = 10_000;

type Saved = Result<{ version: number }>;
export type Step = {
  /** "C-142". */
  code: string;
  run: () => Promise<Saved>;
  /** Said when it is done: "C-142 is yours, and its checking has started." */
  done: string;
  /** Takes it back, on the version that it made. */
  undo: (version: number) => Promise<Saved>;
  onDone?: () => void;
};

/**
 * Does one step of the triage and offers for ten seconds to take it back. What somebody else has changed meanwhile stays as they left it,
 * and the message says so.
 */
export function useTriage() {
  const [pending, startTransition] = useTransition();
  useUnsettled(pending);
  const send = useSend("The desk did not answer. Check the connection and try again.");
  /** Steps that can still be taken back, the last one at the end. */
  const steps = useRef<{ undo: () => void; at: number }[]>([]);

  const offerUndo = useCallback(
    ({ code, done, undo }: Pick<Step, "code" | "done" | "undo">, version: number) => {
      const back = () => {
        if (!steps.current.some((step) => step.undo === back)) return;
        steps.current = steps.current.filter((step) => step.undo !== back);
        startTransition(async () => {
          const result = await send(() => undo(version));
          if (result.ok) notify(`${code} is as it was.`);
          else notify(`${code} stays as it is`, { detail: result.reasons?.join(" ") ?? result.message });
        });
      };
      const step = { undo: back, at: Number.POSITIVE_INFINITY };
      steps.current.push(step);
      // The ten seconds begin when the page says that it is done.
      whenSettled(() => {
        step.at = Date.now();
      });
      notify(done, { action: { label: "Undo", onClick: back } });
    },
    [send],
  );

  const apply = useCallback(
    ({ run, onDone, ...step }: Step) => {
      startTransition(async () => {
        const result = await send(run);
        if (!result.ok) {
          notify(`${step.code} was not changed`, { detail: result.reasons?.join(" ") ?? result.message });
          return;
        }
        onDone?.();
        offerUndo(step, result.data.version);
      });
    },
    [send, offerUndo],
  );

  const undoLast = useCallback(() => {
    const done = steps.current.at(-1);
    if (done && Date.now() - done.at <= UNDO_MS) done.undo();
    else notify("There is nothing to undo.");
  }, []);

  return { apply, offerUndo, undoLast };
}
