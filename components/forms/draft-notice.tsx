"use client";

import { Button } from "@/components/ui/button";
import { Callout } from "@/components/ui/callout";
import { formatInstant } from "@/lib/shared/dates";

/** Says that the form holds what was typed before, from when, and offers to drop it. */
export function DraftNotice({ savedAt, onDiscard }: { savedAt: Date; onDiscard: () => void }) {
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  return (
    <Callout role="status">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm">
        <span>This is what you typed on {formatInstant(savedAt, zone)}. It is not saved yet.</span>
        <Button variant="quiet" size="small" onClick={onDiscard}>
          Discard it
        </Button>
      </div>
    </Callout>
  );
}
