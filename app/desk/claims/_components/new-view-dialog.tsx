"use client";

import { useState } from "react";
import { Form } from "@/components/forms/form";
import { SubmitButton } from "@/components/forms/submit-button";
import { Dialog } from "@/components/ui/dialog";
import { Field, FieldGroup } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { RadioCards } from "@/components/ui/radio-cards";
import { notify } from "@/components/ui/toast";
import { writeState } from "@/lib/claims/list-state";
import { newId } from "@/lib/shared/new-id";
import { saveViewAction } from "../view-actions";
import { useClaimList } from "./list-context";

export type NewViewScope = "MINE" | "TEAM";

/** Gives how the list stands now a name. `scope` is for whom, at first; null while the dialog is closed. */
export function NewViewDialog({ scope, onClose }: { scope: NewViewScope | null; onClose: () => void }) {
  return (
    <Dialog
      open={scope !== null}
      onOpenChange={(open) => !open && onClose()}
      title="Save view"
      description="It keeps search, filters, sorting, columns and height of the rows."
    >
      {scope ? <NewViewForm scope={scope} onClose={onClose} /> : null}
    </Dialog>
  );
}

function NewViewForm({ scope, onClose }: { scope: NewViewScope; onClose: () => void }) {
  const { view, state, widths, set } = useClaimList();
  const [id] = useState(newId);
  return (
    <Form
      action={saveViewAction}
      read={(data) => ({
        id,
        name: String(data.get("name") ?? ""),
        scope: data.get("scope") === "MINE" ? ("MINE" as const) : ("TEAM" as const),
        state: writeState(state),
        widths: { ...widths },
      })}
      onSuccess={({ slug }, { name }) => {
        onClose();
        set({ view: slug });
        notify(`The view “${name}” is saved.`);
      }}
    >
      <Field label="Name" name="name" required limit={60}>
        <Input autoComplete="off" defaultValue={scope === "MINE" ? (view?.name ?? "") : ""} />
      </Field>
      <FieldGroup label="For" name="scope">
        <RadioCards
          name="scope"
          defaultValue={scope}
          options={[
            { value: "TEAM", label: "Everyone", hint: "A tab for the whole desk. Everybody may change it." },
            { value: "MINE", label: "Only me", hint: "Nobody else sees it." },
          ]}
        />
      </FieldGroup>
      <SubmitButton>Save the view</SubmitButton>
    </Form>
  );
}
