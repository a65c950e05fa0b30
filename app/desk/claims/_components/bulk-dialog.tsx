"use client";

import { useState } from "react";
import { Dialog } from "@/components/ui/dialog";
import type { BulkChange } from "@/lib/claims/bulk-schema";
import type { BulkPreview } from "@/lib/claims/preview-bulk";
import { BULK_FORMS } from "./bulk-forms";
import { BulkOutcome } from "./bulk-outcome";
import { useClaimList } from "./list-context";

export type BulkKind = BulkChange["kind"];

const TITLES: Record<BulkKind, string> = {
  ASSIGN: "Assign",
  DUE: "Set the due time",
  PRIORITY: "Set the priority",
  TOPICS: "Change the topics",
  STAGE: "Move",
};

/** A change of the selected claims: what is asked, then what it would do, then it is done. */
export function BulkDialog({ kind, onClose }: { kind: BulkKind | null; onClose: () => void }) {
  const { selectedCount } = useClaimList();
  const count = selectedCount === null ? "all that match" : selectedCount === 1 ? "1 claim" : `${selectedCount} claims`;
  return (
    <Dialog
      open={kind !== null}
      onOpenChange={(open) => !open && onClose()}
      title={kind ? `${TITLES[kind]}: ${count}` : ""}
    >
      {kind ? <Steps key={kind} kind={kind} onClose={onClose} /> : null}
    </Dialog>
  );
}

function Steps({ kind, onClose }: { kind: BulkKind; onClose: () => void }) {
  const [asked, setAsked] = useState<{ change: BulkChange; preview: BulkPreview } | null>(null);
  const BulkForm = BULK_FORMS[kind];
  return (
    <>
      {/* It stays while the preview is looked at, so that going back finds it as it was. */}
      <div hidden={asked !== null}>
        <BulkForm onPreview={(change, preview) => setAsked({ change, preview })} />
      </div>
      {asked ? <BulkOutcome {...asked} onBack={() => setAsked(null)} onDone={onClose} /> : null}
    </>
  );
}
