import { Button } from "@/components/ui/button";
import type { ClaimFacets } from "@/lib/publishing/count-public-claims";
import { type ClaimQuery, STATE_FILTERS } from "@/lib/publishing/search-params";
import { DENIAL_STATUS_SHORT, type DenialStatus } from "@/lib/responses/labels";
import { formatCount } from "@/lib/shared/count";
import { stateLabel } from "./filter-labels";
import { SEARCH_FORM } from "./search-line";

const DENIALS = Object.keys(DENIAL_STATUS_SHORT).reverse() as DenialStatus[];

/** The filters with their counts: folded on a phone, a column beside the list elsewhere. */
export function Facets({ query, facets }: { query: ClaimQuery; facets: ClaimFacets }) {
  const active = query.state.length + query.denial.length + (query.party ? 1 : 0) + (query.topic ? 1 : 0);
  return (
    <details
      data-screen-only=""
      className="border-rule max-lg:border-b max-lg:py-3 lg:details-content:[content-visibility:visible] lg:details-content:h-auto"
    >
      <summary className="w-fit font-medium lg:supports-[selector(::details-content)]:hidden">
        Filters{active > 0 ? ` (${active})` : ""}
      </summary>
      <div className="space-y-5 pt-4 lg:sticky lg:top-0 lg:pb-8">
        <Choices
          legend="State"
          name="state"
          chosen={query.state}
          choices={STATE_FILTERS.map((value) => ({
            value,
            label: stateLabel(value),
            count: facets.states[value] ?? 0,
          }))}
        />
        <Choices
          legend="Answer of those concerned"
          name="denial"
          chosen={query.denial}
          choices={DENIALS.map((value) => ({
            value,
            label: DENIAL_STATUS_SHORT[value],
            count: facets.denials[value] ?? 0,
          }))}
        />
        <OneOf
          label="Party"
          name="party"
          all="Any party"
          chosen={query.party}
          choices={facets.parties.map(({ slug, name, count }) => ({ value: slug, label: name, count }))}
        />
        <OneOf
          label="Topic"
          name="topic"
          all="Any topic"
          chosen={query.topic}
          choices={facets.topics.map(({ topic, count }) => ({ value: topic, label: topic, count }))}
        />
        <Button type="submit" form={SEARCH_FORM}>
          Apply filters
        </Button>
      </div>
    </details>
  );
}

type Choice = { value: string; label: string; count: number };

/** Choices that give nothing are left out, unless they are chosen. */
function Choices({
  legend,
  name,
  chosen,
  choices,
}: {
  legend: string;
  name: string;
  chosen: readonly string[];
  choices: readonly Choice[];
}) {
  const useful = choices.filter(({ value, count }) => count > 0 || chosen.includes(value));
  if (useful.length === 0) return null;
  return (
    <fieldset>
      <legend className="smallcaps mb-1">{legend}</legend>
      {useful.map(({ value, label, count }) => (
        <label key={value} className="flex min-h-7 items-center gap-2 pointer-coarse:min-h-10">
          <input
            type="checkbox"
            form={SEARCH_FORM}
            name={name}
            value={value}
            defaultChecked={chosen.includes(value)}
            className="size-4 accent-ink"
          />
          <span className="grow">{label}</span>
          <span className="text-sm text-muted">{formatCount(count)}</span>
        </label>
      ))}
    </fieldset>
  );
}

function OneOf({
  label,
  name,
  all,
  chosen,
  choices,
}: {
  label: string;
  name: string;
  all: string;
  chosen: string;
  choices: readonly Choice[];
}) {
  if (choices.length === 0 && chosen === "") return null;
  const known = choices.some(({ value }) => value === chosen);
  return (
    <label className="block">
      <span className="smallcaps mb-1 block">{label}</span>
      <select name={name} form={SEARCH_FORM} defaultValue={chosen} className="control">
        <option value="">{all}</option>
        {chosen !== "" && !known ? <option value={chosen}>{chosen} (0)</option> : null}
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label} ({formatCount(choice.count)})
          </option>
        ))}
      </select>
    </label>
  );
}
