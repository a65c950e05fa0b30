"use client";

import { useState } from "react";
import { ClaimCode } from "@/components/claims/claim-code";
import { VerdictPill } from "@/components/claims/verdict-pill";
import { FailureNotice } from "@/components/forms/failure-notice";
import { useAction } from "@/components/forms/use-action";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { notify } from "@/components/ui/toast";
import { counted } from "@/lib/shared/count";
import { newId } from "@/lib/shared/new-id";
import { attachPassageAction } from "../actions";
import { PanelWords } from "./panel-words";
import type { ReaderData, Span } from "./types";
import { type Suggestions, useSuggestions } from "./use-suggestions";

/** Gives the selected words to a claim that is on record: found by its code or by words, the likeliest first. */
export function AttachPanel({
  reader,
  span,
  onAttached,
  onClose,
}: {
  reader: ReaderData;
  span: Span;
  onAttached: (claimId: string) => void;
  onClose: () => void;
}) {
  const [id] = useState(newId);
  const [query, setQuery] = useState("");
  const words = reader.text.slice(span.start, span.end);
  const found = useSuggestions(query.trim() === "" ? words : query, 1);
  const { run, pending, failure } = useAction(attachPassageAction, {
    onSuccess: ({ code }, { claimId }) => {
      notify(`The words are attached to ${code}.`);
      onAttached(claimId);
    },
  });
  return (
    <div className="grid gap-4">
      <PanelWords reader={reader} span={span} />
      <Field label="Claim" hint="By its code, such as C-9, or by words of its statement.">
        <Input autoFocus type="search" dir="auto" value={query} onChange={(event) => setQuery(event.target.value)} />
      </Field>
      {failure ? <FailureNotice failure={failure} /> : null}
      <p role="status" className="meta -my-2">
        {statusWords(found, query)}
      </p>
      <ul aria-busy={found.status === "asking" || undefined}>
        {found.claims.map((claim) => (
          <li key={claim.id} className="grid gap-1.5 border-t border-rule py-2.5">
            <div className="flex flex-wrap items-center gap-2.5">
              <ClaimCode number={claim.number} />
              <VerdictPill state={claim.state} size="small" />
              <Button
                size="small"
                className="ms-auto"
                aria-disabled={pending || undefined}
                aria-label={`Attach to C-${claim.number}`}
                onClick={() =>
                  void run({
                    claimId: claim.id,
                    passage: { id, articleVersionId: reader.articleVersionId, ...span },
                  })
                }
              >
                Attach
              </Button>
            </div>
            <p lang={claim.language} dir="auto" className="said text-[0.9375rem] leading-snug">
              {claim.statement}
            </p>
          </li>
        ))}
      </ul>
      <Button variant="quiet" className="w-fit" onClick={onClose}>
        Close
      </Button>
    </div>
  );
}

function statusWords({ status, claims }: Suggestions, query: string): string {
  if (status === "asking") return "Searching…";
  if (status === "failed") return "The search did not answer. Check the connection and type again.";
  if (query.trim() === "")
    return claims.length > 0 ? "Claims most like these words" : "No claim is like these words. Search for one.";
  return claims.length > 0 ? `${counted(claims.length, "claim")} found` : `No claim matches “${query.trim()}”.`;
}
