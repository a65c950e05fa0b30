"use client";

import { type RefObject, useEffect, useRef, useState } from "react";
import { rangeOf } from "./text-offsets";
import type { Span } from "./types";

/** The sentences that are walked over: from the one where it began to the one reached with Shift. */
type Walk = { anchor: number; focus: number };

const STEPS: Record<string, number> = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 };

/**
 * Goes through the text sentence by sentence: arrows move, Shift and an arrow take one more in, Escape leaves. The sentences
 * are really selected, so that everything that works on a selection works here. `announce` tells a screen reader where it is.
 */
export function useSentenceMode({
  root,
  sentences,
  describe,
  select,
  forget,
  announce,
}: {
  root: RefObject<HTMLElement | null>;
  sentences: readonly Span[];
  describe: (span: Span) => string;
  select: (span: Span) => void;
  forget: () => void;
  announce: (words: string) => void;
}) {
  const [walk, setWalk] = useState<Walk | null>(null);
  const latest = useRef({ walk, describe, select, forget, announce });
  useEffect(() => {
    latest.current = { walk, describe, select, forget, announce };
  });

  function go(next: Walk) {
    const [first, last] = [sentences[Math.min(next.anchor, next.focus)], sentences[Math.max(next.anchor, next.focus)]];
    if (!first || !last) return;
    const span = { start: first.start, end: last.end };
    setWalk(next);
    latest.current.select(span);
    showSentence(root.current, sentences[next.focus]);
    const place = `Sentence ${next.focus + 1} of ${sentences.length}`;
    latest.current.announce(`${place}. ${latest.current.describe(span)}`);
  }

  function enter(from: number | null) {
    root.current?.focus({ preventScroll: true });
    const index = from === null ? firstInView(root.current, sentences) : sentenceAt(sentences, from);
    go({ anchor: index, focus: index });
  }

  function leave() {
    if (latest.current.walk === null) return;
    setWalk(null);
    latest.current.forget();
    latest.current.announce("Left the sentences.");
  }

  function onKeyDown(event: React.KeyboardEvent) {
    const { walk: at } = latest.current;
    if (at === null || event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === "Escape") leave();
    else if (event.key in STEPS) {
      const focus = Math.min(Math.max(0, at.focus + (STEPS[event.key] ?? 0)), sentences.length - 1);
      go({ anchor: event.shiftKey ? at.anchor : focus, focus });
    } else return;
    event.preventDefault();
  }

  return { walking: walk !== null, enter, leave, onKeyDown };
}

function sentenceAt(sentences: readonly Span[], offset: number): number {
  return Math.max(
    0,
    sentences.findLastIndex((sentence) => sentence.start <= offset),
  );
}

function firstInView(root: HTMLElement | null, sentences: readonly Span[]): number {
  const paragraphs = Array.from(root?.querySelectorAll<HTMLElement>("[data-start]") ?? []);
  const seen = paragraphs.find((paragraph) => paragraph.getBoundingClientRect().top >= 0);
  const start = Number(seen?.dataset.start ?? 0);
  return Math.max(
    0,
    sentences.findIndex((sentence) => sentence.start >= start),
  );
}

function showSentence(root: HTMLElement | null, sentence: Span | undefined) {
  const range = root && sentence ? rangeOf(root, sentence) : null;
  if (!range) return;
  const { top, bottom } = range.getBoundingClientRect();
  const margin = window.innerHeight * 0.2;
  if (top < margin || bottom > window.innerHeight - margin) {
    window.scrollBy({ top: top - window.innerHeight * 0.35 });
  }
}
