import NextLink from "next/link";
import type { ReactNode } from "react";
import { Toasts } from "@/components/ui/toast";
import { type NavLink, NavLinks } from "./nav-links";
import { ShortcutsProvider } from "./shortcuts";
import { ShortcutsHelp } from "./shortcuts-help";
import { MAIN_ID, SkipLink } from "./skip-link";
import { chosenTheme } from "./theme";
import { ThemeToggle } from "./theme-toggle";

/**
 * The frame of the desk: name, links, and at the end the status of the page, search and the member's menu.
 * On a phone the links take a second row that scrolls sideways.
 */
export async function DeskShell({
  home,
  links,
  status,
  search,
  bell,
  memberMenu,
  children,
}: {
  home: string;
  links: readonly NavLink[];
  status?: ReactNode;
  search?: ReactNode;
  /** What is told to the member, beside search. */
  bell?: ReactNode;
  memberMenu?: ReactNode;
  children: ReactNode;
}) {
  return (
    <ShortcutsProvider>
      <SkipLink />
      <header className="grid grid-cols-[auto_1fr] items-center gap-x-[22px] border-b border-ink px-4 md:flex md:h-[46px] md:px-5">
        <NextLink href={home} className="py-2 font-serif text-[1.1875rem] leading-none font-semibold">
          Gainsay
        </NextLink>
        <NavLinks
          label="Desk"
          links={links}
          look="desk"
          className="col-span-2 row-start-2 -mx-4 overflow-x-auto border-t border-rule px-4 md:mx-0 md:border-0 md:px-0"
        />
        <div data-screen-only="" className="ms-auto flex min-w-0 items-center gap-2 py-1.5 md:gap-3">
          {status ? <span className="meta truncate">{status}</span> : null}
          {search}
          {bell}
          <ShortcutsHelp />
          <ThemeToggle initial={await chosenTheme()} />
          {memberMenu}
        </div>
      </header>
      <main id={MAIN_ID} tabIndex={-1}>
        {children}
      </main>
      <Toasts />
    </ShortcutsProvider>
  );
}
