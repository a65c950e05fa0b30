"use client";

import { useKeyShown } from "@/components/layout/shortcuts";
import { Kbd } from "@/components/ui/kbd";
import { type Segment, SegmentBar } from "@/components/ui/segment-bar";
import { counted } from "@/lib/shared/count";

/** How far the work on this text has come, as a bar and in words, and the ways through it. */
export function CoveragePanel({
  segments,
  claims,
  onNext,
  onWalk,
  walking,
}: {
  segments: readonly Segment[];
  claims: number;
  onNext: () => void;
  onWalk: () => void;
  walking: boolean;
}) {
  const [settled, checking, notStarted] = segments.map((segment) => segment.count);
  return (
    <div className="w-full md:w-[330px] print:hidden">
      <p className="flex items-baseline gap-4">
        <b>{claims === 0 ? "No claims yet" : counted(claims, "claim")}</b>
        {claims > 0 ? (
          <span className="meta ms-auto">
            {settled} settled · {checking} in checking · {notStarted} not started
          </span>
        ) : null}
      </p>
      <SegmentBar segments={segments} className="my-1" />
      <p className="-mx-1 flex gap-1">
        {claims > 0 ? (
          <WayButton keys="n" onClick={onNext}>
            Next unchecked
          </WayButton>
        ) : null}
        <WayButton keys={walking ? "escape" : "s"} onClick={onWalk}>
          {walking ? "Leave the sentences" : "Walk sentences"}
        </WayButton>
      </p>
    </div>
  );
}

function WayButton({ keys, onClick, children }: { keys: string; onClick: () => void; children: string }) {
  const shown = useKeyShown(keys);
  return (
    <button
      type="button"
      onClick={onClick}
      className="meta inline-flex min-h-6 items-center gap-1.5 px-1 hover:text-ink pointer-coarse:min-h-9"
    >
      {children}
      {shown ? <Kbd>{keys === "escape" ? "Esc" : keys.toUpperCase()}</Kbd> : null}
    </button>
  );
}
