"use client";

import NextLink from "next/link";
import { usePathname } from "next/navigation";
import { formatCount } from "@/lib/shared/count";
import { currentHref } from "@/lib/shared/current-href";

export type TabLink = { href: string; label: string; count?: number };

/** Sections of one record, each with its own address. The one in view is marked with aria-current. */
export function TabLinks({ label, tabs }: { label: string; tabs: readonly TabLink[] }) {
  const current = currentHref(
    usePathname(),
    tabs.map((tab) => tab.href),
  );
  return (
    <nav aria-label={label} className="overflow-x-auto">
      <ul className="flex gap-[22px]">
        {tabs.map((tab) => (
          <li key={tab.href}>
            <NextLink
              href={tab.href}
              aria-current={tab.href === current ? "page" : undefined}
              className="block pt-[7px] pb-[9px] font-medium whitespace-nowrap text-muted -outline-offset-2 hover:text-ink aria-[current=page]:text-ink aria-[current=page]:shadow-[inset_0_-3px_var(--ink)]"
            >
              {tab.label}
              {tab.count !== undefined ? (
                <span className="ms-[5px] font-mono text-xs font-normal">{formatCount(tab.count)}</span>
              ) : null}
            </NextLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
