"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { Form } from "@/components/forms/form";
import { SubmitButton } from "@/components/forms/submit-button";
import { Button } from "@/components/ui/button";
import { Callout } from "@/components/ui/callout";
import { Checkbox } from "@/components/ui/checkbox";
import { Link } from "@/components/ui/link";
import { Sheet } from "@/components/ui/sheet";
import type { PartyChoice } from "@/lib/parties/types";
import { newId } from "@/lib/shared/new-id";
import { createPartyAction } from "../actions";
import { ProfileFields, readProfile } from "./profile-fields";

/** Records a party. One of nearly the same name is pointed out before a second is made. */
export function NewPartySheet() {
  const [open, setOpen] = useState(false);
  const [id] = useState(newId);
  const router = useRouter();
  return (
    <Sheet open={open} onOpenChange={setOpen} trigger={<Button variant="primary">New party</Button>} title="New party">
      <Form
        action={createPartyAction}
        draftKey="party.new"
        read={(data) => ({
          id,
          ...readProfile((name) => data.get(name)),
          evenIfNear: data.get("evenIfNear") !== null,
        })}
        onSuccess={(party) => router.push(`/desk/parties/${party.id}`)}
        conflict={({ current, mine, resolve, dismiss }) => (
          <Near
            parties={current as PartyChoice[]}
            onAnother={() => resolve({ ...mine, evenIfNear: true })}
            onBack={dismiss}
          />
        )}
      >
        <ProfileFields party={null} />
        <Checkbox name="evenIfNear" label="Record it even if another has nearly the same name" />
        <SubmitButton>Record the party</SubmitButton>
      </Form>
    </Sheet>
  );
}

function Near({
  parties,
  onAnother,
  onBack,
}: {
  parties: readonly PartyChoice[];
  onAnother: () => void;
  onBack: () => void;
}) {
  return (
    <Callout tone="changed" role="alert" className="mt-5">
      <p>A party of nearly the same name is on record:</p>
      <ul className="my-2 list-disc ps-4">
        {parties.map((party) => (
          <li key={party.id}>
            <Link href={`/desk/parties/${party.id}`}>{party.name}</Link>
            {party.alias ? ` (${party.alias})` : ""}
          </li>
        ))}
      </ul>
      <div className="flex flex-wrap gap-2">
        <Button size="small" onClick={onAnother}>
          Record another all the same
        </Button>
        <Button size="small" variant="quiet" onClick={onBack}>
          Go back to the form
        </Button>
      </div>
    </Callout>
  );
}
