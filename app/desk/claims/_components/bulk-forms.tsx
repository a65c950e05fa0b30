"use client";

import { type ComponentType, type ReactNode, useState } from "react";
import { Form } from "@/components/forms/form";
import { SubmitButton } from "@/components/forms/submit-button";
import { MemberPicker } from "@/components/members/member-picker";
import { Field, FieldGroup } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { RadioCards } from "@/components/ui/radio-cards";
import { Textarea } from "@/components/ui/textarea";
import type { BulkChange } from "@/lib/claims/bulk-schema";
import { PRIORITY_LABELS, type Priority } from "@/lib/claims/labels";
import type { BulkPreview } from "@/lib/claims/preview-bulk";
import { type Failure, fail, ok, type Result } from "@/lib/shared/result";
import { previewBulkAction } from "../bulk-actions";
import { selectionOf } from "./bulk-wire";
import { useClaimList } from "./list-context";
import { topicsFrom } from "./topics-from";

type Props = { onPreview: (change: BulkChange, preview: BulkPreview) => void };

/** Asks what the change would do. */
function PreviewForm({
  read,
  onPreview,
  children,
}: Props & { read: (data: FormData) => BulkChange | Failure; children: ReactNode }) {
  const { selection, state } = useClaimList();
  return (
    <Form
      action={async (change: BulkChange): Promise<Result<BulkPreview>> => {
        const preview = await previewBulkAction({ selection: selectionOf(selection, state), change });
        if (preview.ok) return ok(preview.data);
        // Fields of the change are called as in the form; those of the selection have no field here.
        const fieldErrors = Object.fromEntries(
          Object.entries(preview.fieldErrors ?? {}).map(([name, messages]) => [
            name.replace(/^change\./, ""),
            messages,
          ]),
        );
        return { ...preview, fieldErrors };
      }}
      read={read}
      onSuccess={(preview, change) => onPreview(change, preview)}
    >
      {children}
      <SubmitButton pendingLabel="Looking…">Show what changes</SubmitButton>
    </Form>
  );
}

function AssignForm(props: Props) {
  const { owners } = useClaimList();
  const [owner, setOwner] = useState<string | null>(null);
  return (
    <PreviewForm
      {...props}
      read={(data) => {
        if (owner === null) {
          const message = "Choose a member, or nobody.";
          return fail("INVALID", message, { fieldErrors: { ownerId: [message] } });
        }
        return { kind: "ASSIGN", ownerId: owner || null, note: String(data.get("note") ?? "") || null };
      }}
    >
      <Field label="Owner" name="ownerId" required>
        <MemberPicker members={owners} value={owner} onChange={setOwner} />
      </Field>
      <Field label="Note" name="note" hint="Stands in the history of each claim.">
        <Textarea rows={2} />
      </Field>
    </PreviewForm>
  );
}

function DueForm(props: Props) {
  return (
    <PreviewForm
      {...props}
      read={(data) => {
        const text = String(data.get("dueAt") ?? "");
        return { kind: "DUE", dueAt: text === "" ? null : new Date(`${text}Z`).toISOString() };
      }}
    >
      <Field label="Due" name="dueAt" hint="Time in UTC. Left empty, the due time is taken away.">
        <Input type="datetime-local" />
      </Field>
    </PreviewForm>
  );
}

function PriorityForm(props: Props) {
  const options = Object.entries(PRIORITY_LABELS).map(([value, label]) => ({ value: value as Priority, label }));
  return (
    <PreviewForm {...props} read={(data) => ({ kind: "PRIORITY", priority: data.get("priority") as Priority })}>
      <FieldGroup label="Priority" name="priority">
        <RadioCards name="priority" options={options} defaultValue="HIGH" />
      </FieldGroup>
    </PreviewForm>
  );
}

function TopicsForm(props: Props) {
  return (
    <PreviewForm
      {...props}
      read={(data) => ({
        kind: "TOPICS",
        add: topicsFrom(String(data.get("add") ?? "")),
        remove: topicsFrom(String(data.get("remove") ?? "")),
      })}
    >
      <Field label="Add" name="add" hint="Separated by commas.">
        <Input autoComplete="off" />
      </Field>
      <Field label="Take away" name="remove" hint="Separated by commas, written as they are.">
        <Input autoComplete="off" />
      </Field>
    </PreviewForm>
  );
}

type Move = Extract<BulkChange, { kind: "STAGE" }>["event"];

const MOVES: { value: Move; label: string; hint: string }[] = [
  { value: "START_CHECKING", label: "Start checking", hint: "From the inbox." },
  { value: "PUT_BACK", label: "Put back into the inbox", hint: "From checking." },
  { value: "DECLINE", label: "Decline", hint: "From the inbox or checking, with a reason." },
  { value: "RESTORE", label: "Restore", hint: "Declined claims and duplicates, into the inbox." },
];

function StageForm(props: Props) {
  const [event, setEvent] = useState<Move>("START_CHECKING");
  return (
    <PreviewForm
      {...props}
      read={(data) => ({
        kind: "STAGE",
        event,
        reason: event === "DECLINE" ? String(data.get("reason") ?? "") || null : null,
      })}
    >
      <FieldGroup label="Move" name="event" hint="Verdicts, approvals and publications are decided claim by claim.">
        <RadioCards name="event" options={MOVES} value={event} onChange={setEvent} />
      </FieldGroup>
      {event === "DECLINE" ? (
        <Field label="Why they are not checked" name="reason" required>
          <Textarea rows={2} />
        </Field>
      ) : null}
    </PreviewForm>
  );
}

/** The form of each kind of change. */
export const BULK_FORMS: Record<BulkChange["kind"], ComponentType<Props>> = {
  ASSIGN: AssignForm,
  DUE: DueForm,
  PRIORITY: PriorityForm,
  TOPICS: TopicsForm,
  STAGE: StageForm,
};
