"use client";

import type { KeyboardEvent, ReactNode, RefObject } from "react";
import { ArticleText } from "./article-text";
import type { ReaderData } from "./types";
import { claimsAt, type useClaimFocus } from "./use-claim-focus";

/** The text in its measure. Pointing at a passage lights up its card; a press chooses the claim, or opens it where there is no margin. */
export function TextColumn({
  text,
  reader,
  focus,
  wide,
  above,
  onKeyDown,
  onOpen,
  onProposal,
  children,
}: {
  text: RefObject<HTMLDivElement | null>;
  reader: ReaderData;
  focus: ReturnType<typeof useClaimFocus>;
  /** The cards stand beside the text. */
  wide: boolean;
  above: ReactNode;
  onKeyDown: (event: KeyboardEvent) => void;
  onOpen: (claimIds: string[]) => void;
  /** The words of a proposal were pressed that carry no claim. */
  onProposal: (start: number) => void;
  children: ReactNode;
}) {
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the cards and keys do the same; pointing and pressing here is a short way to them
    <div
      className="relative mx-auto w-full max-w-[38rem] min-w-0"
      onKeyDown={onKeyDown}
      onPointerOver={(event) => focus.setPointed(claimsAt(event.target, reader.marks).at(-1) ?? null)}
      onPointerLeave={() => focus.setPointed(null)}
      onClick={(event) => {
        const ids = claimsAt(event.target, reader.marks);
        if (!document.getSelection()?.isCollapsed) return;
        const proposed = ids.length === 0 ? proposalAt(event.target) : null;
        if (proposed !== null) return onProposal(proposed);
        if (ids.length === 0) return;
        if (wide) focus.chooseAt([...ids].reverse());
        else onOpen(ids);
      }}
    >
      {above}
      <ArticleText ref={text} blocks={reader.blocks} marks={reader.marks} language={reader.language} />
      {children}
    </div>
  );
}

/** Where the open proposal begins that the place of an event belongs to. */
function proposalAt(target: EventTarget): number | null {
  const words = target instanceof Element ? target.closest<HTMLElement>("[data-proposal]") : null;
  return words ? Number(words.dataset.proposal) : null;
}
