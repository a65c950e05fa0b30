import { Button } from "@/components/ui/button";
import type { CLAIM_SORTS, ClaimQuery } from "@/lib/publishing/search-params";

const SORT_LABELS: Record<(typeof CLAIM_SORTS)[number], string> = {
  changed: "Last changed",
  first: "First published",
  match: "Best match",
};

/** The form that the filters beside the list belong to as well. */
export const SEARCH_FORM = "claim-search";

/** What is looked for, and in which order. */
export function SearchLine({ query, focused }: { query: ClaimQuery; focused: boolean }) {
  return (
    <search data-screen-only="" className="block border-b border-rule">
      <form id={SEARCH_FORM} action="/claims" className="flex flex-wrap items-end gap-x-3 gap-y-2 py-4">
        <label className="block min-w-0 grow basis-64">
          <span className="block text-sm text-muted">Search in claims, words and parties</span>
          <input
            type="search"
            name="q"
            defaultValue={query.q}
            maxLength={200}
            enterKeyHint="search"
            // biome-ignore lint/a11y/noAutofocus: the reader followed the link named Search
            autoFocus={focused}
            className="control"
          />
        </label>
        <label className="block">
          <span className="block text-sm text-muted">Order</span>
          <select name="sort" defaultValue={query.sort} className="control">
            {Object.entries(SORT_LABELS).map(([sort, label]) => (
              <option key={sort} value={sort}>
                {label}
              </option>
            ))}
          </select>
        </label>
        <Button type="submit" variant="primary" className="min-h-8">
          Show
        </Button>
      </form>
    </search>
  );
}
