"use client";

import { useEffect, useRef, useState } from "react";

export type Choice = { id: string; label: string; detail?: string };

/** Long enough that ordinary typing sends one request a word, short enough not to be felt. */
const PAUSE_MS = 200;

/**
 * Runs `search` a moment after typing stops, and drops answers that come after a newer question.
 * Returns the text in the box, the choices, a line that says why there are none, and whether the choices are the answer to
 * what stands in the box: only then is it known that something is not among them. `isTyping`: they are the answer to what stood there
 * before.
 */
export function useChoiceSearch(search: (query: string) => Promise<Choice[]>, value: Choice | null) {
  const [query, setText] = useState(value?.label ?? "");
  const [choices, setChoices] = useState<Choice[]>([]);
  const [status, setStatus] = useState<string | null>("Type to search.");
  const [answered, setAnswered] = useState<string | null>(null);
  const [isTyping, setTyping] = useState(false);
  const asked = useRef(0);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  useEffect(() => setText(value?.label ?? ""), [value?.label]);
  useEffect(() => () => clearTimeout(timer.current), []);

  async function ask(text: string) {
    const question = ++asked.current;
    setStatus("Searching…");
    try {
      const found = await search(text.trim());
      if (question !== asked.current) return;
      setChoices(found);
      setAnswered(text.trim());
      setStatus(found.length > 0 ? null : text.trim() ? `Nothing found for “${text.trim()}”.` : "Type to search.");
    } catch {
      if (question !== asked.current) return;
      setChoices([]);
      setAnswered(null);
      setStatus("The search did not answer. Check the connection and type again.");
    }
    setTyping(false);
  }

  function setQuery(text: string, reason: string) {
    setText(text);
    // Choosing a row writes its label into the box: that is no question.
    if (reason !== "input-change" && reason !== "input-clear") return;
    clearTimeout(timer.current);
    setTyping(true);
    timer.current = setTimeout(() => void ask(text), PAUSE_MS);
  }

  /** Shows a first page when the list opens and nothing was asked yet. */
  function onOpen(open: boolean) {
    if (open && asked.current === 0) void ask("");
  }

  return { query, setQuery, choices, status, onOpen, isTyping, isAnswered: answered === query.trim() };
}
