"use client";

import { useState } from "react";
import { Form } from "@/components/forms/form";
import { SubmitButton } from "@/components/forms/submit-button";
import { useDraft } from "@/components/forms/use-draft";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { Textarea } from "@/components/ui/textarea";
import { notify } from "@/components/ui/toast";
import { CLAIM_KIND_HINTS, CLAIM_KIND_LABELS, type ClaimKind } from "@/lib/claims/labels";
import { newId } from "@/lib/shared/new-id";
import { markClaimAction } from "../actions";
import { PanelWords } from "./panel-words";
import { readMark, type SaidBy } from "./read-mark";
import { SaidByFields } from "./said-by-fields";
import { SeenToAttach } from "./seen-to-attach";
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
      <PanelWords reader={reader} span={span} />
      <Field
        label="The claim, in neutral words"
        name="claim.statement"
        hint="One proposition, stated as claimed and never as its negation."
        limit={500}
        required
      >
        <Textarea
          serif
          autoFocus
          rows={2}
          lang={reader.language}
          value={statement}
          onChange={(event) => setStatement(event.target.value)}
        />
      </Field>
      <SeenToAttach
        reader={reader}
        span={span}
        statement={statement}
        onAttached={(claimId) => {
          saidBy.clear();
          onMarked(claimId);
        }}
      />
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
