"use client";

import { ChevronDown, ChevronUp, X } from "lucide-react";
import { type RefObject, useEffect, useRef } from "react";
import { useShortcut } from "@/components/layout/shortcuts";
import { Button } from "@/components/ui/button";
import { IconButton } from "@/components/ui/icon-button";
import { ButtonLink } from "@/components/ui/link";
import { LiveRegion } from "@/components/ui/live-region";
import { Sheet } from "@/components/ui/sheet";
import { Skeleton } from "@/components/ui/skeleton";
import { useWide } from "@/components/ui/use-wide";
import type { PeekedClaim } from "@/lib/claims/types";
import { useClaimList } from "./list-context";
import { KEYS } from "./list-keys-group";
import { PeekContent } from "./peek-content";
import { usePeek } from "./use-peek";
import { useWalk } from "./use-walk";

type PanelProps = { number: number; first: PeekedClaim | null };

/**
 * The claim that stands open beside the list; `first` came with the page. Arrow keys walk the rows; closing leads back to the row. A
 * panel that somebody opens takes the focus, one that the address opened does not.
 */
export function PeekPanel({ first }: { first: PeekedClaim | null }) {
  const { params } = useClaimList();
  const wide = useWide();
  const opened = useRef(params.open === null);
  useEffect(() => {
    if (params.open === null) opened.current = true;
  }, [params.open]);
  if (params.open === null) return null;
  return wide ? (
    <SidePanel number={params.open} first={first} takesFocus={opened} />
  ) : (
    <BottomSheet number={params.open} first={first} />
  );
}

function SidePanel({ number, first, takesFocus }: PanelProps & { takesFocus: RefObject<boolean> }) {
  const ref = useRef<HTMLElement>(null);
  const { step, close, place, rowId } = useWalk();
  useEffect(() => {
    if (takesFocus.current) ref.current?.focus();
  }, [takesFocus]);
  useShortcut({ keys: "escape", label: "Close the panel", group: KEYS }, close);
  useShortcut({ keys: "arrowdown", label: "Next claim, while the panel is open", group: KEYS }, () => step(1));
  useShortcut({ keys: "arrowup", label: "Previous claim, while the panel is open", group: KEYS }, () => step(-1));
  return (
    <aside
      ref={ref}
      tabIndex={-1}
      aria-label={`C-${number}`}
      data-peek=""
      className="flex w-[25rem] flex-none flex-col border-s border-ink bg-surface max-lg:hidden xl:w-[28rem]"
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
        <Content number={number} first={first} />
      </div>
    </aside>
  );
}

function BottomSheet({ number, first }: PanelProps) {
  const { step, close, place } = useWalk();
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
      <Content number={number} first={first} />
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

function Content({ number, first }: PanelProps) {
  const { rows } = useClaimList();
  const { peek, again } = usePeek(number, rows.find((row) => row.number === number)?.version ?? 0, first);
  if (peek.state === "there") return <PeekContent claim={peek.claim} />;
  if (peek.state === "loading") return <Skeleton lines={12} label={`C-${number} is loading`} />;
  return (
    <div role="alert" className="grid justify-items-start gap-3">
      <p>{peek.message}</p>
      <Button onClick={again}>Try again</Button>
    </div>
  );
}
