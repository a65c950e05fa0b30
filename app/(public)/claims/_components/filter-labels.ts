import { RE_REVIEW_LABEL, VERIFICATION_STATE_LABELS } from "@/lib/claims/labels";
import type { StateFilter } from "@/lib/publishing/search-params";

/** The words of a choice of the state filter. */
export function stateLabel(state: StateFilter): string {
  return state === "RE_REVIEW" ? RE_REVIEW_LABEL : VERIFICATION_STATE_LABELS[state];
}
