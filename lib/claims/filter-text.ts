import { FILTER_FIELDS, type FilterFieldId } from "./columns";
import {
  type ClaimFilter,
  type Condition,
  FILTER_LIMITS,
  type FilterGroup,
  type FilterNode,
  isAskable,
  isGroup,
  NO_FILTER,
  type Operator,
  valuesOf,
} from "./filters";

/**
 * Filters in an address: `stage.is.INBOX,CHECKING;due.before.friday;(denial.is.DENIED|state.is.FALSE)`. A semicolon is AND, a bar is
 * OR, parentheses group, commas separate values; a backslash goes before any of these inside a value.
 */
const SPECIAL = /[\\;|(),]/g;

/** The filter as text; empty for a filter that lets everything through. The inverse of `readFilter`. */
export function writeFilter(filter: ClaimFilter): string {
  return writeGroup(filter);
}

function writeGroup({ match, of }: FilterGroup): string {
  const written = of.map((node) => (isGroup(node) ? `(${writeGroup(node)})` : writeCondition(node)));
  // A single entry says nothing about AND or OR: a mark in front keeps "any".
  return match === "any" && of.length < 2 ? `|${written.join("")}` : written.join(match === "all" ? ";" : "|");
}

function writeCondition({ field, operator, values }: Condition): string {
  const written = values.map((value) => value.replace(SPECIAL, "\\$&")).join(",");
  return valuesOf(operator) === "none" ? `${field}.${operator}` : `${field}.${operator}.${written}`;
}

/** Reads a filter. What cannot be asked is left out and named in `ignored`, in the words of the address. Never throws. */
export function readFilter(text: string): { filter: ClaimFilter; ignored: string[] } {
  if (text.length > FILTER_LIMITS.length) return { filter: NO_FILTER, ignored: ["a filter that is too long"] };
  if (deepest(text) > DEEPEST_READ) return { filter: NO_FILTER, ignored: ["a filter that is nested too deep"] };
  const reader = new Reader(text);
  const filter = reader.group(0);
  if (reader.left !== "") reader.ignored.push(reader.left.slice(0, 80));
  return { filter: filter ?? NO_FILTER, ignored: reader.ignored };
}

/** Reading descends with the parentheses, and a text may have thousands of them. */
const DEEPEST_READ = 50;

function deepest(text: string): number {
  let depth = 0;
  let most = 0;
  for (const character of text) {
    if (character === "(") most = Math.max(most, ++depth);
    else if (character === ")") depth -= 1;
  }
  return most;
}

class Reader {
  readonly ignored: string[] = [];
  private at = 0;
  private conditions = 0;
  private words = 0;

  constructor(private readonly text: string) {}

  get left(): string {
    return this.text.slice(this.at);
  }

  group(depth: number): FilterGroup | null {
    const of: FilterNode[] = [];
    let match: "all" | "any" = "all";
    for (;;) {
      if (this.take("|")) match = "any";
      else if (this.take(";")) continue;
      else if (this.at >= this.text.length || this.text[this.at] === ")") break;
      else {
        const node = this.node(depth);
        if (node !== null) of.push(node);
      }
    }
    return of.length === 0 && depth > 0 ? null : { match, of };
  }

  private node(depth: number): FilterNode | null {
    if (!this.take("(")) return this.condition();
    const from = this.at;
    const group = this.group(depth + 1);
    this.take(")");
    if (depth + 1 < FILTER_LIMITS.depth) return group;
    this.ignored.push(this.text.slice(from, this.at).slice(0, 80));
    return null;
  }

  private condition(): Condition | null {
    const from = this.at;
    const written = this.until(/[;|()]/);
    const [field = "", operator = "", ...rest] = split(written, ".", 3);
    const condition = {
      field: field as FilterFieldId,
      operator: operator as Operator,
      values: rest.length === 0 ? [] : split(rest[0] ?? "", ",").map(unescaped),
    };
    this.conditions += 1;
    // Each of these asks for its words among all parties.
    if (field === "claim") this.words += 1;
    const few = this.words <= FILTER_LIMITS.words && this.conditions <= FILTER_LIMITS.conditions;
    if (few && Object.hasOwn(FILTER_FIELDS, field) && isAskable(condition)) return condition;
    this.ignored.push(this.text.slice(from, this.at).slice(0, 80));
    return null;
  }

  /** Everything up to a character that no backslash stands before. */
  private until(stop: RegExp): string {
    const from = this.at;
    while (this.at < this.text.length && !stop.test(this.text[this.at] ?? ""))
      this.at += this.text[this.at] === "\\" ? 2 : 1;
    return this.text.slice(from, this.at);
  }

  private take(character: string): boolean {
    if (this.text[this.at] !== character) return false;
    this.at += 1;
    return true;
  }
}

/** Splits at a separator that no backslash stands before, into at most `limit` parts. */
function split(text: string, separator: string, limit = Number.POSITIVE_INFINITY): string[] {
  const parts = [""];
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at] ?? "";
    if (character === separator && parts.length < limit) parts.push("");
    else if (character === "\\") {
      parts[parts.length - 1] += text.slice(at, at + 2);
      at += 1;
    } else parts[parts.length - 1] += character;
  }
  return parts;
}

const unescaped = (value: string) => value.replace(/\\(.?)/gs, "$1");
