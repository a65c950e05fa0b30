import type { ReactNode } from "react";

/** Announces its text at the next pause whenever it changes: row counts, "saved". Keep it mounted and change the text. */
export function LiveRegion({
  children,
  visible = false,
  className,
}: {
  children: ReactNode;
  visible?: boolean;
  className?: string;
}) {
  return (
    <p role="status" aria-live="polite" className={visible ? className : "sr-only"}>
      {children}
    </p>
  );
}
