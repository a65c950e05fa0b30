"use client";

import { useState } from "react";
import { Said } from "@/components/claims/said";
import { FailureNotice } from "@/components/forms/failure-notice";
import { Form } from "@/components/forms/form";
import { SubmitButton } from "@/components/forms/submit-button";
import { useAction } from "@/components/forms/use-action";
import { useDraft } from "@/components/forms/use-draft";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { Textarea } from "@/components/ui/textarea";
import { notify } from "@/components/ui/toast";
import { CLAIM_KIND_HINTS, CLAIM_KIND_LABELS, type ClaimKind } from "@/lib/claims/labels";
import { newId } from "@/lib/shared/new-id";
import { SeenBefore } from "../../../_components/seen-before";
import { attachPassageAction, markClaimAction } from "../actions";
import { readMark, type SaidBy } from "./read-mark";
import { SaidByFields } from "./said-by-fields";
import type { ReaderData, Span } from "./types";

/** Marks a claim at the selected words: what is claimed, in neutral words, and who says it. What is typed is kept until it is saved. */
export function MarkPanel({
  reader,
  span,
  onMarked,
  onClose,
}: {
  reader: ReaderData;
  span: Span;
  /** Told the claim that carries the words now: a new one, or one that was there already. */
  onMarked: (claimId: string) => void;
  onClose: () => void;
}) {
  const [ids] = useState(() => ({ claim: newId(), passage: newId(), assertion: newId() }));
  const [statement, setStatement] = useState("");
  const [kind, setKind] = useState<ClaimKind>("FACT");
  const draftKey = `mark.${reader.articleVersionId}.${span.start}-${span.end}`;
  const saidBy = useDraft(`${draftKey}.said-by`, nobodyYet(reader));
  const words = reader.text.slice(span.start, span.end);
  const attaching = useAction(attachPassageAction, {
    onSuccess: ({ code }, { claimId }) => {
      saidBy.clear();
      notify(`The words are attached to ${code}.`);
      onMarked(claimId);
    },
  });
  return (
    <Form
      action={markClaimAction}
      draftKey={draftKey}
      read={(data) => readMark(data, { reader, span, ids, saidBy: saidBy.value })}
      onSuccess={({ code, id }) => {
        saidBy.clear();
        notify(`${code} is marked.`);
        onMarked(id);
      }}
      className="gap-4"
    >
      <Said
        words={words}
        language={reader.language}
        size="small"
        marks={false}
        className="border-s-2 border-control ps-3"
      />
      <Field
        label="The claim, in neutral words"
        name="claim.statement"
        hint="One proposition, stated as claimed and never as its negation."
        limit={500}
        required
      >
        <Textarea serif autoFocus rows={2} value={statement} onChange={(event) => setStatement(event.target.value)} />
      </Field>
      <SeenBefore
        text={statement}
        act={(claim) => (
          <Button
            size="small"
            aria-disabled={attaching.pending || undefined}
            onClick={() =>
              void attaching.run({
                claimId: claim.id,
                passage: { id: ids.passage, articleVersionId: reader.articleVersionId, ...span },
              })
            }
          >
            Attach the words to C-{claim.number}
          </Button>
        )}
      />
      {attaching.failure ? <FailureNotice failure={attaching.failure} /> : null}
      <Field label="Kind" name="claim.kind" hint={CLAIM_KIND_HINTS[kind]}>
        <Select value={kind} onChange={(event) => setKind(event.target.value as ClaimKind)}>
          {Object.entries(CLAIM_KIND_LABELS).map(([value, label]) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </Select>
      </Field>
      <SaidByFields reader={reader} words={words} value={saidBy.value} onChange={saidBy.setValue} />
      <div className="flex flex-wrap gap-2">
        <SubmitButton pendingLabel="Marking…">Mark the claim</SubmitButton>
        <Button variant="quiet" onClick={onClose}>
          Close
        </Button>
      </div>
    </Form>
  );
}

function nobodyYet(reader: ReaderData): SaidBy {
  return { party: null, viaOutlet: reader.outlet !== null };
}
