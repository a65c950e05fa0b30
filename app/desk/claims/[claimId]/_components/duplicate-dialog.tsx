"use client";

import { useState } from "react";
import { BlockedReasons } from "@/components/forms/blocked-reasons";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { notify } from "@/components/ui/toast";
import type { ClaimWorkspace } from "@/lib/claims/types";
import { DUPLICATE_WORDS, DuplicateForm } from "../../../_components/duplicate-form";

/** Says that the claim is another one over again. */
export function DuplicateDialog({ claim }: { claim: ClaimWorkspace }) {
  const [open, setOpen] = useState(false);
  const can = claim.can.duplicate;
  if (!can.ok) {
    return (
      <div className="grid justify-items-start gap-2">
        <Button aria-disabled>Mark as a duplicate</Button>
        <BlockedReasons reasons={can.reasons} />
      </div>
    );
  }
  return (
    <Dialog open={open} onOpenChange={setOpen} trigger={<Button>Mark as a duplicate</Button>} {...DUPLICATE_WORDS}>
      <DuplicateForm
        claim={claim}
        onDone={(kept) => {
          setOpen(false);
          notify(`The claim is marked as a duplicate of ${kept}.`);
        }}
      />
    </Dialog>
  );
}
