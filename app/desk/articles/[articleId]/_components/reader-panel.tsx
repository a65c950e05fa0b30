"use client";

import { X } from "lucide-react";
import { type ReactNode, useId } from "react";
import { IconButton } from "@/components/ui/icon-button";
import { Sheet } from "@/components/ui/sheet";
import { useWide } from "@/components/ui/use-wide";

/** A form about the selected words: beside the text, which stays in sight, or from below on a phone. Escape closes it. */
export function ReaderPanel({ title, onClose, children }: { title: string; onClose: () => void; children: ReactNode }) {
  const titleId = useId();
  if (!useWide()) {
    return (
      <Sheet
        open
        side="bottom"
        title={title}
        onOpenChange={(open) => {
          if (!open) onClose();
        }}
      >
        {children}
      </Sheet>
    );
  }
  return (
    <section
      aria-labelledby={titleId}
      onKeyDown={(event) => {
        // An open list of choices takes the first Escape for itself.
        if (event.key === "Escape" && !event.defaultPrevented && !document.querySelector("[role=listbox]")) onClose();
      }}
      className="sticky top-3 flex max-h-[calc(100dvh-1.5rem)] flex-col border border-ink bg-surface print:hidden"
    >
      <div className="flex items-center gap-4 border-b border-rule ps-4 pe-2 py-1.5">
        <h2 id={titleId} className="font-serif text-xl font-semibold">
          {title}
        </h2>
        <IconButton label="Close" className="ms-auto" onClick={onClose}>
          <X aria-hidden />
        </IconButton>
      </div>
      <div className="min-h-0 overflow-y-auto overscroll-contain p-4">{children}</div>
    </section>
  );
}
