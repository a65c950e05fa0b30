"use client";

import { CheckboxBox } from "@/components/ui/checkbox";
import { cn } from "@/components/ui/cn";
import { SortButton, type SortDirection } from "@/components/ui/table";
import { CLAIM_COLUMNS, type ClaimColumnId } from "@/lib/claims/columns";
import { useClaimList } from "./list-context";
import { pinStyle } from "./pin-style";
import { columnLabel, pressedSort } from "./sort-rules";
import { ROLES } from "./table-roles";
import type { Pin } from "./table-types";

type HeadColumn = { id: string; pin: Pin; resize: ((event: unknown) => void) | null; resizing: boolean };

const NUMERIC: ReadonlySet<string> = new Set(CLAIM_COLUMNS.flatMap(({ id, numeric }) => (numeric ? [id] : [])));

/** The headings: a press sorts, with Shift it adds to the sort; the edge of a heading is drawn to make the column wider. */
export function TableHead({ columns }: { columns: readonly HeadColumn[] }) {
  return (
    <thead {...ROLES.rowgroup} className="max-md:hidden">
      <tr {...ROLES.row}>
        {columns.map((column) => (
          <HeadCell key={column.id} column={column} />
        ))}
      </tr>
    </thead>
  );
}

function HeadCell({ column: { id, pin, resize, resizing } }: { column: HeadColumn }) {
  const { state } = useClaimList();
  const sorted = state.sort.findIndex((one) => one.id === id);
  const direction: SortDirection = sorted < 0 ? "none" : state.sort[sorted]?.desc ? "descending" : "ascending";
  return (
    <th
      scope="col"
      {...ROLES.columnheader}
      data-column={id}
      // By the standard, the column that is sorted by first alone says so; the others say it in their button.
      aria-sort={id === "select" ? undefined : sorted > 0 ? "none" : direction}
      style={pinStyle(pin)}
      className={cn(
        "sticky top-0 z-10 h-8 border-b border-control bg-page px-2 text-start text-xs font-semibold whitespace-nowrap text-muted",
        pin && "start-(--pin) z-20",
        pin?.last && "border-e border-e-rule",
        NUMERIC.has(id) && "pe-4 text-end",
      )}
    >
      {id === "select" ? <PageBox /> : <Heading id={id as ClaimColumnId} direction={direction} place={sorted} />}
      {resize ? (
        // For the mouse: the width is set in the panel of the columns as well.
        <span
          aria-hidden
          onMouseDown={resize}
          onTouchStart={resize}
          className={cn(
            "absolute inset-y-1 -end-px w-2 cursor-col-resize touch-none border-e-2 border-transparent select-none hover:border-control",
            resizing && "border-focus",
          )}
        />
      ) : null}
    </th>
  );
}

function Heading({ id, direction, place }: { id: ClaimColumnId; direction: SortDirection; place: number }) {
  const { state, set } = useClaimList();
  const label = columnLabel(id);
  const several = state.sort.length > 1 && place >= 0;
  return (
    <SortButton
      direction={direction}
      onClick={(event) => set({ sort: pressedSort(state.sort, id, event.shiftKey) })}
      className={NUMERIC.has(id) ? "flex-row-reverse" : undefined}
    >
      <span>
        {label}
        {several ? (
          <>
            <sup aria-hidden className="ms-0.5 font-mono text-[0.625rem] leading-none">
              {place + 1}
            </sup>
            <span className="sr-only">
              , {direction}, {place + 1}. of the sort
            </span>
          </>
        ) : null}
      </span>
    </SortButton>
  );
}

function PageBox() {
  const { rows, select } = useClaimList();
  const selected = rows.filter((row) => select.isSelected(row.id)).length;
  return (
    <CheckboxBox
      aria-label="Select the page"
      className="-ms-[5px]"
      checked={selected > 0 && selected === rows.length}
      indeterminate={selected > 0 && selected < rows.length}
      onChange={() => select.page()}
    />
  );
}
