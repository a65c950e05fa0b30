"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { Form } from "@/components/forms/form";
import { SubmitButton } from "@/components/forms/submit-button";
import { Button } from "@/components/ui/button";
import { Sheet } from "@/components/ui/sheet";
import { SeenBefore } from "../../_components/seen-before";
import { createClaimAction } from "../actions";
import { ClaimFields, EMPTY_CLAIM, readClaim } from "./claim-fields";

/** Writes down a claim that stands in no article of the desk yet. */
export function NewClaimSheet({ initiallyOpen }: { initiallyOpen: boolean }) {
  const [open, setOpen] = useState(initiallyOpen);
  const [id] = useState(() => crypto.randomUUID());
  const router = useRouter();
  return (
    <Sheet open={open} onOpenChange={setOpen} trigger={<Button variant="primary">New claim</Button>} title="New claim">
      <Form
        action={createClaimAction}
        draftKey="claim.new"
        read={(data) => {
          const content = readClaim((name) => data.get(name));
          return "ok" in content ? content : { id, ...content };
        }}
        onSuccess={(claim) => router.push(`/desk/claims/${claim.id}`)}
      >
        <ClaimFields content={EMPTY_CLAIM} seenBefore={(statement) => <SeenBefore text={statement} />} />
        <SubmitButton>Put it into the inbox</SubmitButton>
      </Form>
    </Sheet>
  );
}
