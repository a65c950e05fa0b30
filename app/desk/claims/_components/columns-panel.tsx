"use client";

import { ChevronDown, ChevronUp, Columns3, Minus, Pin, PinOff, Plus } from "lucide-react";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { IconButton } from "@/components/ui/icon-button";
import { Popover } from "@/components/ui/popover";
import { CLAIM_COLUMN_IDS, CLAIM_COLUMNS, type ClaimColumnId, FIRST_COLUMNS } from "@/lib/claims/columns";
import { FIRST_STATE } from "@/lib/claims/list-state";
import { useClaimList } from "./list-context";
import { moved } from "./moved";
import { columnLabel } from "./sort-rules";

/** Steps by which a width is set without drawing, in pixels. */
const WIDTH_STEP = 24;

/** Which columns are shown, in which order, how wide, and which stay at the start. All of it without a mouse. */
export function ColumnsPanel() {
  const { state, set, setWidths } = useClaimList();
  const hidden = CLAIM_COLUMN_IDS.filter((id) => !state.columns.includes(id));
  return (
    <Popover
      title="Columns"
      align="end"
      className="w-[23rem]"
      trigger={
        <Button variant="quiet">
          <Columns3 aria-hidden />
          Columns
        </Button>
      }
    >
      <ul className="grid">
        {state.columns.map((id, index) => (
          <ShownColumn key={id} id={id} index={index} />
        ))}
        {hidden.map((id) => (
          <li key={id} className="flex min-h-8 items-center">
            <Checkbox
              label={columnLabel(id)}
              checked={false}
              onChange={() => set({ columns: [...state.columns, id] })}
            />
          </li>
        ))}
      </ul>
      <div className="mt-3 flex flex-wrap gap-2 border-t border-rule pt-3">
        <Button
          size="small"
          onClick={() => {
            set({ columns: [...FIRST_COLUMNS], pinned: FIRST_STATE.pinned });
            setWidths({});
          }}
        >
          As at first
        </Button>
        <Button size="small" onClick={() => set({ columns: [...state.columns, ...hidden] })}>
          Show all {CLAIM_COLUMN_IDS.length}
        </Button>
      </div>
    </Popover>
  );
}

function ShownColumn({ id, index }: { id: ClaimColumnId; index: number }) {
  const { state, set, widths, setWidths } = useClaimList();
  const { columns, pinned } = state;
  const label = columnLabel(id);
  const width = widths[id] ?? CLAIM_COLUMNS.find((column) => column.id === id)?.width ?? 100;
  const isPinned = pinned.includes(id);
  return (
    <li className="flex min-h-8 items-center">
      <Checkbox
        className="min-w-0 flex-1"
        label={label}
        checked
        disabled={columns.length === 1}
        onChange={() =>
          set({ columns: columns.filter((one) => one !== id), pinned: pinned.filter((one) => one !== id) })
        }
      />
      <IconButton
        label={isPinned ? `${label} scrolls with the others` : `Keep ${label} at the start`}
        aria-pressed={isPinned}
        onClick={() => set({ pinned: isPinned ? pinned.filter((one) => one !== id) : [...pinned, id] })}
      >
        {isPinned ? <PinOff aria-hidden /> : <Pin aria-hidden />}
      </IconButton>
      <IconButton label={`Make ${label} narrower`} onClick={() => setWidths({ ...widths, [id]: width - WIDTH_STEP })}>
        <Minus aria-hidden />
      </IconButton>
      <IconButton label={`Make ${label} wider`} onClick={() => setWidths({ ...widths, [id]: width + WIDTH_STEP })}>
        <Plus aria-hidden />
      </IconButton>
      <IconButton
        label={`Move ${label} earlier`}
        disabled={index === 0}
        onClick={() => set({ columns: moved(columns, index, -1) })}
      >
        <ChevronUp aria-hidden />
      </IconButton>
      <IconButton
        label={`Move ${label} later`}
        disabled={index === columns.length - 1}
        onClick={() => set({ columns: moved(columns, index, 1) })}
      >
        <ChevronDown aria-hidden />
      </IconButton>
    </li>
  );
}
