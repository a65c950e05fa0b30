"use client";

import { createContext, type ReactNode, use, useCallback, useMemo, useState } from "react";
import type { ListedClaim } from "@/lib/claims/types";
import { CellEditor } from "./cell-editor";
import type { ClaimEdit, EditField } from "./claim-edit";
import { useClaimList } from "./list-context";
import { useClaimEdits } from "./use-claim-edits";

type CellEditing = {
  /** Opens the editor of a cell at the button that shows its value. */
  edit: (id: string, field: EditField, anchor: HTMLElement) => void;
  apply: (row: ListedClaim, edit: ClaimEdit) => void;
  undoLast: () => void;
};

const Context = createContext<CellEditing | null>(null);

/** How cells are edited in the list around. */
export function useCellEditing(): CellEditing {
  const editing = use(Context);
  if (editing === null) throw new Error("There is no list of claims around this.");
  return editing;
}

/** One editor for all cells of the list: it stands at the cell that is edited, and only then. */
export function CellEditingProvider({ children }: { children: ReactNode }) {
  const { rows } = useClaimList();
  const { apply, undoLast } = useClaimEdits();
  const [open, setOpen] = useState<{ id: string; field: EditField; anchor: HTMLElement } | null>(null);
  const edit = useCallback((id: string, field: EditField, anchor: HTMLElement) => setOpen({ id, field, anchor }), []);
  const editing = useMemo(() => ({ edit, apply, undoLast }), [edit, apply, undoLast]);
  const row = open && rows.find(({ id }) => id === open.id);
  return (
    <Context value={editing}>
      {children}
      {open && row ? (
        <CellEditor
          key={`${open.id}.${open.field}`}
          row={row}
          field={open.field}
          anchor={open.anchor}
          onDone={(change) => {
            setOpen(null);
            if (change) apply(row, change);
          }}
        />
      ) : null}
    </Context>
  );
}
