"use client";

import NextLink from "next/link";
import { usePathname } from "next/navigation";
import { cn } from "@/components/ui/cn";
import { useInSight } from "@/components/ui/use-in-sight";
import { currentHref } from "@/lib/shared/current-href";

/** `alone` stands for its own page, and not for those below its address. */
export type NavLink = { href: string; label: string; alone?: boolean };

/** The links of a masthead; the one that the page belongs to is marked with aria-current. */
export function NavLinks({
  label,
  links,
  look,
  className,
}: {
  label: string;
  links: readonly NavLink[];
  look: "desk" | "public";
  className?: string;
}) {
  const pathname = usePathname();
  const current = currentHref(
    pathname,
    links.filter(({ href, alone }) => alone !== true || href === pathname).map(({ href }) => href),
  );
  const row = useInSight<HTMLElement>(current);
  return (
    <nav ref={row} aria-label={label} className={className}>
      <ul className={cn("flex", look === "desk" ? "gap-[18px]" : "flex-wrap gap-x-3.5 md:gap-x-[18px]")}>
        {links.map((link) => (
          <li key={link.href}>
            <NextLink
              href={link.href}
              aria-current={link.href === current ? "page" : undefined}
              className={cn(
                "block whitespace-nowrap",
                look === "desk"
                  ? "py-3 font-medium text-muted -outline-offset-2 hover:text-ink aria-[current=page]:text-ink aria-[current=page]:shadow-[inset_0_-3px_var(--ink)]"
                  : "py-1 text-ink decoration-1 underline-offset-4 hover:underline aria-[current=page]:underline aria-[current=page]:decoration-2",
              )}
            >
              {link.label}
            </NextLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
