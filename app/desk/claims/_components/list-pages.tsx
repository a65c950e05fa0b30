"use client";

import { ChevronFirst, ChevronLast, ChevronLeft, ChevronRight } from "lucide-react";
import { useEffect, useState } from "react";
import { IconButton } from "@/components/ui/icon-button";
import { Select } from "@/components/ui/select";
import { CLAIM_PAGE_SIZES } from "@/lib/claims/search-params";
import { formatCount } from "@/lib/shared/count";
import { useClaimList } from "./list-context";

/** Which rows are shown, how many at a time, and the way to the others: one by one, to either end, or to a page by its number. */
export function ListPages() {
  const { rows, total, page, pages, params, set } = useClaimList();
  const first = (page - 1) * params.perPage + 1;
  const last = first + rows.length - 1;
  return (
    <nav
      aria-label="Pages"
      className="flex flex-none flex-wrap items-center gap-x-3 gap-y-2 border-t border-rule px-4 py-1.5 md:px-5 lg:ps-3"
    >
      <span className="meta">
        {formatCount(first)}–{formatCount(last)} of {formatCount(total.count)}
        {total.exact ? "" : "+"}
      </span>
      <span className="ms-auto flex flex-wrap items-center gap-2">
        <Select
          aria-label="Claims a page"
          value={params.perPage}
          onChange={(event) =>
            set({ perPage: CLAIM_PAGE_SIZES.find((size) => size === Number(event.target.value)) ?? 50 })
          }
        >
          {CLAIM_PAGE_SIZES.map((size) => (
            <option key={size} value={size}>
              {size} a page
            </option>
          ))}
        </Select>
        <IconButton label="First page" variant="plain" disabled={page <= 1} onClick={() => set({ page: 1 })}>
          <ChevronFirst aria-hidden />
        </IconButton>
        <IconButton label="Previous page" variant="plain" disabled={page <= 1} onClick={() => set({ page: page - 1 })}>
          <ChevronLeft aria-hidden />
        </IconButton>
        <PageNumber />
        <IconButton label="Next page" variant="plain" disabled={page >= pages} onClick={() => set({ page: page + 1 })}>
          <ChevronRight aria-hidden />
        </IconButton>
        <IconButton label="Last page" variant="plain" disabled={page >= pages} onClick={() => set({ page: pages })}>
          <ChevronLast aria-hidden />
        </IconButton>
      </span>
    </nav>
  );
}

function PageNumber() {
  const { page, pages, set } = useClaimList();
  const [text, setText] = useState(String(page));
  useEffect(() => setText(String(page)), [page]);
  return (
    <form
      className="flex items-center gap-1.5 text-sm"
      onSubmit={(event) => {
        event.preventDefault();
        const wanted = Math.min(pages, Math.max(1, Number(text) || 1));
        setText(String(wanted));
        if (wanted !== page) set({ page: wanted });
      }}
    >
      <span className="w-14">
        <input
          aria-label={`Page, of ${pages}`}
          inputMode="numeric"
          value={text}
          onChange={(event) => setText(event.target.value.replace(/\D/g, "").slice(0, 9))}
          className="control text-end"
        />
      </span>
      <span aria-hidden className="whitespace-nowrap text-muted">
        of {formatCount(pages)}
      </span>
    </form>
  );
}
