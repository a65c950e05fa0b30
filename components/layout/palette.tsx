"use client";

import { Search } from "lucide-react";
import { useState } from "react";
import { Kbd } from "@/components/ui/kbd";
import type { PaletteGroup } from "@/lib/shared/palette";
import { PaletteDialog } from "./palette-dialog";
import type { PaletteCommand } from "./palette-types";
import { useShortcut } from "./shortcuts";

/**
 * The box in the head of the desk, and the dialog that it opens, also by Ctrl K: finds what the desk holds, goes to pages, and runs whatever
 * has a key on this page. `search` finds places for what is typed.
 */
export function Palette({
  search,
  commands,
}: {
  search: (query: string, signal: AbortSignal) => Promise<PaletteGroup[]>;
  commands: readonly PaletteCommand[];
}) {
  const [open, setOpen] = useState(false);
  useShortcut({ keys: "mod+k", label: "Find anything", group: "Anywhere" }, () => setOpen(true));
  return (
    <>
      <button
        type="button"
        aria-haspopup="dialog"
        onClick={() => setOpen(true)}
        className="flex min-h-[30px] items-center gap-2 rounded-xs border border-control bg-surface px-2 text-muted hover:text-ink max-md:size-10 max-md:justify-center max-md:border-transparent max-md:bg-transparent max-md:p-0 lg:w-[250px]"
      >
        <Search aria-hidden className="size-4 flex-none" />
        <span className="flex-1 text-start max-lg:sr-only">Find anything</span>
        <span aria-hidden className="max-lg:hidden">
          <Kbd>Ctrl K</Kbd>
        </span>
      </button>
      <PaletteDialog open={open} onOpenChange={setOpen} search={search} commands={commands} />
    </>
  );
}
