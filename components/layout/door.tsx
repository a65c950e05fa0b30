import NextLink from "next/link";
import type { ReactNode } from "react";
import { MAIN_ID } from "./skip-link";

/** A page with one small form and nothing else: signing in, joining. */
export function Door({ title, children }: { title: ReactNode; children: ReactNode }) {
  return (
    <div className="mx-auto flex min-h-dvh w-full max-w-sm flex-col px-4 py-12 sm:py-20">
      <NextLink href="/" className="font-serif text-[1.625rem] leading-none font-semibold tracking-[-0.01em]">
        Gainsay
      </NextLink>
      <main id={MAIN_ID} className="mt-10 grid gap-5 border-t border-ink pt-6">
        <h1 className="font-serif text-3xl font-semibold tracking-[-0.01em] text-balance">{title}</h1>
        {children}
      </main>
    </div>
  );
}
