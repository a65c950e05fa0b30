"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { counted } from "@/lib/shared/count";
import { formatInstant } from "@/lib/shared/dates";
import { speakerWords } from "./speaker-words";
import type { ReaderData } from "./types";
import type { useProposals } from "./use-proposals";

/** The proposals of this text that were dismissed, by whom and when; each can be brought back. */
export function DismissedDialog({
  reader,
  proposals: { made, decisions },
}: {
  reader: ReaderData;
  proposals: ReturnType<typeof useProposals>;
}) {
  const [open, setOpen] = useState(false);
  const dismissed = made.flatMap((proposal) =>
    proposal.state.is === "DISMISSED" ? [{ proposal, ...proposal.state }] : [],
  );
  if (dismissed.length === 0 && !open) return null;
  return (
    <Dialog
      open={open}
      onOpenChange={setOpen}
      title="Dismissed proposals"
      description="They stay away when a corrected text is imported, as long as their words are the same."
      trigger={
        <Button size="small" variant="quiet">
          Dismissed ({dismissed.length})
        </Button>
      }
    >
      <p role="status" className="sr-only">
        {counted(dismissed.length, "proposal")} dismissed
      </p>
      <ul>
        {dismissed.map(({ proposal, id, version, by, at }) => (
          <li key={id} className="flex items-start gap-3 border-b border-rule py-2.5 first:pt-0 last:border-0">
            <div className="min-w-0 flex-1">
              <p lang={reader.language} dir="auto" className="said text-[0.9375rem] leading-snug">
                {proposal.statement}
              </p>
              <p className="meta">
                <bdi>{speakerWords(proposal, reader.outlet)}</bdi>
              </p>
              <p className="meta">
                Dismissed by <bdi>{by}</bdi>, {formatInstant(at)}
              </p>
            </div>
            <Button
              size="small"
              aria-label={`Bring back: ${proposal.statement}`}
              onClick={() => decisions.bringBack({ id, version })}
            >
              Bring back
            </Button>
          </li>
        ))}
      </ul>
      {dismissed.length === 0 ? <p className="text-muted">None is left.</p> : null}
    </Dialog>
  );
}
