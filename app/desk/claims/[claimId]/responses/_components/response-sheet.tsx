"use client";

import { type ReactElement, useMemo, useState } from "react";
import { Form } from "@/components/forms/form";
import { SubmitButton } from "@/components/forms/submit-button";
import { useDraft } from "@/components/forms/use-draft";
import { Field } from "@/components/ui/field";
import { Sheet } from "@/components/ui/sheet";
import { Textarea } from "@/components/ui/textarea";
import { notify } from "@/components/ui/toast";
import type { Choice } from "@/components/ui/use-choice-search";
import type { ClaimPassage } from "@/lib/claims/types";
import type { LedgerEntry } from "@/lib/responses/types";
import { newId } from "@/lib/shared/new-id";
import { recordResponseAction } from "../actions";
import { type ResponseChoices, readResponse } from "./read-response";
import { ResponseFields } from "./response-fields";

const REOPENED = "The answer turned the denial status. The claim is being checked again, and its public page says so.";

/** Records an entry of the ledger: an answer, a question, or the correction of an entry. */
export function ResponseSheet({
  claimId,
  passages,
  asks = false,
  corrects = null,
  party = null,
  open,
  onOpenChange,
  trigger,
  title,
}: {
  claimId: string;
  passages: readonly ClaimPassage[];
  asks?: boolean;
  corrects?: LedgerEntry | null;
  /** Who is chosen to begin with. */
  party?: Choice | null;
  open: boolean;
  onOpenChange: (open: boolean) => void;
  trigger: ReactElement;
  title: string;
}) {
  const [id, setId] = useState(newId);
  const key = corrects ? `response.${corrects.id}` : `response.${asks ? "ask" : "new"}.${claimId}.${party?.id ?? ""}`;
  const initial = useMemo<ResponseChoices>(
    () => ({ party, source: corrects?.source ? { id: corrects.source.id, label: corrects.source.title } : null }),
    [party, corrects],
  );
  const choices = useDraft<ResponseChoices>(`${key}.choices`, initial);
  return (
    <Sheet open={open} onOpenChange={onOpenChange} trigger={trigger} title={title}>
      <Form
        action={recordResponseAction}
        draftKey={key}
        read={(data) => {
          const content = readResponse((name) => data.get(name), choices.value);
          if ("ok" in content) return content;
          const reason = String(data.get("corrects.reason") ?? "");
          return { id, claimId, ...content, corrects: corrects ? { id: corrects.id, reason } : null };
        }}
        onSuccess={({ reopened }) => {
          choices.discard();
          setId(newId());
          onOpenChange(false);
          notify("The entry is recorded.", reopened ? { detail: REOPENED } : {});
        }}
      >
        {corrects ? (
          <Field
            label="Why the entry is corrected"
            name="corrects.reason"
            hint="Readers see it. The entry itself stays readable."
            required
          >
            <Textarea rows={2} />
          </Field>
        ) : null}
        <ResponseFields
          asks={asks}
          entry={corrects}
          passages={passages}
          choices={choices.value}
          onChoices={choices.setValue}
        />
        <SubmitButton>
          {asks ? "Record the question" : corrects ? "Record the correction" : "Record the answer"}
        </SubmitButton>
      </Form>
    </Sheet>
  );
}
