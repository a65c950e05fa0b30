"use client";

import { useState } from "react";
import { BlockedReasons } from "@/components/forms/blocked-reasons";
import { Form } from "@/components/forms/form";
import { SubmitButton } from "@/components/forms/submit-button";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { notify } from "@/components/ui/toast";
import type { ClaimWorkspace } from "@/lib/claims/types";
import { fail } from "@/lib/shared/result";
import { moveClaimAction } from "../../actions";

const WRONG = "Name the other claim by its code, such as C-142.";

/** Says that the claim is another one over again, named by its code. */
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
    <Dialog
      open={open}
      onOpenChange={setOpen}
      trigger={<Button>Mark as a duplicate</Button>}
      title="Mark as a duplicate"
      description="The other claim is worked on. This one points to it, and can be restored."
    >
      <Form
        action={moveClaimAction}
        read={(data) => {
          const number = /^c?-?(\d{1,9})$/i.exec(String(data.get("duplicateOf")).trim())?.[1];
          if (number === undefined) return fail("INVALID", WRONG, { fieldErrors: { duplicateOf: [WRONG] } });
          const { id, version } = claim;
          return { event: "MARK_DUPLICATE" as const, id, version, duplicateOf: Number(number) };
        }}
        onSuccess={() => {
          setOpen(false);
          notify("The claim is marked as a duplicate.");
        }}
      >
        <Field label="The claim that is kept" name="duplicateOf" required>
          <Input placeholder="C-142" autoComplete="off" />
        </Field>
        <SubmitButton>Mark as a duplicate</SubmitButton>
      </Form>
    </Dialog>
  );
}
