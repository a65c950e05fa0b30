"use client";

import NextLink from "next/link";
import { type MouseEvent, type ReactNode, useEffect, useRef, useState } from "react";
import type { SavedView, Total } from "@/lib/claims/types";
import { formatCount } from "@/lib/shared/count";
import { useClaimList } from "./list-context";
import { SaveView } from "./save-view";
import { ViewMenu } from "./view-menu";

/** The views as tabs, each with its address and how many claims it shows; at the end what can be done with a state that is none of them. */
export function ViewTabs({
  views,
  counts,
  actions,
}: {
  views: readonly SavedView[];
  /** Of all claims, then of each view. They come after the rows: the last ones stay until the new ones are there. */
  counts: Promise<Total[]>;
  actions?: ReactNode;
}) {
  const { view, changed } = useClaimList();
  const [all, ...totals] = useLate(counts) ?? [];
  return (
    <div className="flex flex-none items-end gap-x-2 border-b border-rule px-4 pt-2.5 max-md:flex-wrap md:px-5">
      {/* Beside the buttons the tabs scroll: their counts come later, and move nothing that somebody is about to press. */}
      <h1 className="sr-only">{view ? `Claims: ${view.name}` : "Claims"}</h1>
      <nav aria-label="Views" className="min-w-0 max-md:-mx-4 max-md:w-[calc(100%+2rem)] max-md:px-4">
        <ul className="relative -mb-px flex items-end overflow-x-auto overscroll-x-contain pb-px">
          {views.map((one, index) => (
            <Tab key={one.id} view={one} total={totals[index]} current={one.id === view?.id} changed={changed}>
              {one.id === view?.id ? (
                <ViewMenu view={one} first={index === 0} last={index === views.length - 1} />
              ) : null}
            </Tab>
          ))}
          <Tab view={null} total={all} current={view === null} changed={false} />
        </ul>
      </nav>
      <div className="ms-auto flex items-center gap-1 pb-1.5 max-md:flex-wrap md:flex-none">
        <SaveView />
        {actions}
      </div>
    </div>
  );
}

function Tab({
  view,
  total,
  current,
  changed,
  children,
}: {
  view: SavedView | null;
  total: Total | undefined;
  current: boolean;
  changed: boolean;
  children?: ReactNode;
}) {
  const { set } = useClaimList();
  const item = useRef<HTMLLIElement>(null);
  // On a narrow screen the row of tabs scrolls: the one in view is in sight.
  // Once more when its count has come, for with the counts all tabs grow.
  const counted = total !== undefined;
  // biome-ignore lint/correctness/useExhaustiveDependencies: that the count came is the reason, not an input
  useEffect(() => {
    if (current) item.current?.scrollIntoView({ block: "nearest", inline: "nearest" });
  }, [current, counted]);
  // Opened here the list stays and dims; in another tab of the browser it is an address like any other.
  const open = (event: MouseEvent) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    set({ view: view?.slug ?? null });
  };
  return (
    <li
      ref={item}
      className={
        current
          ? "flex flex-none items-center border border-b-page border-rule bg-page pe-1"
          : "flex flex-none items-center border border-transparent"
      }
    >
      <NextLink
        href={view ? `/desk/claims?view=${view.slug}` : "/desk/claims"}
        prefetch={false}
        onClick={open}
        aria-current={current ? "page" : undefined}
        className="flex min-h-9 items-center gap-[7px] px-3 font-medium whitespace-nowrap text-muted no-underline -outline-offset-2 hover:text-ink aria-[current=page]:pe-2 aria-[current=page]:text-ink"
      >
        {view?.name ?? "All claims"}
        {total ? (
          <span className="code font-normal">
            {formatCount(total.count)}
            {total.exact ? "" : "+"}
          </span>
        ) : null}
        {current && changed ? (
          <span className="text-[0.625rem]">
            <span aria-hidden>●</span>
            <span className="sr-only">, changed</span>
          </span>
        ) : null}
      </NextLink>
      {children}
    </li>
  );
}

function useLate<T>(coming: Promise<T>): T | null {
  const [value, setValue] = useState<T | null>(null);
  useEffect(() => {
    let wanted = true;
    // A count that does not come is no reason to fail: the tabs lead where they lead.
    coming.then(
      (next) => wanted && setValue(next),
      () => {},
    );
    return () => {
      wanted = false;
    };
  }, [coming]);
  return value;
}
