import NextLink from "next/link";
import type { ReactNode } from "react";
import { type NavLink, NavLinks } from "./nav-links";
import { MAIN_ID, SkipLink } from "./skip-link";
import { chosenTheme } from "./theme";
import { ThemeToggle } from "./theme-toggle";

const MEASURE = "mx-auto w-full max-w-[70rem]";

/** The frame of the public site: a strip for what a reader has to know first, the masthead with its double rule, the footer. */
export async function PublicShell({
  strip,
  links,
  search,
  footer,
  children,
}: {
  /** Above everything: "Demonstration record. ..." */
  strip?: ReactNode;
  links: readonly NavLink[];
  search?: ReactNode;
  footer: ReactNode;
  children: ReactNode;
}) {
  return (
    <div className="flex min-h-dvh flex-col">
      <SkipLink />
      <header>
        {strip ? <p className="bg-sunk px-4 py-1.5 text-center text-sm text-muted">{strip}</p> : null}
        <div
          className={`${MEASURE} flex flex-wrap items-baseline gap-x-6 gap-y-1 border-b-3 border-double border-ink px-4 pt-[18px] pb-2 md:px-6`}
        >
          <NextLink href="/" className="font-serif text-[1.625rem] leading-none font-semibold tracking-[-0.01em]">
            Gainsay
          </NextLink>
          <p className="meta max-sm:hidden">The record of contested claims</p>
          <NavLinks label="Site" links={links} look="public" className="max-md:order-last max-md:w-full md:ms-auto" />
          {search ? (
            <span data-screen-only="" className="max-md:ms-auto">
              {search}
            </span>
          ) : null}
        </div>
      </header>
      <main id={MAIN_ID} tabIndex={-1} className={`${MEASURE} flex-1 px-4 pb-20 md:px-6`}>
        {children}
      </main>
      <footer
        className={`${MEASURE} flex flex-wrap items-center gap-x-6 gap-y-2 border-t border-ink px-4 py-5 text-sm text-muted md:px-6`}
      >
        {footer}
        <span className="ms-auto">
          <ThemeToggle initial={await chosenTheme()} />
        </span>
      </footer>
    </div>
  );
}
