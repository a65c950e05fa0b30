"use client";

import { ChevronLeft, ChevronRight } from "lucide-react";
import { IconButton } from "@/components/ui/icon-button";
import { Select } from "@/components/ui/select";
import type { ClaimPage } from "@/lib/claims/find-claims";
import { CLAIM_PAGE_SIZES } from "@/lib/claims/search-params";

type PageSize = (typeof CLAIM_PAGE_SIZES)[number];

/** Which rows are shown, how many at a time, and the way to the others. */
export function ClaimPages({
  found,
  perPage,
  onPage,
  onPerPage,
}: {
  found: ClaimPage;
  perPage: PageSize;
  onPage: (page: number) => void;
  onPerPage: (perPage: PageSize) => void;
}) {
  const first = (found.page - 1) * perPage + 1;
  return (
    <nav aria-label="Pages" className="flex flex-wrap items-center gap-3 py-3">
      <span className="meta">
        {first}–{first + found.rows.length - 1} of{" "}
        {found.total.exact ? found.total.count : `more than ${found.total.count}`}
      </span>
      <span className="ms-auto flex items-center gap-2">
        <Select
          aria-label="Claims a page"
          value={perPage}
          onChange={(event) => onPerPage(CLAIM_PAGE_SIZES.find((size) => size === Number(event.target.value)) ?? 50)}
        >
          {CLAIM_PAGE_SIZES.map((size) => (
            <option key={size} value={size}>
              {size} a page
            </option>
          ))}
        </Select>
        <IconButton
          label="Previous page"
          variant="plain"
          disabled={found.page <= 1}
          onClick={() => onPage(found.page - 1)}
        >
          <ChevronLeft aria-hidden />
        </IconButton>
        <IconButton
          label="Next page"
          variant="plain"
          disabled={found.page >= found.pages}
          onClick={() => onPage(found.page + 1)}
        >
          <ChevronRight aria-hidden />
        </IconButton>
      </span>
    </nav>
  );
}
