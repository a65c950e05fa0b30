"use client";

import { useState } from "react";
import { ConflictPanel } from "@/components/forms/conflict-panel";
import { Form } from "@/components/forms/form";
import { SubmitButton } from "@/components/forms/submit-button";
import { Button } from "@/components/ui/button";
import { Sheet } from "@/components/ui/sheet";
import { notify } from "@/components/ui/toast";
import { PARTY_KIND_LABELS } from "@/lib/parties/labels";
import type { PartyProfile } from "@/lib/parties/types";
import { ProfileFields, readProfile } from "../../_components/profile-fields";
import { changePartyAction } from "../../actions";

const LABELS = {
  name: "Name",
  kind: "What it is",
  description: "Description",
  wikidataId: "Wikidata id",
} as const;

/** Changes what is said about a party. Of two savers the second sees both texts and loses nothing. */
export function EditParty({ party }: { party: PartyProfile }) {
  const [open, setOpen] = useState(false);
  return (
    <Sheet open={open} onOpenChange={setOpen} trigger={<Button>Edit</Button>} title="Edit the party">
      <Form
        action={changePartyAction}
        draftKey={`party.${party.id}`}
        version={party.version}
        read={(data) => ({
          id: party.id,
          version: Number(data.get("version")),
          ...readProfile((name) => data.get(name)),
        })}
        onSuccess={() => {
          setOpen(false);
          notify("The party is saved.");
        }}
        conflict={({ current, mine, resolve, dismiss }) => {
          const now = current as PartyProfile;
          return (
            <ConflictPanel
              fields={(Object.keys(LABELS) as (keyof typeof LABELS)[]).map((name) => ({
                name,
                label: LABELS[name],
                mine: mine[name] ?? "",
                theirs: now[name] ?? "",
                words: name === "kind" ? PARTY_KIND_LABELS : undefined,
              }))}
              onResolve={(texts) =>
                resolve({ id: party.id, version: now.version, ...readProfile((name) => texts[name] ?? null) })
              }
              onDismiss={dismiss}
            />
          );
        }}
      >
        <ProfileFields party={party} />
        <SubmitButton>Save the party</SubmitButton>
      </Form>
    </Sheet>
  );
}
