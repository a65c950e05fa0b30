"use client";

import { useEffect, useRef, useState } from "react";
import type { PeekedClaim } from "@/lib/claims/types";

export type Peek = { state: "loading" } | { state: "failed"; message: string } | { state: "there"; claim: PeekedClaim };

/**
 * The claim of a number for the panel beside the list. `first` is the one that came with the page; `seen` changes with the claim's row,
 * and asks again.
 */
export function usePeek(number: number, seen: number, first: PeekedClaim | null): { peek: Peek; again: () => void } {
  const came = first?.number === number ? first : null;
  const [peek, setPeek] = useState<Peek>(came ? { state: "there", claim: came } : { state: "loading" });
  const [tries, setTries] = useState(0);
  const question = `${number}.${seen}.${tries}`;
  const answered = useRef(came ? question : null);
  useEffect(() => {
    if (answered.current === question) return;
    const asked = new AbortController();
    const show = (next: Peek) => {
      if (asked.signal.aborted) return;
      answered.current = question;
      setPeek(next);
    };
    read(number, asked.signal).then(show, () =>
      show({ state: "failed", message: "The desk did not answer. Check the connection." }),
    );
    return () => asked.abort();
  }, [number, question]);
  const isOther = peek.state === "there" && peek.claim.number !== number;
  return { peek: isOther ? { state: "loading" } : peek, again: () => setTries((before) => before + 1) };
}

async function read(number: number, signal: AbortSignal): Promise<Peek> {
  const answer = await fetch(`/desk/claims/peek?number=${number}`, { signal });
  const body: unknown = await answer.json();
  if (answer.ok) return { state: "there", claim: body as PeekedClaim };
  const message = (body as { message?: string }).message;
  return { state: "failed", message: message ?? "The claim could not be loaded." };
}
