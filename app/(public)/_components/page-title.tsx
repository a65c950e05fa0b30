import type { ReactNode } from "react";

/** The head of a page of the public site: its one h1, and a sentence or two under it. `above` stands before the title. */
export function PageTitle({ above, title, children }: { above?: ReactNode; title: ReactNode; children?: ReactNode }) {
  return (
    <header className="border-b border-rule pt-[30px] pb-[22px]">
      {above ? <p className="meta mb-2">{above}</p> : null}
      <h1 className="max-w-[40ch] font-serif text-4xl font-semibold tracking-[-0.015em] text-balance" dir="auto">
        {title}
      </h1>
      {children ? <div className="mt-2.5 max-w-[68ch] text-lg text-pretty">{children}</div> : null}
    </header>
  );
}
