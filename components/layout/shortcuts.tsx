"use client";

import {
  createContext,
  type ReactNode,
  use,
  useCallback,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from "react";
import { isSingleKey, matchesKeys, type Press, parseKeys } from "@/lib/shared/keys";

export type Shortcut = { keys: string; label: string; group: string };

type Registered = Shortcut & { run: () => void };

type Registry = {
  /** Everything that has a key on this page, and what it does. */
  shortcuts: readonly Registered[];
  enabled: boolean;
  setEnabled: (enabled: boolean) => void;
  register: (shortcut: Registered) => () => void;
};

const STORAGE_KEY = "gainsay.single-keys";

/** How long the first key of "g c" waits for the second. */
const SEQUENCE_MS = 1200;

const ShortcutsContext = createContext<Registry | null>(null);

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.closest("input:not([type=checkbox],[type=radio]), textarea, select") !== null)
  );
}

/** Enter and Space on a control belong to the control. */
function isPressing(key: string, target: EventTarget | null): boolean {
  return (
    (key === " " || key === "enter") &&
    target instanceof HTMLElement &&
    target.closest("a[href], button, input, select, textarea, summary, [role=button]") !== null
  );
}

/** Above the page stands a modal dialog or a menu: keys belong to it. */
const isCovered = () => document.querySelector("[data-modal], [role=menu]") !== null;

/** One registry and one listener for every shortcut of the desk. Single keys can be switched off (WCAG 2.1.4). */
export function ShortcutsProvider({ children }: { children: ReactNode }) {
  const [registered, setRegistered] = useState<readonly Registered[]>([]);
  const [enabled, setOn] = useState(true);
  // What the listener looks into. A key works from the moment its button is on the page, not one rendering later.
  const active = useRef<readonly Registered[]>([]);
  const listens = useRef(enabled);
  useLayoutEffect(() => {
    listens.current = enabled;
  }, [enabled]);

  useEffect(() => {
    try {
      setOn(window.localStorage.getItem(STORAGE_KEY) !== "off");
    } catch {
      // Storage is closed to us; single keys stay on for this visit.
    }
  }, []);

  const setEnabled = useCallback((next: boolean) => {
    setOn(next);
    try {
      window.localStorage.setItem(STORAGE_KEY, next ? "on" : "off");
    } catch {
      // The choice holds until the page is closed.
    }
  }, []);

  const register = useCallback((shortcut: Registered) => {
    const change = (next: readonly Registered[]) => {
      active.current = next;
      setRegistered(next);
    };
    change([...active.current, shortcut]);
    return () => change(active.current.filter((other) => other !== shortcut));
  }, []);

  useEffect(() => {
    let presses: (Press & { at: number })[] = [];
    const onKeyDown = (event: KeyboardEvent) => {
      const mod = event.ctrlKey || event.metaKey;
      if (
        event.defaultPrevented ||
        event.isComposing ||
        event.altKey ||
        ["Shift", "Control", "Meta"].includes(event.key)
      )
        return;
      const single = !mod;
      if (isCovered() || (single && (isTyping(event.target) || !listens.current))) return;
      const key = event.key.length === 1 ? event.key : event.key.toLowerCase();
      if (isPressing(key, event.target)) return;
      presses = [
        ...presses.filter((press) => event.timeStamp - press.at < SEQUENCE_MS),
        { key, mod, at: event.timeStamp },
      ];
      // "g a" before "a"; of equals the newest, so that a panel can take a key over while it is open.
      const fitting = active.current.filter((shortcut) => matchesKeys(shortcut.keys, presses));
      const longest = Math.max(...fitting.map(({ keys }) => parseKeys(keys).length));
      const found = fitting.findLast(({ keys }) => parseKeys(keys).length === longest);
      if (!found) return;
      event.preventDefault();
      presses = [];
      found.run();
    };
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, []);

  const registry = useMemo(
    () => ({ shortcuts: registered, enabled, setEnabled, register }),
    [registered, enabled, setEnabled, register],
  );
  return <ShortcutsContext value={registry}>{children}</ShortcutsContext>;
}

/** The registry, for the help dialog and the palette; null outside the desk. */
export function useShortcuts(): Registry | null {
  return use(ShortcutsContext);
}

/**
 * Gives a key to something on the page, for as long as it is mounted and `active`. Everything registered is listed
 * under `?`. Outside the desk nothing happens.
 */
export function useShortcut({ keys, label, group }: Shortcut, run: () => void, active = true): void {
  const register = use(ShortcutsContext)?.register;
  const current = useRef(run);
  useLayoutEffect(() => {
    current.current = run;
  }, [run]);
  useLayoutEffect(() => {
    if (!register || !active) return;
    return register({ keys, label, group, run: () => current.current() });
  }, [register, active, keys, label, group]);
}

/** Whether a shortcut works now: single keys may be switched off. Use it to hide the key printed on a button. */
export function useKeyShown(keys: string): boolean {
  const registry = use(ShortcutsContext);
  return registry !== null && (registry.enabled || !isSingleKey(keys));
}
