"use client";

import { Form } from "@/components/forms/form";
import { SubmitButton } from "@/components/forms/submit-button";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Textarea } from "@/components/ui/textarea";
import type { WorkRow } from "@/lib/claims/list-work";
import { formatInstant } from "@/lib/shared/dates";
import { moveClaimAction } from "../claims/actions";
import { DUPLICATE_WORDS, DuplicateForm } from "./duplicate-form";
import { SnoozeForm } from "./snooze-form";
import { wakeClaimAction } from "./triage-actions";
import type { Step, useTriage } from "./use-triage";

export type TriageAsk = { kind: "DUPLICATE" | "DECLINE" | "SNOOZE"; row: WorkRow };

const TITLES: Record<TriageAsk["kind"], { title: string; description?: string }> = {
  DUPLICATE: DUPLICATE_WORDS,
  DECLINE: {
    title: "Decline the claim",
    description: "It leaves the workflow, stays in its article, and can be restored.",
  },
  SNOOZE: { title: "Put the claim off", description: "The triage leaves it out until then." },
};

/** What a step of the triage still asks for: the other claim, the reason, the day. */
export function TriageDialog({
  ask,
  onClose,
  onDone,
  offerUndo,
  finalFocus,
}: {
  ask: TriageAsk | null;
  onClose: () => void;
  /** The claim has left the list. */
  onDone: () => void;
  offerUndo: ReturnType<typeof useTriage>["offerUndo"];
  finalFocus: () => HTMLElement | true;
}) {
  return (
    <Dialog
      finalFocus={finalFocus}
      open={ask !== null}
      onOpenChange={(open) => !open && onClose()}
      title={ask ? TITLES[ask.kind].title : ""}
      description={
        ask ? (
          <>
            <span className="code">C-{ask.row.number}</span> <span className="said">{ask.row.statement}</span>
            <br />
            {TITLES[ask.kind].description}
          </>
        ) : null
      }
    >
      {ask ? <Asked key={`${ask.row.id}.${ask.kind}`} ask={ask} onDone={onDone} offerUndo={offerUndo} /> : null}
    </Dialog>
  );
}

function Asked({
  ask: { kind, row },
  onDone,
  offerUndo,
}: {
  ask: TriageAsk;
  onDone: () => void;
  offerUndo: ReturnType<typeof useTriage>["offerUndo"];
}) {
  const { id, version } = row;
  const code = `C-${row.number}`;
  const restore = (made: number) => moveClaimAction({ event: "RESTORE", id, version: made });
  const finish = (done: string, made: number, undo: Step["undo"] = restore) => {
    onDone();
    offerUndo({ code, done, undo }, made);
  };
  if (kind === "DUPLICATE")
    return <DuplicateForm claim={row} onDone={(kept, made) => finish(`${code} is a duplicate of ${kept}.`, made)} />;
  if (kind === "SNOOZE")
    return (
      <SnoozeForm
        claim={row}
        onDone={(until, made) =>
          finish(`${code} is put off until ${formatInstant(until)}.`, made, (snooze) =>
            wakeClaimAction({ id, version: snooze }),
          )
        }
      />
    );
  return (
    <Form
      action={moveClaimAction}
      read={(data) => ({ event: "DECLINE" as const, id, version, reason: String(data.get("reason") ?? "") })}
      onSuccess={({ version: made }) => finish(`${code} is declined.`, made)}
    >
      <Field
        label="Why it is not checked"
        name="reason"
        hint="An opinion, a prediction that is not due, too small to matter."
        required
      >
        <Textarea rows={3} />
      </Field>
      <SubmitButton>Decline</SubmitButton>
    </Form>
  );
}
