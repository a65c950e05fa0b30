"use client";

import { useState } from "react";
import { Form } from "@/components/forms/form";
import { SubmitButton } from "@/components/forms/submit-button";
import { useDraft } from "@/components/forms/use-draft";
import { Button } from "@/components/ui/button";
import { Callout } from "@/components/ui/callout";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { Textarea } from "@/components/ui/textarea";
import { notify } from "@/components/ui/toast";
import { CLAIM_KIND_LABELS } from "@/lib/claims/labels";
import { acceptanceOf, openPoints } from "@/lib/proposing/policy";
import type { ReaderProposal } from "@/lib/proposing/types";
import { acceptProposalAction } from "../actions";
import { AcceptSources } from "./accept-sources";
import { PanelWords } from "./panel-words";
import { firstSources, readAcceptance } from "./read-acceptance";
import type { ReaderData } from "./types";

/** A proposal with everything that it would make, to be put right and accepted. What is typed is kept until it is saved. */
export function AcceptPanel({
  reader,
  proposal,
  onAccepted,
  onClose,
}: {
  reader: ReaderData;
  proposal: ReaderProposal;
  onAccepted: (claimId: string) => void;
  onClose: () => void;
}) {
  const [base] = useState(() => acceptanceOf(proposal, reader));
  const draftKey = `proposal.${reader.articleVersionId}.${proposal.start}`;
  const sources = useDraft(`${draftKey}.sources`, firstSources(proposal));
  const points = openPoints(proposal, reader);
  return (
    <Form
      action={acceptProposalAction}
      draftKey={draftKey}
      read={(data) => readAcceptance(data, base, sources.value)}
      onSuccess={({ code, id }) => {
        sources.clear();
        notify(`${code} is in the inbox.`);
        onAccepted(id);
      }}
      className="gap-4"
    >
      <PanelWords reader={reader} span={proposal} />
      {points.length > 0 ? (
        <Callout>
          {points.map((point) => (
            <p key={point}>{point}</p>
          ))}
        </Callout>
      ) : null}
      <Field
        label="The claim, in neutral words"
        name="claim.statement"
        hint="One proposition, stated as claimed and never as its negation."
        limit={500}
        required
      >
        <Textarea serif autoFocus rows={3} lang={reader.language} defaultValue={proposal.statement} />
      </Field>
      <Field label="Kind" name="claim.kind">
        <Select defaultValue={proposal.kind}>
          {Object.entries(CLAIM_KIND_LABELS).map(([value, label]) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </Select>
      </Field>
      <AcceptSources reader={reader} proposal={proposal} value={sources.value} onChange={sources.setValue} />
      <div className="flex flex-wrap gap-2">
        <SubmitButton pendingLabel="Accepting…">Accept</SubmitButton>
        <Button variant="quiet" onClick={onClose}>
          Close
        </Button>
      </div>
    </Form>
  );
}
