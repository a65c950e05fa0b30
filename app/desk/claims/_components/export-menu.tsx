"use client";

import { Download } from "lucide-react";
import { useRef } from "react";
import { Button } from "@/components/ui/button";
import { Menu, MenuItem } from "@/components/ui/menu";
import { notify } from "@/components/ui/toast";
import { type ListState, writeState } from "@/lib/claims/list-state";
import type { ExportFormat } from "@/lib/exchange/schema";
import type { Selection } from "./use-selection";

const ITEMS: readonly { format: ExportFormat; label: string }[] = [
  { format: "csv", label: "CSV, for spreadsheets" },
  { format: "jsonl", label: "JSON Lines, for programs" },
];

/**
 * Exports the list as it stands: all that match, or with `selection` what is selected, with the columns that are shown in their order. A form,
 * so that the browser saves the file as it comes and holds none of it.
 */
export function ExportMenu({
  state,
  selection,
}: {
  state: Pick<ListState, "q" | "filter" | "sort" | "columns">;
  selection?: Selection;
}) {
  const form = useRef<HTMLFormElement>(null);
  const { q, filter, sort, cols } = writeState({ ...state, pinned: [], density: "regular" });
  const ids = selection?.mode === "ids" ? [...selection.ids.keys()] : [];
  const except = selection?.mode === "filter" ? [...selection.except] : [];
  const fields = { q, filter, sort, cols, ids: ids.join(","), except: except.join(",") };

  function send(format: ExportFormat) {
    const field = form.current?.elements.namedItem("format");
    if (!(field instanceof HTMLInputElement)) return;
    field.value = format;
    form.current?.requestSubmit();
    notify("The export has begun.", { detail: "Your browser saves the file." });
  }

  return (
    <>
      <form ref={form} method="post" action="/desk/claims/export" hidden>
        <input type="hidden" name="format" defaultValue="csv" />
        {Object.entries(fields).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} readOnly />
        ))}
      </form>
      <Menu
        trigger={
          <Button variant="quiet">
            <Download aria-hidden className="size-4" />
            Export
          </Button>
        }
      >
        {ITEMS.map((item) => (
          <MenuItem key={item.format} onClick={() => send(item.format)}>
            {item.label}
          </MenuItem>
        ))}
      </Menu>
    </>
  );
}
