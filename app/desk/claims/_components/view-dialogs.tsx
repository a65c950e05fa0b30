"use client";

import { Form } from "@/components/forms/form";
import { SubmitButton } from "@/components/forms/submit-button";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { notify } from "@/components/ui/toast";
import type { SavedView } from "@/lib/claims/types";
import { renameViewAction, withdrawViewAction } from "../view-actions";
import { useClaimList } from "./list-context";

type Props = { view: SavedView; open: boolean; onClose: () => void };

export function RenameViewDialog({ view, open, onClose }: Props) {
  const { id, version, name } = view;
  return (
    <Dialog
      open={open}
      onOpenChange={(next) => !next && onClose()}
      title="Rename the view"
      description="Links to it stay good."
    >
      <Form
        action={renameViewAction}
        read={(data) => ({ id, version, name: String(data.get("name") ?? "") })}
        onSuccess={() => {
          onClose();
          notify("The view is renamed.");
        }}
      >
        <Field label="Name" name="name" required limit={60}>
          <Input autoComplete="off" defaultValue={name} />
        </Field>
        <SubmitButton>Rename</SubmitButton>
      </Form>
    </Dialog>
  );
}

export function RemoveViewDialog({ view, open, onClose }: Props) {
  const { set } = useClaimList();
  const { id, version, name, scope } = view;
  return (
    <Dialog
      open={open}
      onOpenChange={(next) => !next && onClose()}
      title={`Remove “${name}”`}
      description={
        scope === "MINE"
          ? "The claims stay as they are."
          : "It goes for everyone. The claims stay as they are, and links to it lead to the whole list."
      }
    >
      <Form
        action={withdrawViewAction}
        read={(data) => ({ id, version, reason: String(data.get("reason") ?? "") })}
        onSuccess={() => {
          onClose();
          set({ view: null });
          notify(`The view “${name}” is removed.`);
        }}
      >
        <Field label="Reason" name="reason" required hint="Kept in the log of the desk.">
          <Input autoComplete="off" defaultValue="Not used any more." />
        </Field>
        <SubmitButton variant="danger">Remove the view</SubmitButton>
      </Form>
    </Dialog>
  );
}
