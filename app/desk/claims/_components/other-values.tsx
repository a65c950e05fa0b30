"use client";

import { Popover } from "@/components/ui/popover";
import { type FacetId, FILTER_FIELDS } from "@/lib/claims/columns";
import { isAskable, topCondition, withCondition } from "@/lib/claims/filters";
import { ConditionFields } from "./condition-fields";
import { firstCondition } from "./filter-change";
import { useClaimList } from "./list-context";

/** The way to values that are not counted beside the list: they are found by typing. */
export function OtherValues({ facet }: { facet: FacetId }) {
  const { state, set } = useClaimList();
  const { kind, label } = FILTER_FIELDS[facet];
  if (kind === "choice" && "values" in FILTER_FIELDS[facet] && FILTER_FIELDS[facet].values !== null) return null;
  return (
    <li>
      <Popover
        title={label}
        trigger={
          <button type="button" className="link min-h-6 text-sm">
            Others<span className="sr-only"> by {label.toLowerCase()}</span>
          </button>
        }
      >
        <ConditionFields
          condition={topCondition(state.filter, facet) ?? firstCondition(facet)}
          onChange={(condition) => {
            if (isAskable(condition)) set({ filter: withCondition(state.filter, condition) });
          }}
        />
      </Popover>
    </li>
  );
}
