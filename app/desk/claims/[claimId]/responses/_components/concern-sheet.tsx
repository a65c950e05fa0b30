"use client";

import { Plus } from "lucide-react";
import { useState } from "react";
import { Form } from "@/components/forms/form";
import { SubmitButton } from "@/components/forms/submit-button";
import { useDraft } from "@/components/forms/use-draft";
import { PartyCombobox } from "@/components/parties/party-combobox";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { Field } from "@/components/ui/field";
import { Sheet } from "@/components/ui/sheet";
import { Textarea } from "@/components/ui/textarea";
import { notify } from "@/components/ui/toast";
import type { Choice } from "@/components/ui/use-choice-search";
import { newId } from "@/lib/shared/new-id";
import { fail } from "@/lib/shared/result";
import { textOf } from "../../../../_components/form-fields";
import { PARTIES } from "../../../../_components/party-actions";
import { concernPartyAction } from "../actions";

const NO_PARTY = "Choose the party that the claim concerns, or record it.";

/** Names a party that the claim concerns, before it answered or was asked. */
export function ConcernSheet({ claimId }: { claimId: string }) {
  const [open, setOpen] = useState(false);
  const party = useDraft<Choice | null>(`concern.new.${claimId}.party`, null);
  const [id, setId] = useState(newId);
  return (
    <Sheet
      open={open}
      onOpenChange={setOpen}
      title="A party that the claim concerns"
      trigger={
        <Button size="small">
          <Plus aria-hidden /> Party
        </Button>
      }
    >
      <Form
        action={concernPartyAction}
        draftKey={`concern.new.${claimId}`}
        read={(data) => {
          if (party.value === null) return fail("INVALID", NO_PARTY, { fieldErrors: { partyId: [NO_PARTY] } });
          const get = (name: string) => data.get(name);
          const claimant = get("claimant") !== null;
          return { id, claimId, partyId: party.value.id, claimant, notAskedReason: textOf(get, "notAskedReason") };
        }}
        onSuccess={() => {
          party.discard();
          setId(newId());
          setOpen(false);
          notify("The claim concerns one party more.");
        }}
      >
        <PartyCombobox
          label="Party"
          name="partyId"
          hint="Accused, claimant, or otherwise owed a question."
          required
          value={party.value}
          onChange={party.setValue}
          actions={PARTIES}
        />
        <ConcernFields claimant={false} notAskedReason={null} />
        <SubmitButton>Name the party</SubmitButton>
      </Form>
    </Sheet>
  );
}

/** How a party is concerned. */
export function ConcernFields({ claimant, notAskedReason }: { claimant: boolean; notAskedReason: string | null }) {
  return (
    <>
      <Checkbox
        name="claimant"
        defaultChecked={claimant}
        label="It makes the claim itself"
        hint="Asked like the others, but not counted among those who deny."
      />
      <Field
        label="Why it was not asked"
        name="notAskedReason"
        hint="Readers see it. Leave it empty when the desk asks."
      >
        <Textarea rows={2} defaultValue={notAskedReason ?? ""} />
      </Field>
    </>
  );
}
