import { X } from "lucide-react";
import type { ClaimFacets } from "@/lib/publishing/count-public-claims";
import { type ClaimQuery, claimsHref } from "@/lib/publishing/search-params";
import { DENIAL_STATUS_SHORT } from "@/lib/responses/labels";
import { stateLabel } from "./filter-labels";

/** What the list is narrowed to; each is a link to the list without it. */
export function ActiveFilters({ query, facets }: { query: ClaimQuery; facets: ClaimFacets }) {
  const without = (change: Partial<ClaimQuery>) => claimsHref("/claims", { ...query, page: 1, ...change });
  const filters = [
    ...(query.q ? [{ label: `“${query.q}”`, href: without({ q: "" }) }] : []),
    ...query.state.map((value) => ({
      label: stateLabel(value),
      href: without({ state: query.state.filter((other) => other !== value) }),
    })),
    ...query.denial.map((value) => ({
      label: DENIAL_STATUS_SHORT[value],
      href: without({ denial: query.denial.filter((other) => other !== value) }),
    })),
    ...(query.party
      ? [
          {
            label: facets.parties.find(({ slug }) => slug === query.party)?.name ?? query.party,
            href: without({ party: "" }),
          },
        ]
      : []),
    ...(query.topic ? [{ label: query.topic, href: without({ topic: "" }) }] : []),
  ];
  if (filters.length === 0) return null;
  return (
    <ul className="flex flex-wrap gap-x-2 gap-y-1">
      {filters.map(({ label, href }) => (
        <li key={href}>
          <a
            href={href}
            rel="nofollow"
            className="inline-flex min-h-6 items-center gap-1 rounded-xs border border-control px-1.5 text-sm hover:bg-sunk"
          >
            <bdi className="max-w-[32ch] truncate">{label}</bdi>
            <X aria-hidden />
            <span className="sr-only">, remove this filter</span>
          </a>
        </li>
      ))}
      {filters.length > 1 ? (
        <li>
          <a href="/claims" className="link inline-flex min-h-6 items-center text-sm">
            Show all claims
          </a>
        </li>
      ) : null}
    </ul>
  );
}
