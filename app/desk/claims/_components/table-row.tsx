"use client";

import NextLink from "next/link";
import { memo, type ReactNode } from "react";

import { CheckboxBox } from "@/components/ui/checkbox";
import { cn } from "@/components/ui/cn";
import { CLAIM_COLUMNS, type ClaimColumnId } from "@/lib/claims/columns";
import type { ListedClaim, Person } from "@/lib/claims/types";
import type { MemberRole } from "@/lib/members/labels";
import { ClaimCell } from "./claim-cell";
import { EditableCell, isEditable } from "./editable-cell";
import { pinStyle } from "./pin-style";
import { ROLES } from "./table-roles";
import type { Pin, RowActions } from "./table-types";

const COLUMNS = new Map(CLAIM_COLUMNS.map((column) => [column.id as string, column]));
const MONO: ReadonlySet<string> = new Set<ClaimColumnId>(["code", "for", "against", "articles"]);

type RowProps = {
  row: ListedClaim;
  columns: readonly ClaimColumnId[];
  pins: ReadonlyMap<string, Pin>;
  selected: boolean;
  active: boolean;
  /** Whether Tab goes through this row: it goes through one only. */
  reachable: boolean;
  /** Whether it is shown beside the list. */
  open: boolean;
  now: Date;
  me: Person & { role: MemberRole };
  actions: RowActions;
};

/** One claim: a row of the table, and on a narrow screen a card. */
export const TableRow = memo(function TableRow({ row, columns, pins, selected, active, ...props }: RowProps) {
  const { now, me, actions } = props;
  const tabIndex = props.reachable ? 0 : -1;
  return (
    <tr
      {...ROLES.row}
      data-row={row.id}
      data-active={active || undefined}
      data-selected={selected || undefined}
      data-open-beside={props.open || undefined}
      onFocus={() => actions.activate(row.id)}
      className="bg-page hover:bg-sunk data-open-beside:bg-sunk data-selected:bg-sunk"
    >
      <BodyCell id="select" pin={pins.get("select") ?? null} className="max-md:row-start-1">
        <CheckboxBox
          aria-label={`Select C-${row.number}`}
          tabIndex={tabIndex}
          className="-ms-[5px]"
          checked={selected}
          // A click tells of Shift, which a change does not.
          onClick={(event) => (event.shiftKey ? actions.range(row.id) : actions.toggle(row.id))}
          readOnly
        />
      </BodyCell>
      {columns.map((id) => (
        <BodyCell key={id} id={id} pin={pins.get(id) ?? null}>
          {id === "claim" ? (
            <NextLink
              data-open=""
              href={`/desk/claims/${row.id}`}
              prefetch={false}
              title={row.statement}
              tabIndex={tabIndex}
              lang={row.language}
              dir="auto"
              className="cell-open said"
            >
              {row.statement}
            </NextLink>
          ) : isEditable(id, row, me) ? (
            <EditableCell field={id} row={row} tabIndex={tabIndex}>
              <ClaimCell column={id} row={row} now={now} />
            </EditableCell>
          ) : (
            <ClaimCell column={id} row={row} now={now} />
          )}
        </BodyCell>
      ))}
    </tr>
  );
});

function BodyCell({ id, pin, className, children }: { id: string; pin: Pin; className?: string; children: ReactNode }) {
  const column = COLUMNS.get(id);
  return (
    <td
      {...ROLES.cell}
      data-column={id}
      data-label={column?.label}
      style={pinStyle(pin)}
      className={cn(
        "claim-cell",
        column?.numeric && "claim-cell-number",
        MONO.has(id) && "code",
        pin && "claim-cell-pinned",
        pin?.last && "claim-cell-edge",
        className,
      )}
    >
      {children}
    </td>
  );
}
