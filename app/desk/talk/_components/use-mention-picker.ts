"use client";

import { useEffect, useRef, useState } from "react";
import type { Named } from "@/lib/shared/mention-text";

/** What stands between an "@" and the caret: the beginning of a name. */
const STARTED = /(?:^|[\s(])@((?:[\p{L}\p{N}][\p{L}\p{N} .'’-]{0,40})?)$/u;

/** Long enough that ordinary typing asks once a word, short enough not to be felt. */
const PAUSE_MS = 120;

export type MentionPicker = ReturnType<typeof useMentionPicker>;

/**
 * Members to mention, while a name is typed after an "@". `pick` answers where the name goes: from `start` to the caret. Closed by Escape it
 * stays closed for this "@".
 */
export function useMentionPicker(onPick: (person: Named, start: number) => void) {
  const [people, setPeople] = useState<Named[]>([]);
  const [active, setActive] = useState(0);
  const [start, setStart] = useState<number | null>(null);
  const closed = useRef<number | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const asked = useRef(0);

  useEffect(() => () => clearTimeout(timer.current), []);

  function close(at: number | null = null) {
    closed.current = at;
    asked.current += 1;
    clearTimeout(timer.current);
    setPeople([]);
    setStart(null);
  }

  /** Looks at what stands before the caret. */
  function look(text: string, caret: number) {
    const typed = STARTED.exec(text.slice(0, caret))?.[1];
    if (typed === undefined) return close();
    const at = caret - typed.length - 1;
    if (closed.current === at) return;
    clearTimeout(timer.current);
    const question = ++asked.current;
    timer.current = setTimeout(async () => {
      const found = await findPeople(typed);
      if (question !== asked.current) return;
      setPeople(found);
      setActive(0);
      setStart(at);
    }, PAUSE_MS);
  }

  function pick(person: Named) {
    if (start === null) return;
    const at = start;
    close(at);
    onPick(person, at);
  }

  /** Takes the keys of the list while it is open. True when the key was one of them. */
  function onKey(key: string): boolean {
    const person = people[active];
    if (person === undefined) return false;
    if (key === "ArrowDown") setActive((active + 1) % people.length);
    else if (key === "ArrowUp") setActive((active + people.length - 1) % people.length);
    else if (key === "Enter" || key === "Tab") pick(person);
    else if (key === "Escape") close(start);
    else return false;
    return true;
  }

  return { people, active, look, pick, onKey, close };
}

/** Without an answer there is nobody to choose from, and the comment is written on. */
async function findPeople(query: string): Promise<Named[]> {
  try {
    const response = await fetch(`/desk/talk/people?${new URLSearchParams({ q: query })}`);
    return response.ok ? ((await response.json()) as Named[]) : [];
  } catch {
    return [];
  }
}
