"use client";

import { ChevronDown, ChevronUp, X } from "lucide-react";
import { type RefObject, useEffect, useRef } from "react";
import { useShortcut } from "@/components/layout/shortcuts";
import { Button } from "@/components/ui/button";
import { cn } from "@/components/ui/cn";
import { IconButton } from "@/components/ui/icon-button";
import { ButtonLink } from "@/components/ui/link";
import { LiveRegion } from "@/components/ui/live-region";
import { Sheet } from "@/components/ui/sheet";
import { Skeleton } from "@/components/ui/skeleton";
import { useWide } from "@/components/ui/use-wide";
import type { PeekedClaim } from "@/lib/claims/types";
import { PeekContent } from "./peek-content";
import { usePeek } from "./use-peek";

/** How the panel walks the list beside it. */
export type PeekWalk = {
  step: (by: 1 | -1) => void;
  close: () => void;
  /** "3 of 50". */
  place: string;
  /** The claim that is open, where the list has it. */
  rowId: string | null;
};

type PanelProps = {
  number: number;
  /** The version of the claim in its row: another one asks again. */
  seen: number;
  first: PeekedClaim | null;
  walk: PeekWalk;
};

/**
 * The claim that stands open beside a list; `first` came with the page. Arrow keys walk the rows; closing leads back to the row. A
 * panel that somebody opens takes the focus, one that the address opened does not.
 */
export function PeekPanel({
  open,
  group,
  sticky,
  ...panel
}: Omit<PanelProps, "number"> & {
  /** Number of the claim; null when none is open. */
  open: number | null;
  /** Under which the help lists the keys. */
  group: string;
  /** Beside a list that scrolls with the page: it stays in sight. */
  sticky?: boolean;
}) {
  const wide = useWide();
  const opened = useRef(open === null);
  useEffect(() => {
    if (open === null) opened.current = true;
  }, [open]);
  if (open === null) return null;
  return wide ? (
    <SidePanel number={open} group={group} sticky={sticky} takesFocus={opened} {...panel} />
  ) : (
    <BottomSheet number={open} {...panel} />
  );
}

function SidePanel({
  number,
  seen,
  first,
  walk: { step, close, place, rowId },
  group,
  sticky = false,
  takesFocus,
}: PanelProps & { group: string; sticky?: boolean; takesFocus: RefObject<boolean> }) {
  const ref = useRef<HTMLElement>(null);
  useEffect(() => {
    if (takesFocus.current) ref.current?.focus();
  }, [takesFocus]);
  useShortcut({ keys: "escape", label: "Close the panel", group }, close);
  useShortcut({ keys: "arrowdown", label: "Next claim, while the panel is open", group }, () => step(1));
  useShortcut({ keys: "arrowup", label: "Previous claim, while the panel is open", group }, () => step(-1));
  return (
    <aside
      ref={ref}
      tabIndex={-1}
      aria-label={`C-${number}`}
      data-peek=""
      className={cn(
        "flex w-[25rem] flex-none flex-col border-s border-ink bg-surface max-lg:hidden xl:w-[28rem]",
        sticky && "sticky top-0 ms-5 h-[min(44rem,100dvh)] border-y border-y-rule",
      )}
    >
      <div className="flex items-center gap-1 border-b border-rule py-1.5 ps-4 pe-2">
        <h2 className="code text-lg">C-{number}</h2>
        <span className="meta ms-2">{place}</span>
        <Steps step={step} className="ms-auto" />
        {rowId ? (
          <ButtonLink href={`/desk/claims/${rowId}`} size="small">
            Open
          </ButtonLink>
        ) : null}
        <IconButton label="Close" onClick={close}>
          <X aria-hidden />
        </IconButton>
      </div>
      <LiveRegion>{`C-${number} is shown beside the list. ${place}`}</LiveRegion>
      <div className="relative min-h-0 flex-1 overflow-y-auto overscroll-contain p-4">
        <Content number={number} seen={seen} first={first} />
      </div>
    </aside>
  );
}

function BottomSheet({ number, seen, first, walk: { step, close, place } }: PanelProps) {
  return (
    <Sheet
      open
      onOpenChange={(open) => !open && close()}
      side="bottom"
      title={`C-${number}`}
      footer={
        <>
          <span className="meta me-auto self-center">{place}</span>
          <Steps step={step} />
          <ButtonLink href={`/desk/claims/C-${number}`} variant="primary">
            Open the claim
          </ButtonLink>
        </>
      }
    >
      <Content number={number} seen={seen} first={first} />
    </Sheet>
  );
}

function Steps({ step, className }: { step: (by: 1 | -1) => void; className?: string }) {
  return (
    <span className={className}>
      <IconButton label="Previous claim" onClick={() => step(-1)}>
        <ChevronUp aria-hidden />
      </IconButton>
      <IconButton label="Next claim" onClick={() => step(1)}>
        <ChevronDown aria-hidden />
      </IconButton>
    </span>
  );
}

function Content({ number, seen, first }: Omit<PanelProps, "walk">) {
  const { peek, again } = usePeek(number, seen, first);
  if (peek.state === "there") return <PeekContent claim={peek.claim} />;
  if (peek.state === "loading") return <Skeleton lines={12} label={`C-${number} is loading`} />;
  return (
    <div role="alert" className="grid justify-items-start gap-3">
      <p>{peek.message}</p>
      <Button onClick={again}>Try again</Button>
    </div>
  );
}
