"use client";

import { functionalUpdate, useTable } from "@tanstack/react-table";
import { type CSSProperties, useMemo } from "react";
import { STATE_ICONS } from "@/components/claims/verdict-pill";
import { DENIAL_ICONS } from "@/components/responses/denial-mark";
import { cn } from "@/components/ui/cn";
import { IconSheet } from "@/components/ui/icon-sheet";
import type { ClaimColumnId } from "@/lib/claims/columns";
import type { ListedClaim } from "@/lib/claims/types";
import { useClaimList } from "./list-context";
import { columns, features, SELECT, tableState } from "./table-columns";
import { TableHead } from "./table-head";
import { moveByArrows, peekBySpace } from "./table-keys";
import { ROLES } from "./table-roles";
import { TableRow } from "./table-row";
import { usePins, useRowActions } from "./use-row-actions";

const ROW_ICONS = { ...STATE_ICONS, ...DENIAL_ICONS };

/** The claims as a table, and as cards where the screen is narrow. Arrow keys move from row to row; Tab goes through one row only. */
export function ClaimTable() {
  const list = useClaimList();
  const { state, rows, select, widths, setWidths, active, busy, params, set, now, me } = list;
  const rowSelection = useMemo(
    () => Object.fromEntries(rows.flatMap((row) => (select.isSelected(row.id) ? [[row.id, true as const]] : []))),
    [rows, select],
  );
  const shown = useMemo(() => tableState(state, widths), [state, widths]);
  const table = useTable({
    features,
    columns,
    data: rows as ListedClaim[],
    getRowId: (row) => row.id,
    manualSorting: true,
    columnResizeMode: "onChange",
    state: { ...shown, rowSelection },
    onColumnSizingChange: (update) => setWidths(functionalUpdate(update, widths)),
  });
  const headers = table.getHeaderGroups()[0]?.headers ?? [];
  const pinnedIds = headers.filter((header) => header.column.getIsPinned()).map((header) => header.column.id);
  const pins = usePins(
    headers.map(({ column }) => [
      column.id,
      column.getIsPinned() ? { start: column.getStart("start"), last: column.id === pinnedIds.at(-1) } : null,
    ]),
  );
  const actions = useRowActions();
  // The claim takes what is left of the width, unless somebody gave it one, or what stands after it is held at the start.
  const claimGrows = widths.claim === undefined && !pinnedIds.includes("claim");
  const written = headers.map(({ column }) => column.id).join();
  const ids = useMemo(() => written.split(",").filter((id): id is ClaimColumnId => id !== SELECT.id), [written]);
  const first = active ?? rows[0]?.id ?? null;
  return (
    <div
      className={cn(
        "relative min-h-0 flex-1 md:overflow-auto md:overscroll-contain",
        "md:scroll-pt-10 md:scroll-ps-32",
      )}
      aria-busy={busy || undefined}
    >
      <IconSheet icons={ROW_ICONS} />
      <table
        {...ROLES.table}
        data-density={state.density}
        onKeyDown={(event) => {
          // With the panel open, the arrows walk what it shows.
          if (params.open === null) moveByArrows(event);
          peekBySpace(event, (id) => {
            const row = rows.find((one) => one.id === id);
            if (row) set({ open: params.open === row.number ? null : row.number });
          });
        }}
        style={{ "--table": `${table.getTotalSize()}px` } as CSSProperties}
        className="w-full border-separate border-spacing-0 text-sm max-md:block md:w-(--table) md:table-fixed md:min-w-full data-narrow:min-w-0"
        {...(claimGrows ? {} : { "data-narrow": "" })}
      >
        <caption className="sr-only">
          Claims. The arrow keys move from row to row, Enter opens a claim, Space shows it beside the list.
        </caption>
        <colgroup className="max-md:hidden">
          {headers.map(({ column }) => (
            <col
              key={column.id}
              style={column.id === "claim" && claimGrows ? undefined : { width: `${column.getSize()}px` }}
            />
          ))}
        </colgroup>
        <TableHead
          columns={headers.map((header) => ({
            id: header.column.id,
            pin: pins.get(header.column.id) ?? null,
            resize: header.column.getCanResize() ? header.getResizeHandler() : null,
            resizing: header.column.getIsResizing(),
          }))}
        />
        <tbody {...ROLES.rowgroup} className="max-md:block">
          {table.getRowModel().rows.map((row) => (
            <TableRow
              key={row.id}
              row={row.original}
              columns={ids}
              pins={pins}
              selected={row.getIsSelected()}
              active={row.id === active}
              reachable={row.id === first}
              open={row.original.number === params.open}
              now={now}
              me={me}
              actions={actions}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}
