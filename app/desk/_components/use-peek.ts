"use client";

import { useEffect, useRef, useState } from "react";
import { answerOf } from "@/components/forms/answer-of";
import type { PeekedClaim } from "@/lib/claims/types";

export type Peek = { state: "loading" } | { state: "failed"; message: string } | { state: "there"; claim: PeekedClaim };

/**
 * The claim of a number for the panel beside the list. `first` is the one that came with the page; `seen` changes with the claim's row,
 * and asks again.
 */
export function usePeek(number: number, seen: number, first: PeekedClaim | null): { peek: Peek; again: () => void } {
  const came = first?.number === number ? first : null;
  const [shown, setShown] = useState<{ of: number; peek: Peek }>({
    of: number,
    peek: came ? { state: "there", claim: came } : { state: "loading" },
  });
  const [tries, setTries] = useState(0);
  const question = `${number}.${seen}.${tries}`;
  const answered = useRef(came ? question : null);
  useEffect(() => {
    if (answered.current === question) return;
    const asked = new AbortController();
    const show = (peek: Peek) => {
      if (asked.signal.aborted) return;
      answered.current = question;
      setShown({ of: number, peek });
    };
    read(number, asked.signal).then(show, () =>
      show({ state: "failed", message: "The desk did not answer. Check the connection." }),
    );
    return () => asked.abort();
  }, [number, question]);
  // What is known of the claim before says nothing of this one, neither its text nor that it did not come.
  return {
    peek: shown.of === number ? shown.peek : { state: "loading" },
    again: () => setTries((before) => before + 1),
  };
}

async function read(number: number, signal: AbortSignal): Promise<Peek> {
  const answer = await answerOf<PeekedClaim>(await fetch(`/desk/claims/peek?number=${number}`, { signal }));
  return answer.ok ? { state: "there", claim: answer.data } : { state: "failed", message: answer.message };
}
