"use client";

import { type FormEvent, useEffect, useRef, useState } from "react";
import { cn } from "./cn";

/** Counts what is typed into the text controls inside `ref`, as the server counts it: UTF-16 units. */
export function useCharacterCount(limit: number | undefined) {
  const ref = useRef<HTMLDivElement>(null);
  const [count, setCount] = useState<number | null>(null);
  useEffect(() => {
    if (limit === undefined) return;
    const control = ref.current?.querySelector<HTMLInputElement | HTMLTextAreaElement>("textarea, input");
    setCount(control?.value.length ?? 0);
  }, [limit]);
  const onInput = (event: FormEvent<HTMLDivElement>) => {
    if (limit === undefined) return;
    const target = event.target;
    if (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement) setCount(target.value.length);
  };
  return { ref, count, onInput };
}

/** "118 / 240". Past the limit it says by how much, also to a screen reader; nothing typed is cut off. */
export function CharacterCount({ id, count, limit }: { id: string; count: number | null; limit: number }) {
  const over = count === null ? 0 : count - limit;
  return (
    <>
      <span id={id} className={cn("smallcaps", over > 0 && "text-alert")}>
        <span aria-hidden>· </span>
        {count === null ? `at most ${limit}` : `${count} / ${limit}`}
        {over > 0 ? ` · ${over} too many` : ""}
      </span>
      <span role="status" className="sr-only">
        {over > 0 ? `${over} characters too many` : ""}
      </span>
    </>
  );
}
