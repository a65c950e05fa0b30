"use client";

import { Link2, Plus } from "lucide-react";
import { type ReactNode, type RefObject, useLayoutEffect, useRef } from "react";
import { useKeyShown } from "@/components/layout/shortcuts";
import { buttonLook } from "@/components/ui/button-look";
import { cn } from "@/components/ui/cn";
import { Kbd } from "@/components/ui/kbd";
import { rangeOf } from "./text-offsets";
import type { Span } from "./types";

/** What can be done with the selected words, below them; on a phone at the foot of the screen, out of the way of the handles. */
export function SelectionBar({
  root,
  span,
  children,
}: {
  root: RefObject<HTMLElement | null>;
  span: Span;
  children: ReactNode;
}) {
  const bar = useRef<HTMLDivElement>(null);

  useLayoutEffect(() => {
    const frame = bar.current?.offsetParent?.getBoundingClientRect();
    const range = root.current ? rangeOf(root.current, span) : null;
    const last = range ? Array.from(range.getClientRects()).at(-1) : undefined;
    if (!bar.current || !frame || !last) return;
    const room = frame.width - bar.current.offsetWidth;
    bar.current.style.setProperty("--bar-top", `${last.bottom - frame.top + 6}px`);
    bar.current.style.setProperty("--bar-left", `${Math.max(0, Math.min(last.left - frame.left, room))}px`);
  }, [root, span]);

  return (
    <div
      ref={bar}
      role="toolbar"
      aria-label="Selected words"
      // A press must not end the selection that it is about.
      onPointerDown={(event) => event.preventDefault()}
      onMouseDown={(event) => event.preventDefault()}
      className={cn(
        "absolute start-(--bar-left) top-(--bar-top) z-20 flex gap-0.5 rounded-xs border border-ink bg-surface p-[3px] shadow-pop print:hidden",
        "max-md:fixed max-md:inset-x-3 max-md:start-3 max-md:top-auto max-md:bottom-3 max-md:justify-center",
      )}
    >
      {children}
    </div>
  );
}

const ICONS = { create: Plus, attach: Link2 } as const;

/** One thing to do with the selected words, with its key. */
export function BarButton({
  icon,
  keys,
  onClick,
  children,
}: {
  icon: keyof typeof ICONS;
  keys: string;
  onClick: () => void;
  children: ReactNode;
}) {
  const Icon = ICONS[icon];
  const shown = useKeyShown(keys);
  return (
    <button type="button" onClick={onClick} className={cn(buttonLook({ variant: "quiet", size: "normal" }), "px-2")}>
      <Icon aria-hidden />
      {children}
      {shown ? <Kbd>{keys.toUpperCase()}</Kbd> : null}
    </button>
  );
}
