"use client";

import { ArrowDown, ArrowDownUp, ArrowUp, ChevronDown, ChevronUp, X } from "lucide-react";
import { Button } from "@/components/ui/button";
import { IconButton } from "@/components/ui/icon-button";
import { Popover } from "@/components/ui/popover";
import { Select } from "@/components/ui/select";
import { CLAIM_COLUMNS, type ClaimColumnId } from "@/lib/claims/columns";
import { useClaimList } from "./list-context";
import { moved } from "./moved";
import { columnLabel, directionWords, firstSort, SORTS_AT_MOST, sortWords } from "./sort-rules";

/** By what the list is sorted, one after the other: added, turned round, moved and taken away. */
export function SortMenu() {
  const { state, set } = useClaimList();
  const { sort } = state;
  const free = CLAIM_COLUMNS.filter(({ id }) => !sort.some((one) => one.id === id));
  return (
    <Popover
      title="Sort by"
      align="end"
      className="w-80"
      trigger={
        <Button variant="quiet">
          <ArrowDownUp aria-hidden />
          <span className="sr-only">Sort: </span>
          <span className="max-w-48 truncate">{sortWords(sort)}</span>
        </Button>
      }
    >
      <ol className="grid">
        {sort.map((one, index) => (
          <li key={one.id} className="flex items-center gap-0.5 border-b border-rule py-1">
            <Button
              variant="quiet"
              className="min-w-0 flex-1 justify-start"
              aria-label={`${columnLabel(one.id)}, ${directionWords(one)}. Turn it round`}
              onClick={() => set({ sort: sort.map((other) => (other === one ? { ...one, desc: !one.desc } : other)) })}
            >
              {one.desc ? <ArrowDown aria-hidden /> : <ArrowUp aria-hidden />}
              <span className="truncate">
                {columnLabel(one.id)}, <span className="font-normal text-muted">{directionWords(one)}</span>
              </span>
            </Button>
            <IconButton
              label={`Sort by ${columnLabel(one.id)} earlier`}
              disabled={index === 0}
              onClick={() => set({ sort: moved(sort, index, -1) })}
            >
              <ChevronUp aria-hidden />
            </IconButton>
            <IconButton
              label={`Sort by ${columnLabel(one.id)} later`}
              disabled={index === sort.length - 1}
              onClick={() => set({ sort: moved(sort, index, 1) })}
            >
              <ChevronDown aria-hidden />
            </IconButton>
            <IconButton
              label={`Do not sort by ${columnLabel(one.id)}`}
              disabled={sort.length === 1}
              onClick={() => set({ sort: sort.filter((other) => other !== one) })}
            >
              <X aria-hidden />
            </IconButton>
          </li>
        ))}
      </ol>
      {sort.length < SORTS_AT_MOST ? (
        <Select
          aria-label="Then sort by"
          className="mt-3"
          value=""
          onChange={(event) => set({ sort: [...sort, firstSort(event.target.value as ClaimColumnId)] })}
        >
          <option value="" disabled>
            Then by …
          </option>
          {free.map(({ id, label }) => (
            <option key={id} value={id}>
              {label}
            </option>
          ))}
        </Select>
      ) : (
        <p className="meta mt-3">Four columns at most.</p>
      )}
    </Popover>
  );
}
