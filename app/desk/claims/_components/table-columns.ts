import {
  type ColumnSizingState,
  columnOrderingFeature,
  columnPinningFeature,
  columnResizingFeature,
  columnSizingFeature,
  columnVisibilityFeature,
  createColumnHelper,
  rowSelectionFeature,
  rowSortingFeature,
  tableFeatures,
} from "@tanstack/react-table";
import { CLAIM_COLUMNS } from "@/lib/claims/columns";
import type { ListState } from "@/lib/claims/list-state";
import type { ListedClaim } from "@/lib/claims/types";
import { WIDTH_LIMITS } from "./use-widths";

// The database filters, sorts and pages: the table holds what is shown, where and how wide.
export const features = tableFeatures({
  columnOrderingFeature,
  columnPinningFeature,
  columnResizingFeature,
  columnSizingFeature,
  columnVisibilityFeature,
  rowSelectionFeature,
  rowSortingFeature,
});
const helper = createColumnHelper<typeof features, ListedClaim>();

/** Column of the check boxes. It is no column that anybody orders or hides. */
export const SELECT = { id: "select", width: 40 } as const;

export const columns = helper.columns([
  helper.display({ id: SELECT.id, size: SELECT.width, enableResizing: false, enableHiding: false }),
  ...CLAIM_COLUMNS.map(({ id, label, width }) =>
    helper.display({
      id,
      header: label,
      size: width,
      minSize: WIDTH_LIMITS.least,
      maxSize: WIDTH_LIMITS.most,
      enableSorting: true,
    }),
  ),
]);

/** What the table needs of the state. */
export function tableState(state: ListState, widths: ColumnSizingState) {
  const pinned = state.pinned.filter((id) => state.columns.includes(id));
  return {
    columnVisibility: Object.fromEntries(CLAIM_COLUMNS.map(({ id }) => [id, state.columns.includes(id)])),
    columnOrder: [SELECT.id, ...state.columns],
    columnPinning: { start: [SELECT.id, ...pinned], end: [] },
    columnSizing: widths,
    sorting: state.sort,
  };
}
