import type { ReactNode } from "react";

/** A key, as it is printed on it. */
export function Kbd({ children }: { children: ReactNode }) {
  return (
    <kbd className="rounded-xs border border-rule bg-surface px-1 font-mono text-[0.6875rem] leading-4 text-muted">
      {children}
    </kbd>
  );
}
