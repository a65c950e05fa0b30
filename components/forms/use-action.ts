"use client";

import { useCallback, useRef, useState, useTransition } from "react";
import { useUnsettled } from "@/components/ui/settled";
import type { Failure, FieldErrors, Result } from "@/lib/shared/result";
import { useSend } from "./use-send";

export type Action<I, T> = (input: I) => Promise<Result<T>>;

const NO_ANSWER = "The desk did not answer. What you typed is still here. Check the connection and try again.";

/**
 * Runs a server action from a screen. While it runs, a second call gets the first one's answer, so a double click
 * sends once. When the session has ended it asks to sign in, in place, and then sends the same input again.
 * `current` is the record as it is now when the save met somebody else's (CONFLICT).
 */
export function useAction<I, T>(action: Action<I, T>, { onSuccess }: { onSuccess?: (data: T, input: I) => void } = {}) {
  const [failure, setFailure] = useState<Failure | null>(null);
  const [pending, startTransition] = useTransition();
  useUnsettled(pending);
  const running = useRef<Promise<Result<T>> | null>(null);
  const send = useSend(NO_ANSWER);

  const run = useCallback(
    (input: I): Promise<Result<T>> => {
      if (running.current) return running.current;
      const answer = new Promise<Result<T>>((resolve) => {
        // What is thrown in here (a redirect) goes to Next by way of React; the answer then never comes.
        startTransition(async () => {
          try {
            const result = await send(() => action(input));
            setFailure(result.ok ? null : result);
            if (result.ok) onSuccess?.(result.data, input);
            resolve(result);
          } finally {
            running.current = null;
          }
        });
      });
      running.current = answer;
      return answer;
    },
    [action, send, onSuccess],
  );

  const reset = useCallback(() => setFailure(null), []);
  const fieldErrors: FieldErrors = failure?.fieldErrors ?? {};
  return {
    run,
    reset,
    pending,
    failure,
    error: failure?.message ?? null,
    fieldErrors,
    reasons: failure?.reasons ?? [],
    current: failure?.code === "CONFLICT" ? failure.current : undefined,
  };
}
