import { type FacetId, FILTER_FIELDS } from "@/lib/claims/columns";
import type { Condition } from "@/lib/claims/filters";
import type { FacetCount } from "@/lib/claims/types";
import { formatCount } from "@/lib/shared/count";

/** The value that stands for having none. */
export const NONE = "";
export const NONE_WORDS: Partial<Record<FacetId, string>> = {
  owner: "Nobody",
  attributor: "Nobody",
  topics: "No topic",
};

/** So many values of owners, attributors and topics are counted at most. */
export const VALUES_COUNTED = 12;

/** Values with claims, and those that are chosen; in the order of the field where it has one, so that lines keep their places. */
export function shownValues(facet: FacetId, counts: readonly FacetCount[], chosen: readonly string[]): string[] {
  const counted = counts.filter(({ value, count }) => count > 0 || chosen.includes(value)).map(({ value }) => value);
  const values = [...counted, ...chosen.filter((value) => !counted.includes(value))];
  const field = FILTER_FIELDS[facet];
  const order: readonly string[] | null = "values" in field ? field.values : null;
  return order === null ? values : values.sort((a, b) => order.indexOf(a) - order.indexOf(b));
}

/** The values that a condition asks for. */
export function chosenOf(condition: Condition | null): string[] {
  if (condition === null) return [];
  if (condition.operator === "empty") return [NONE];
  return condition.operator === "is" || condition.operator === "any" ? condition.values : [];
}

/** The condition after a press on a value; null when nothing is chosen any more. Having none and having some exclude each other. */
export function pressed(facet: FacetId, chosen: readonly string[], value: string): Condition | null {
  if (value === NONE) return chosen.includes(NONE) ? null : { field: facet, operator: "empty", values: [] };
  const others = chosen.filter((one) => one !== NONE);
  const values = others.includes(value) ? others.filter((one) => one !== value) : [...others, value];
  return values.length === 0 ? null : { field: facet, operator: facet === "topics" ? "any" : "is", values };
}

/** "1,204", or "10,000+" where no more are counted. */
export function countWords(count: FacetCount | undefined): string {
  if (count === undefined) return "0";
  return `${formatCount(count.count)}${count.exact ? "" : "+"}`;
}
