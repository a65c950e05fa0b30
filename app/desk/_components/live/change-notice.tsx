"use client";

import { useRouter } from "next/navigation";
import { type ReactNode, useEffect, useState, useTransition } from "react";
import { KeyHint } from "@/components/layout/printed-keys";
import { useShortcut } from "@/components/layout/shortcuts";
import { Button } from "@/components/ui/button";
import { useUnsettled, whenSettled } from "@/components/ui/settled";

/** What the member did in this window is on the page by then. */
const PAUSE_MS = 500;

/** The value as it was when the page had settled and a moment had passed: what the member's own acts bring is on the page by then. */
export function useSettledValue<T>(value: T, first: T): T {
  const [said, setSaid] = useState(first);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let current = true;
    whenSettled(() => {
      if (current) timer = setTimeout(() => setSaid(value), PAUSE_MS);
    });
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [value]);
  return said;
}

/** Says over the foot of the page what others did, and shows it when asked, also by U: nothing on the page moves by itself. Null says nothing. */
export function ChangeNotice({ group, children }: { group: string; children: ReactNode }) {
  return (
    <div
      role="status"
      aria-live="polite"
      data-screen-only=""
      className="fixed inset-x-0 bottom-24 z-20 flex justify-center px-4 empty:hidden md:bottom-4"
    >
      {children === null ? null : <Notice group={group}>{children}</Notice>}
    </div>
  );
}

function Notice({ group, children }: { group: string; children: ReactNode }) {
  const router = useRouter();
  const [pending, startTransition] = useTransition();
  useUnsettled(pending);
  const show = () => startTransition(() => router.refresh());
  useShortcut({ keys: "u", label: "Show what changed", group }, show);
  return (
    <div className="flex max-w-full items-center gap-3 border border-ink bg-surface py-1.5 ps-3 pe-1.5 shadow-lg">
      <span className="min-w-0 truncate">{children}</span>
      <Button onClick={show} disabled={pending} className="flex-none">
        Show
        <KeyHint keys="u" />
      </Button>
    </div>
  );
}
