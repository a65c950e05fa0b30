"use client";

import { type ReactNode, Suspense } from "react";
import { Checkbox } from "@/components/ui/checkbox";
import { FACETS, type FacetId, FILTER_FIELDS } from "@/lib/claims/columns";
import { topCondition, withCondition, withoutField } from "@/lib/claims/filters";
import type { FacetCount } from "@/lib/claims/types";
import { chosenOf, countWords, NONE, NONE_WORDS, pressed, shownValues, VALUES_COUNTED } from "./facet-rules";
import { valueWords } from "./filter-words";
import { useClaimList } from "./list-context";
import { OtherValues } from "./other-values";
import { type Facets, useFacets } from "./use-facets";
import { useFilterNames } from "./use-filter-names";

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
  const values = counts === null ? [] : shownValues(facet, counts, chosen);

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
                  <FacetLabel
                    words={labels.get(value) ?? (value === NONE ? NONE_WORDS[facet] : valueWords(facet, value, names))}
                  />
                }
                aside={countWords(counts.find((one) => one.value === value))}
              />
            </li>
          ))}
      {counts !== null && counts.length >= VALUES_COUNTED && !several ? <OtherValues facet={facet} /> : null}
    </Frame>
  );
}

function FacetLabel({ words = "" }: { words?: string }) {
  return (
    <span dir="auto" title={words} className="block truncate">
      {words}
    </span>
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
