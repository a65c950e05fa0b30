"use client";

import { useLinkStatus } from "next/link";
import type { ReactNode } from "react";

/** What stands on a tab; dimmed from the press until its list is there. The list before stays meanwhile. */
export function PendingTab({ children }: { children: ReactNode }) {
  const { pending } = useLinkStatus();
  return (
    <span aria-busy={pending || undefined} className={pending ? "opacity-60" : undefined}>
      {children}
    </span>
  );
}
