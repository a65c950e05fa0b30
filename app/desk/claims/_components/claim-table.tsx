"use client";

import {
  createColumnHelper,
  functionalUpdate,
  rowSortingFeature,
  type SortingState,
  tableFeatures,
  useTable,
} from "@tanstack/react-table";
import { useMemo } from "react";
import { InstantText } from "@/components/claims/date-text";
import { DueChip } from "@/components/claims/due-chip";
import { StageMark } from "@/components/claims/stage-mark";
import { ReReviewMark, VerdictPill } from "@/components/claims/verdict-pill";
import { DenialMark } from "@/components/responses/denial-mark";
import { Avatar } from "@/components/ui/avatar";
import { Link } from "@/components/ui/link";
import { SortButton, type SortDirection, Table, Td, Th } from "@/components/ui/table";
import { CLAIM_COLUMN_IDS } from "@/lib/claims/columns";
import type { ClaimSort } from "@/lib/claims/list-state";
import type { ListedClaim } from "@/lib/claims/types";

// The database sorts: the table holds the state and draws the headings.
const features = tableFeatures({ rowSortingFeature });
const helper = createColumnHelper<typeof features, ListedClaim & { now: Date }>();

const columns = helper.columns([
  helper.accessor("number", {
    id: "code",
    header: "Code",
    cell: ({ row }) => <span className="code">C-{row.original.number}</span>,
  }),
  helper.accessor("statement", {
    id: "claim",
    header: "Claim",
    cell: ({ row: { original } }) => (
      <Link
        href={`/desk/claims/${original.id}`}
        lang={original.language}
        className="said line-clamp-2 text-base text-ink no-underline hover:underline"
      >
        {original.statement}
      </Link>
    ),
  }),
  helper.accessor("attributor", { header: "Attributor", cell: ({ row }) => row.original.attributor ?? <None /> }),
  helper.accessor("denialStatus", {
    id: "denial",
    header: "Denial",
    cell: ({ row: { original } }) => <DenialMark status={original.denialStatus} counts={original.denialCounts} short />,
  }),
  helper.accessor("state", {
    header: "State",
    cell: ({ row: { original } }) => (
      <span className="flex flex-wrap items-center gap-1.5">
        <VerdictPill state={original.state} size="small" />
        {original.underReReview ? <ReReviewMark className="text-xs" /> : null}
      </span>
    ),
  }),
  helper.accessor("stage", { header: "Stage", cell: ({ row }) => <StageMark stage={row.original.stage} /> }),
  helper.accessor("owner", { header: "Owner", cell: ({ row }) => <Avatar name={row.original.owner?.name} /> }),
  helper.accessor("dueAt", {
    id: "due",
    header: "Due",
    cell: ({ row: { original } }) =>
      original.dueAt ? <DueChip dueAt={original.dueAt} now={original.now} /> : <None />,
  }),
  helper.accessor("updatedAt", {
    id: "updated",
    header: "Updated",
    cell: ({ row }) => <InstantText at={row.original.updatedAt} className="whitespace-nowrap text-muted" />,
  }),
]);

function None() {
  return (
    <span className="text-muted">
      <span aria-hidden>–</span>
      <span className="sr-only">none</span>
    </span>
  );
}

/** The claims as a table. A press on a heading sorts by it, a second one turns the order round. */
export function ClaimTable({
  rows,
  now,
  sort,
  onSort,
}: {
  rows: readonly ListedClaim[];
  now: Date;
  sort: ClaimSort;
  onSort: (sort: ClaimSort) => void;
}) {
  const sorting: SortingState = [sort];
  const data = useMemo(() => rows.map((row) => ({ ...row, now })), [rows, now]);
  const table = useTable({
    features,
    columns,
    data,
    getRowId: (row) => row.id,
    manualSorting: true,
    enableSortingRemoval: false,
    state: { sorting },
    onSortingChange: (update) => {
      const next = functionalUpdate(update, sorting)[0];
      const id = CLAIM_COLUMN_IDS.find((column) => column === next?.id);
      if (next !== undefined && id !== undefined) onSort({ id, desc: next.desc });
    },
  });
  return (
    <div className="max-md:hidden">
      <Table caption="Claims">
        <thead>
          {table.getHeaderGroups().map((group) => (
            <tr key={group.id}>
              {group.headers.map((header) => {
                const direction = directionOf(header.column.getIsSorted());
                return (
                  <Th key={header.id} sort={direction}>
                    <SortButton direction={direction} onClick={() => header.column.toggleSorting()}>
                      <table.FlexRender header={header} />
                    </SortButton>
                  </Th>
                );
              })}
            </tr>
          ))}
        </thead>
        <tbody>
          {table.getRowModel().rows.map((row) => (
            <tr key={row.id} className="hover:bg-sunk">
              {row.getAllCells().map((cell) => (
                <Td key={cell.id} className={cell.column.id === "claim" ? "min-w-64" : undefined}>
                  <table.FlexRender cell={cell} />
                </Td>
              ))}
            </tr>
          ))}
        </tbody>
      </Table>
    </div>
  );
}

function directionOf(sorted: false | "asc" | "desc"): SortDirection {
  if (sorted === false) return "none";
  return sorted === "asc" ? "ascending" : "descending";
}
