import { FILTER_FIELDS, type FilterFieldId } from "./columns";

/** What a condition asks, by the kind of its field. Values are written as texts; dates may be relative ("friday", "-5d"). */
export const OPERATORS = {
  words: ["has", "lacks"],
  choice: ["is", "not", "empty", "filled"],
  many: ["any", "all", "none", "empty", "filled"],
  number: ["eq", "min", "max", "between"],
  date: ["before", "after", "on", "between", "empty", "filled"],
} as const;

export type Operator = (typeof OPERATORS)[keyof typeof OPERATORS][number];

/** "due before friday": one field, one operator, the values it is compared with. */
export type Condition = { field: FilterFieldId; operator: Operator; values: string[] };

/** Conditions and groups that must all hold, or of which any must. */
export type FilterGroup = { match: "all" | "any"; of: FilterNode[] };
export type FilterNode = Condition | FilterGroup;

/** A filter is a group at the top; without entries it lets every claim through. */
export type ClaimFilter = FilterGroup;

export const NO_FILTER: ClaimFilter = { match: "all", of: [] };

/** Longest filter in an address, in characters; most conditions, and among them those on words; deepest nesting of groups; most values. */
export const FILTER_LIMITS = { length: 4_000, conditions: 60, depth: 4, values: 100, words: 4 } as const;

export const isGroup = (node: FilterNode): node is FilterGroup => "match" in node;

/** How many values an operator takes: none, one, two, or one and more. */
export function valuesOf(operator: Operator): "none" | "one" | "two" | "many" {
  switch (operator) {
    case "empty":
    case "filled":
      return "none";
    case "between":
      return "two";
    case "is":
    case "not":
    case "any":
    case "all":
    case "none":
      return "many";
    default:
      return "one";
  }
}

/** Whether the condition can be asked: the operator belongs to the field, and the values are of its kind. */
export function isAskable({ field, operator, values }: Condition): boolean {
  const { kind, ...more } = FILTER_FIELDS[field];
  const known = "values" in more ? more.values : null;
  if (!(OPERATORS[kind] as readonly Operator[]).includes(operator)) return false;
  if ((operator === "empty" || operator === "filled") && !("optional" in more)) return false;
  const wanted = { none: 0, one: 1, two: 2, many: Number.NaN }[valuesOf(operator)];
  if (Number.isNaN(wanted) ? values.length === 0 || values.length > FILTER_LIMITS.values : values.length !== wanted)
    return false;
  return values.every((value) => {
    if (value === "" || value.length > 200 || value.includes("\0")) return false;
    if (kind === "number") return /^\d{1,6}$/.test(value);
    if (kind === "date") return DATE_VALUE.test(value);
    return known === null || (known as readonly string[]).includes(value);
  });
}

/**
 * A day (2026-11-24), a day named from today (today, tomorrow, yesterday, monday to sunday: the next one), or a distance from
 * now: "+48h", "-5d", "+2w".
 */
export const DATE_VALUE =
  /^(\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])|now|today|tomorrow|yesterday|monday|tuesday|wednesday|thursday|friday|saturday|sunday|[+-]\d{1,4}[hdw])$/;

/** All conditions of a filter, nested ones too. */
export function conditionsOf(node: FilterNode): Condition[] {
  return isGroup(node) ? node.of.flatMap(conditionsOf) : [node];
}

/** The condition on a field that stands at the top, where a chip or a facet changes it; null when there is none or several. */
export function topCondition(filter: ClaimFilter, field: FilterFieldId): Condition | null {
  if (filter.match !== "all") return null;
  const found = filter.of.filter((node): node is Condition => !isGroup(node) && node.field === field);
  return found.length === 1 ? (found[0] ?? null) : null;
}

/** The filter without the conditions on a field at its top. */
export function withoutField(filter: ClaimFilter, field: FilterFieldId): ClaimFilter {
  if (filter.match !== "all") return filter;
  return { match: "all", of: filter.of.filter((node) => isGroup(node) || node.field !== field) };
}

/** The filter with one condition at its top in the place of those on the same field. */
export function withCondition(filter: ClaimFilter, condition: Condition): ClaimFilter {
  const base = filter.match === "all" ? filter : ({ match: "all", of: [filter] } satisfies ClaimFilter);
  const at = base.of.findIndex((node) => !isGroup(node) && node.field === condition.field);
  const rest = withoutField(base, condition.field).of;
  return { match: "all", of: at < 0 ? [...rest, condition] : rest.toSpliced(Math.min(at, rest.length), 0, condition) };
}
