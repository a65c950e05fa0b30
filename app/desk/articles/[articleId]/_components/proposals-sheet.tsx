"use client";

import type { ReactNode } from "react";
import { Sheet } from "@/components/ui/sheet";
import type { ReaderProposal } from "@/lib/proposing/types";
import { counted } from "@/lib/shared/count";

/** On a phone: the open proposals from below, one of them opened. */
export function ProposalsSheet({
  proposals,
  card,
  onClose,
}: {
  proposals: readonly ReaderProposal[];
  card: (proposal: ReaderProposal) => ReactNode;
  onClose: () => void;
}) {
  return (
    <Sheet
      open
      side="bottom"
      title={proposals.length === 0 ? "Proposals" : counted(proposals.length, "proposal")}
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
    >
      {proposals.length === 0 ? <p className="text-muted">Every proposal is done.</p> : null}
      <div className="grid gap-3">
        {proposals.map((proposal) => (
          <div key={proposal.start}>{card(proposal)}</div>
        ))}
      </div>
    </Sheet>
  );
}
