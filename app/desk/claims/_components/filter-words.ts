import { FILTER_FIELDS, type FilterFieldId } from "@/lib/claims/columns";
import { type Condition, type FilterGroup, isGroup, type Operator } from "@/lib/claims/filters";
import {
  PRIORITY_LABELS,
  RE_REVIEW_LABEL,
  RISK_LABELS,
  STAGE_LABELS,
  VERIFICATION_STATE_LABELS,
} from "@/lib/claims/labels";
import { DENIAL_STATUS_SHORT } from "@/lib/responses/labels";
import { formatCount } from "@/lib/shared/count";
import { formatDay } from "@/lib/shared/dates";

/** What people and parties are called, by id; null for one that is not known. */
export type FilterNames = { member: (id: string) => string | null; party: (id: string) => string | null };

const WORDS: Partial<Record<FilterFieldId, Record<string, string>>> = {
  stage: STAGE_LABELS,
  state: { ...VERIFICATION_STATE_LABELS, RE_REVIEW: RE_REVIEW_LABEL },
  denial: DENIAL_STATUS_SHORT,
  priority: PRIORITY_LABELS,
  risk: RISK_LABELS,
  turn: { DENIED_THEN_CONFIRMED: "denied, then confirmed", CONFIRMED_THEN_DENIED: "confirmed, then denied" },
  review: { me: "me" },
};

/** One value of a field in words. */
export function valueWords(field: FilterFieldId, value: string, names: FilterNames): string {
  if (field === "owner") return value === "me" ? "me" : (names.member(value) ?? "a member who left");
  if (field === "attributor") return names.party(value) ?? "a party that is not known";
  if (FILTER_FIELDS[field].kind === "date") return dateWords(value);
  return WORDS[field]?.[value] ?? value;
}

const OPERATOR_WORDS: Record<Operator, string> = {
  has: "has",
  lacks: "does not have",
  is: "is",
  not: "is not",
  any: "has any of",
  all: "has all of",
  none: "has none of",
  eq: "is exactly",
  min: "is at least",
  max: "is at most",
  between: "is between",
  before: "before",
  after: "after",
  on: "on",
  empty: "is missing",
  filled: "is set",
};

const EMPTY_WORDS: Partial<Record<FilterFieldId, { empty: string; filled: string }>> = {
  owner: { empty: "is nobody", filled: "is somebody" },
  asked: { empty: "nothing is waited for", filled: "something is waited for" },
};

/** What an operator asks of a field: "is", "before", "is nobody". */
export function operatorWords(field: FilterFieldId, operator: Operator): string {
  if (operator === "empty" || operator === "filled") return EMPTY_WORDS[field]?.[operator] ?? OPERATOR_WORDS[operator];
  return OPERATOR_WORDS[operator];
}

/** A condition in two parts, as a chip shows it: "Due" and "before Friday". */
export function conditionWords(condition: Condition, names: FilterNames): { field: string; words: string } {
  const { field, operator, values } = condition;
  const label = FILTER_FIELDS[field].label;
  const special = specialWords(condition);
  if (special !== null) return special;
  if (field === "turn" && operator === "is")
    return { field: label, words: values.map((value) => valueWords(field, value, names)).join(" or ") };
  const said = values.map((value) => valueWords(field, value, names));
  const list = operator === "between" ? said.join(" and ") : listed(said, operator);
  return { field: label, words: [operatorWords(field, operator), list].filter(Boolean).join(" ") };
}

/** What is said better than by field, operator and value. */
function specialWords({ field, operator, values: [value = ""] }: Condition): { field: string; words: string } | null {
  const back = /^-(\d+)([hdw])$/.exec(value);
  if (field === "asked" && operator === "before" && back)
    return { field: "No answer", words: `for ${distance(Number(back[1]), back[2])}` };
  if (field === "since" && operator === "before" && back)
    return { field: "In its stage", words: `for more than ${distance(Number(back[1]), back[2])}` };
  if (field === "due" && operator === "before" && value === "now") return { field: "Due", words: "is over" };
  const ahead = /^\+(\d+)([hdw])$/.exec(value);
  if (field === "due" && operator === "before" && ahead)
    return { field: "Due", words: `within ${distance(Number(ahead[1]), ahead[2])}` };
  return null;
}

const UNITS: Record<string, string> = { h: "hour", d: "day", w: "week" };

function distance(count: number, unit = "d"): string {
  return `${formatCount(count)} ${UNITS[unit]}${count === 1 ? "" : "s"}`;
}

/** A date as a condition keeps it, in words: "Friday", "3 Oct 2023", "5 days ago". */
export function dateWords(value: string): string {
  const far = /^([+-])(\d+)([hdw])$/.exec(value);
  if (far) return far[1] === "-" ? `${distance(Number(far[2]), far[3])} ago` : `in ${distance(Number(far[2]), far[3])}`;
  if (/^\d{4}-/.test(value)) return isDay(value) ? formatDay(value) : value;
  if (["now", "today", "tomorrow", "yesterday"].includes(value)) return value;
  return value.charAt(0).toUpperCase() + value.slice(1);
}

const isDay = (value: string) => !Number.isNaN(Date.parse(`${value}T00:00:00Z`));

/** "Inbox, Checking or In review"; "and" where all have to hold. */
function listed(words: string[], operator: Operator): string {
  const last = words.at(-1);
  if (words.length < 2 || last === undefined) return words.join("");
  return `${words.slice(0, -1).join(", ")} ${operator === "all" ? "and" : "or"} ${last}`;
}

/** A group in one sentence: "Denial is Denied or (State is False and Risk is Legal)". */
export function groupWords({ match, of }: FilterGroup, names: FilterNames): string {
  return of
    .map((node) => {
      if (isGroup(node)) return `(${groupWords(node, names)})`;
      const { field, words } = conditionWords(node, names);
      return `${field} ${words}`;
    })
    .join(match === "all" ? " and " : " or ");
}
