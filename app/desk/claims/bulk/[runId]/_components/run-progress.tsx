"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";
import { LiveRegion } from "@/components/ui/live-region";
import { formatCount } from "@/lib/shared/count";

const LOOK_AGAIN_MS = 1_000;

/** How far a change of many claims has come. Looks again every second while it goes on. */
export function RunProgress({
  running,
  done,
  of,
  words,
}: {
  running: boolean;
  done: number;
  of: number;
  words: string;
}) {
  const router = useRouter();
  useEffect(() => {
    if (!running) return;
    const timer = setInterval(() => router.refresh(), LOOK_AGAIN_MS);
    return () => clearInterval(timer);
  }, [running, router]);
  return (
    <div className="grid gap-2">
      <LiveRegion visible className="text-lg font-semibold">
        {words}
      </LiveRegion>
      {running ? (
        <div className="flex items-center gap-3">
          <progress aria-label="Claims looked at" value={done} max={of} className="h-2 w-full max-w-md accent-ink" />
          <span className="meta whitespace-nowrap">
            {formatCount(done)} of {formatCount(of)}
          </span>
        </div>
      ) : null}
    </div>
  );
}
