"use client";

import NextLink, { useLinkStatus } from "next/link";
import { usePathname } from "next/navigation";
import type { ReactNode } from "react";
import { formatCount } from "@/lib/shared/count";
import { currentHref } from "@/lib/shared/current-href";
import { useInSight } from "./use-in-sight";

/** `more`: there are at least `count`. */
export type TabLink = { href: string; label: string; count?: number; more?: boolean };

/**
 * Sections of one record or lists of one page, each with its own address. The one in view is marked with aria-current: the one whose path the page
 * has, or `current` where the addresses differ in what they ask for.
 */
export function TabLinks({ label, tabs, current }: { label: string; tabs: readonly TabLink[]; current?: string }) {
  const byPath = currentHref(
    usePathname(),
    tabs.map((tab) => tab.href),
  );
  const shown = current ?? byPath;
  const row = useInSight<HTMLElement>(shown);
  return (
    <nav ref={row} aria-label={label} className="overflow-x-auto">
      <ul className="flex gap-[22px]">
        {tabs.map(({ href, label, count, more }) => (
          <li key={href}>
            <NextLink
              href={href}
              aria-current={href === shown ? "page" : undefined}
              className="block pt-[7px] pb-[9px] font-medium whitespace-nowrap text-muted -outline-offset-2 hover:text-ink aria-[current=page]:text-ink aria-[current=page]:shadow-[inset_0_-3px_var(--ink)]"
            >
              <Pending>
                {label}
                {count !== undefined ? (
                  <span className="ms-[5px] font-mono text-xs font-normal">
                    {formatCount(count)}
                    {more ? "+" : null}
                  </span>
                ) : null}
              </Pending>
            </NextLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** What stands on a tab; dimmed from the press until its page is there. The page before stays meanwhile. */
function Pending({ children }: { children: ReactNode }) {
  const { pending } = useLinkStatus();
  return (
    <span aria-busy={pending || undefined} className={pending ? "opacity-60" : undefined}>
      {children}
    </span>
  );
}
