import { answerOf } from "@/components/forms/answer-of";
import type { RunBulk } from "@/lib/claims/bulk-schema";
import { writeFilter } from "@/lib/claims/filter-text";
import type { BulkReport } from "@/lib/claims/get-bulk-run";
import type { ListState } from "@/lib/claims/list-state";
import type { ClaimSelection } from "@/lib/claims/schema";
import type { Result } from "@/lib/shared/result";
import type { Selection } from "./use-selection";

/** The selection as it is sent: claims with the versions that were seen, or the filter, which the server asks anew. */
export function selectionOf(selection: Selection, state: ListState): ClaimSelection {
  return selection.mode === "ids"
    ? { mode: "ids", claims: [...selection.ids].map(([id, version]) => ({ id, version })) }
    : { mode: "filter", q: state.q, filter: writeFilter(state.filter), except: [...selection.except] };
}

/** Asks for a change of many claims. Its answer is the report, which may still be growing. */
export async function requestBulk(input: RunBulk): Promise<Result<BulkReport>> {
  const response = await fetch("/desk/claims/bulk", {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(input),
  });
  return answerOf(response);
}
