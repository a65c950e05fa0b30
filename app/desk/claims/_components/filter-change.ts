import { FILTER_FIELDS, type FilterFieldId } from "@/lib/claims/columns";
import {
  type ClaimFilter,
  type Condition,
  type FilterNode,
  OPERATORS,
  type Operator,
  valuesOf,
} from "@/lib/claims/filters";

/** What stands at the top of a filter, entry by entry: those that must all hold. */
export function topNodes(filter: ClaimFilter): FilterNode[] {
  return filter.match === "all" || filter.of.length < 2 ? filter.of : [filter];
}

/** The filter with another entry in the place of one at the top, or without it. */
export function withNode(filter: ClaimFilter, index: number, node: FilterNode | null): ClaimFilter {
  const nodes = topNodes(filter);
  return { match: "all", of: node === null ? nodes.toSpliced(index, 1) : nodes.toSpliced(index, 1, node) };
}

/** The operators of a field; what cannot be missing is not asked for being so. */
export function operatorsOf(field: FilterFieldId): readonly Operator[] {
  const { kind, ...more } = FILTER_FIELDS[field];
  return OPERATORS[kind].filter((operator) => "optional" in more || (operator !== "empty" && operator !== "filled"));
}

/** A condition on a field before anything is chosen. */
export function firstCondition(field: FilterFieldId): Condition {
  if (field === "review") return { field, operator: "is", values: ["me"] };
  if (field === "asked") return { field, operator: "before", values: ["-5d"] };
  if (field === "since") return { field, operator: "before", values: ["-3d"] };
  return { field, operator: operatorsOf(field)[0] ?? "is", values: [] };
}

/** The same condition with another operator: the values stay as far as it takes them. */
export function withOperator(condition: Condition, operator: Operator): Condition {
  const { values } = condition;
  const kept = { none: [], one: values.slice(0, 1), two: values.slice(0, 2), many: values }[valuesOf(operator)];
  return { ...condition, operator, values: kept };
}
