import NextLink from "next/link";
import type { Total } from "@/lib/claims/types";
import { formatCount } from "@/lib/shared/count";
import { PendingTab } from "./pending-tab";

export type WorkTab = { list: string; label: string; total: Total };

/** The lists of "My work", each with its own address and how many there are. */
export function WorkTabs({ tabs, current }: { tabs: readonly WorkTab[]; current: string }) {
  return (
    <nav aria-label="Lists of work" className="overflow-x-auto">
      <ul className="flex gap-[22px]">
        {tabs.map(({ list, label, total }) => (
          <li key={list}>
            <NextLink
              href={list === "assigned" ? "/desk" : `/desk?list=${list}`}
              aria-current={list === current ? "page" : undefined}
              className="block pt-[7px] pb-[9px] font-medium whitespace-nowrap text-muted -outline-offset-2 hover:text-ink aria-[current=page]:text-ink aria-[current=page]:shadow-[inset_0_-3px_var(--ink)]"
            >
              <PendingTab>
                {label}
                <span className="ms-[5px] font-mono text-xs font-normal">
                  {formatCount(total.count)}
                  {total.exact ? null : "+"}
                </span>
              </PendingTab>
            </NextLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
