"use client";

import { type ReactNode, Suspense } from "react";
import { Checkbox } from "@/components/ui/checkbox";
import { FACETS, type FacetId, FILTER_FIELDS } from "@/lib/claims/columns";
import { type Condition, topCondition, withCondition, withoutField } from "@/lib/claims/filters";
import type { FacetCount } from "@/lib/claims/types";
import { formatCount } from "@/lib/shared/count";
import { valueWords } from "./filter-words";
import { useClaimList } from "./list-context";
import { type Facets, useFacets } from "./use-facets";
import { useFilterNames } from "./use-filter-names";

/** The value that stands for having none. */
const NONE = "";
const NONE_WORDS: Partial<Record<FacetId, string>> = { owner: "Nobody", attributor: "Nobody", topics: "No topic" };

/**
 * How many claims have which value, under the other filters; a press filters by it. The counts come after the rows: the last ones stay
 * until the new ones are there.
 */
export function FacetPanel({ counts }: { counts: Promise<Facets | null> }) {
  return (
    <Suspense fallback={<FacetList facets={null} />}>
      <Counted counts={counts} />
    </Suspense>
  );
}

function Counted({ counts }: { counts: Promise<Facets | null> }) {
  const { facets, state } = useFacets(counts);
  return (
    <div aria-busy={state === "loading" || undefined}>
      {state === "failed" ? (
        <p role="alert" className="meta">
          The counts did not come. Load the page again.
        </p>
      ) : null}
      {state === "failed" && facets === null ? null : <FacetList facets={facets} />}
    </div>
  );
}

function FacetList({ facets }: { facets: Facets | null }) {
  return (
    <div className="grid gap-5">
      {FACETS.map((facet) => (
        <Facet key={facet} facet={facet} counts={facets?.[facet] ?? null} />
      ))}
    </div>
  );
}

/** Lines that stand where counts will, so that nothing jumps. */
const LINES: Record<FacetId, number> = {
  state: 9,
  denial: 9,
  stage: 8,
  owner: 5,
  attributor: 5,
  topics: 5,
  priority: 4,
  risk: 3,
};

function Facet({ facet, counts }: { facet: FacetId; counts: FacetCount[] | null }) {
  const { state, set, nameParty } = useClaimList();
  const names = useFilterNames();
  const condition = topCondition(state.filter, facet);
  const chosen = chosenOf(condition);
  const several = condition === null && state.filter.of.some((node) => "field" in node && node.field === facet);
  const labels = new Map(counts?.map(({ value, label }) => [value, label]));
  const values = counts === null ? [] : shownValues(counts, chosen);

  function press(value: string) {
    const label = labels.get(value);
    if (facet === "attributor" && label && value !== NONE) nameParty(value, label);
    const next = pressed(facet, chosen, value);
    set({ filter: next === null ? withoutField(state.filter, facet) : withCondition(state.filter, next) });
  }

  if (counts !== null && values.length === 0) return null;
  return (
    <Frame label={FILTER_FIELDS[facet].label}>
      {counts === null
        ? Array.from({ length: LINES[facet] }, (_, line) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the lines are all alike and never move
            <li key={line} aria-hidden className="flex h-6 items-center">
              <span className="h-3 w-4/5 bg-rule/60" />
            </li>
          ))
        : values.map((value) => (
            <li key={value}>
              <Checkbox
                className="text-sm"
                disabled={several}
                checked={chosen.includes(value)}
                onChange={() => press(value)}
                label={
                  <span dir="auto" className="block truncate">
                    {labels.get(value) ?? (value === NONE ? NONE_WORDS[facet] : valueWords(facet, value, names))}
                  </span>
                }
                aside={countWords(counts.find((one) => one.value === value))}
              />
            </li>
          ))}
    </Frame>
  );
}

function Frame({ label, children }: { label: string; children: ReactNode }) {
  return (
    <fieldset className="min-w-0">
      <legend className="smallcaps mb-1">{label}</legend>
      <ul>{children}</ul>
    </fieldset>
  );
}

/** Values with claims, and those that are chosen. */
function shownValues(counts: readonly FacetCount[], chosen: readonly string[]): string[] {
  const counted = counts.filter(({ value, count }) => count > 0 || chosen.includes(value)).map(({ value }) => value);
  return [...counted, ...chosen.filter((value) => !counted.includes(value))];
}

function chosenOf(condition: Condition | null): string[] {
  if (condition === null) return [];
  if (condition.operator === "empty") return [NONE];
  return condition.operator === "is" || condition.operator === "any" ? condition.values : [];
}

/** The condition after a press on a value; null when nothing is chosen any more. Having none and having some exclude each other. */
function pressed(facet: FacetId, chosen: readonly string[], value: string): Condition | null {
  if (value === NONE) return chosen.includes(NONE) ? null : { field: facet, operator: "empty", values: [] };
  const others = chosen.filter((one) => one !== NONE);
  const values = others.includes(value) ? others.filter((one) => one !== value) : [...others, value];
  return values.length === 0 ? null : { field: facet, operator: facet === "topics" ? "any" : "is", values };
}

function countWords(count: FacetCount | undefined): string {
  if (count === undefined) return "0";
  return `${formatCount(count.count)}${count.exact ? "" : "+"}`;
}
