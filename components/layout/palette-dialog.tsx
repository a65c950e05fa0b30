"use client";

import { Autocomplete } from "@base-ui/react/autocomplete";
import { Dialog } from "@base-ui/react/dialog";
import { Search, X } from "lucide-react";
import { useRouter } from "next/navigation";
import { useRef } from "react";
import { cn } from "@/components/ui/cn";
import { IconButton } from "@/components/ui/icon-button";
import { popupLook } from "@/components/ui/popup-look";
import { counted } from "@/lib/shared/count";
import { matchesTyped, type PaletteGroup } from "@/lib/shared/palette";
import { commandRows } from "./command-rows";
import { PaletteRow } from "./palette-row";
import type { PaletteCommand, PaletteItem } from "./palette-types";
import { useShortcuts } from "./shortcuts";
import { type PaletteState, usePaletteSearch } from "./use-palette-search";

type Rows = { label: string; items: PaletteItem[] };

type PaletteDialogProps = {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  search: (query: string, signal: AbortSignal) => Promise<PaletteGroup[]>;
  commands: readonly PaletteCommand[];
};

/** The palette itself. It is made anew at each opening, so that it begins empty. */
export function PaletteDialog({ open, onOpenChange, search, commands }: PaletteDialogProps) {
  const chosen = useRef<(() => void) | null>(null);
  return (
    <Dialog.Root
      open={open}
      onOpenChange={(next) => onOpenChange(next)}
      // Only when the dialog has gone and the focus is back: what a command opens takes it from there.
      onOpenChangeComplete={(isOpen) => {
        if (isOpen) return;
        chosen.current?.();
        chosen.current = null;
      }}
    >
      <Dialog.Portal>
        <Dialog.Backdrop className="fixed inset-0 z-40 bg-shade transition-opacity data-starting-style:opacity-0 data-ending-style:opacity-0" />
        <Dialog.Viewport className="fixed inset-0 z-50 flex items-start justify-center overflow-hidden p-3 md:pt-[12vh]">
          <Dialog.Popup
            data-modal=""
            aria-label="Find anything"
            className={cn(popupLook, "flex max-h-full w-full max-w-2xl flex-col")}
          >
            <PaletteBody
              search={search}
              commands={commands}
              onChoose={(run) => {
                chosen.current = run;
                onOpenChange(false);
              }}
            />
          </Dialog.Popup>
        </Dialog.Viewport>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

function PaletteBody({
  search,
  commands,
  onChoose,
}: Pick<PaletteDialogProps, "search" | "commands"> & { onChoose: (run: () => void) => void }) {
  const router = useRouter();
  const registry = useShortcuts();
  const { query, setQuery, groups, state } = usePaletteSearch(search);
  const typed = query.trim();
  const found = state === "searching" ? stillFitting(groups, typed) : groups;
  const shown = rowsOf(found, commandRows(registry?.shortcuts ?? [], commands, typed), typed);

  function choose({ href, run }: PaletteItem) {
    onChoose(() => (href === undefined ? run?.() : router.push(href)));
  }

  return (
    <Autocomplete.Root
      open
      inline
      items={shown}
      filter={null}
      value={query}
      onValueChange={(text, { reason }) => {
        // Choosing a row writes it into the box: that is no question.
        if (reason === "input-change" || reason === "input-clear") setQuery(text);
      }}
      itemToStringValue={(item: PaletteItem) => item.label}
      autoHighlight="always"
      keepHighlight
    >
      <div className="flex items-center gap-2 border-b border-rule ps-3.5 pe-2">
        <Search aria-hidden className="size-4 flex-none text-muted" />
        <Autocomplete.Input
          aria-label="Find claims, parties, articles, members and commands"
          placeholder="Words, a name, C-142 or a command"
          maxLength={200}
          dir="auto"
          className="h-12 min-w-0 flex-1 bg-transparent text-base outline-none"
        />
        <Dialog.Close render={<IconButton label="Close" />}>
          <X aria-hidden />
        </Dialog.Close>
      </div>
      <Autocomplete.Status className={cn("meta px-3.5", statusWords(state, typed, shown) && "py-2")}>
        {statusWords(state, typed, shown)}
      </Autocomplete.Status>
      <Autocomplete.List
        aria-busy={state === "searching" || undefined}
        className="max-h-[min(30rem,70dvh)] overflow-y-auto overscroll-contain pb-1 [scroll-padding-block:2.25rem] data-empty:p-0"
      >
        {(group: Rows) => (
          <Autocomplete.Group key={group.label} items={group.items}>
            <Autocomplete.GroupLabel className="smallcaps sticky top-0 border-t border-rule bg-surface px-3.5 py-1.5">
              {group.label}
            </Autocomplete.GroupLabel>
            <Autocomplete.Collection>
              {(item: PaletteItem) => <PaletteRow key={item.id} item={item} onChoose={() => choose(item)} />}
            </Autocomplete.Collection>
          </Autocomplete.Group>
        )}
      </Autocomplete.List>
    </Autocomplete.Root>
  );
}

/** Commands come last, unless one begins with what is typed: then that is meant. */
function rowsOf(groups: readonly PaletteGroup[], items: PaletteItem[], typed: string): Rows[] {
  const commands = { label: "Commands", items };
  const meant = typed !== "" && items.some(({ label }) => label.toLowerCase().startsWith(typed.toLowerCase()));
  return (meant ? [commands, ...groups] : [...groups, commands]).filter((group) => group.items.length > 0);
}

/** Until the next answer comes, what was found before and still fits: Enter must not choose what was not asked for. */
function stillFitting(groups: readonly PaletteGroup[], typed: string): PaletteGroup[] {
  return groups.map(({ label, items }) => ({
    label,
    items: items.filter((item) => matchesTyped([item.code, item.label, item.detail].join(" "), typed)),
  }));
}

/** Announced whenever it changes: how many there are, or why there are none. */
function statusWords(state: PaletteState, typed: string, shown: readonly Rows[]): string | null {
  if (typed === "") return null;
  if (state === "searching" || state === "idle") return "Searching…";
  if (state === "failed") return "The search did not answer. Check the connection and type again.";
  const count = shown.reduce((sum, { items }) => sum + items.length, 0);
  return count === 0 ? `Nothing found for “${typed}”.` : counted(count, "result");
}
