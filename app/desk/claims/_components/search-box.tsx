"use client";

import { Search, X } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { useShortcut } from "@/components/layout/shortcuts";
import { useClaimList } from "./list-context";
import { KEYS } from "./list-keys-group";

/** Long enough that ordinary typing asks once a word, short enough not to be felt. */
const PAUSE_MS = 250;

/** Searches as one types: statement, words that were said, parties with their other names, topics, and codes. */
export function SearchBox() {
  const { state, set } = useClaimList();
  const [text, setText] = useState(state.q);
  const asked = useRef(state.q);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const input = useRef<HTMLInputElement>(null);
  useShortcut({ keys: "/", label: "Search the claims", group: KEYS }, () => {
    input.current?.focus();
    input.current?.select();
  });
  // What was typed here comes back by way of the address; what comes from elsewhere (a view, a way back) replaces it.
  useEffect(() => {
    if (state.q !== asked.current) {
      clearTimeout(timer.current);
      asked.current = state.q;
      setText(state.q);
    }
  }, [state.q]);
  useEffect(() => () => clearTimeout(timer.current), []);

  function ask(next: string) {
    clearTimeout(timer.current);
    const q = next.trim();
    if (q === asked.current) return;
    asked.current = q;
    set({ q });
  }

  return (
    <form
      aria-label="Claims"
      className="relative w-full md:w-64"
      onSubmit={(event) => {
        event.preventDefault();
        ask(text);
      }}
    >
      <Search aria-hidden className="pointer-events-none absolute inset-y-0 start-2.5 my-auto text-muted" />
      <input
        ref={input}
        type="search"
        aria-label="Search the claims"
        placeholder="Search, or C-142"
        maxLength={200}
        value={text}
        dir="auto"
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => {
          setText(event.target.value);
          clearTimeout(timer.current);
          timer.current = setTimeout(ask, PAUSE_MS, event.target.value);
        }}
        className="control ps-8 pe-8 [&::-webkit-search-cancel-button]:hidden"
      />
      {text ? (
        <button
          type="button"
          aria-label="Clear the search"
          className="absolute inset-y-0 end-1 my-auto grid size-6 place-items-center text-muted hover:text-ink"
          onClick={() => {
            setText("");
            ask("");
            input.current?.focus();
          }}
        >
          <X aria-hidden />
        </button>
      ) : null}
    </form>
  );
}
