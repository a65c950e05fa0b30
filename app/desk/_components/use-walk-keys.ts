"use client";

import { useRouter } from "next/navigation";
import type { KeyboardEvent } from "react";
import { useShortcut } from "@/components/layout/shortcuts";
import { useWorkWalk, type WalkedRow } from "./use-work-walk";

/** Walks a list of claims by keys: J and K or arrows, Enter opens a claim at `hrefOf`, Space shows it beside the list. */
export function useWalkKeys<R extends WalkedRow>(rows: readonly R[], group: string, hrefOf: (row: R) => string) {
  const router = useRouter();
  const work = useWorkWalk(rows);
  const { row, open, setOpen } = work;
  const { step, close } = work.walk;
  /** A key without a row to work on goes to the first. */
  const on = (run: (row: R) => void) => () => (row ? run(row) : step(1));
  const peek = (one: R) => (open === null ? setOpen(one.number) : close());

  useShortcut({ keys: "j", label: "Next claim (or ↓)", group }, () => step(1));
  useShortcut({ keys: "k", label: "Claim before (or ↑)", group }, () => step(-1));
  useShortcut({ keys: "arrowdown", label: "Next claim", group }, () => step(1), open === null);
  useShortcut({ keys: "arrowup", label: "Claim before", group }, () => step(-1), open === null);
  useShortcut(
    { keys: "enter", label: "Open the claim", group },
    on((one) => router.push(hrefOf(one))),
  );
  useShortcut({ keys: "space", label: "Show it beside the list", group }, on(peek));

  return {
    ...work,
    on,
    /** For the list: Space on the link of a claim does nothing by itself, here it shows the claim beside the list. */
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key !== " " || row === null || !(event.target as HTMLElement).matches("[data-open]")) return;
      event.preventDefault();
      peek(row);
    },
  };
}
