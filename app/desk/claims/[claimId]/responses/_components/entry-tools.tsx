"use client";

import { useMemo, useState } from "react";
import { Button } from "@/components/ui/button";
import type { ClaimPassage } from "@/lib/claims/types";
import type { LedgerEntry } from "@/lib/responses/types";
import { CAN } from "@/lib/shared/ability";
import { newId } from "@/lib/shared/new-id";
import { ReasonDialog } from "../../../_components/reason-dialog";
import { retractResponseAction } from "../actions";
import { ResponseSheet } from "./response-sheet";

/** An entry is never changed: another takes its place, or takes it back. */
export function EntryTools({
  claimId,
  entry,
  partyName,
  passages,
}: {
  claimId: string;
  entry: LedgerEntry;
  partyName: string;
  passages: readonly ClaimPassage[];
}) {
  const [open, setOpen] = useState(false);
  const [retractionId] = useState(newId);
  const party = useMemo(() => ({ id: entry.partyId, label: partyName }), [entry.partyId, partyName]);
  return (
    <div className="flex flex-wrap gap-2 print:hidden">
      <ResponseSheet
        claimId={claimId}
        passages={passages}
        corrects={entry}
        party={party}
        open={open}
        onOpenChange={setOpen}
        title="Correct the entry"
        trigger={
          <Button size="small" variant="quiet">
            Correct
          </Button>
        }
      />
      <ReasonDialog
        label="Take back"
        title="Take the entry back"
        description="It does not count any more, and stays readable with the reason."
        reasonLabel="Why it is taken back"
        hint="Readers see it."
        can={CAN}
        action={retractResponseAction}
        input={(reason) => ({ id: retractionId, responseId: entry.id, reason })}
        done="The entry is taken back."
        variant="quiet"
      />
    </div>
  );
}
