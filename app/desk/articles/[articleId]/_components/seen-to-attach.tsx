"use client";

import { useState } from "react";
import { FailureNotice } from "@/components/forms/failure-notice";
import { useAction } from "@/components/forms/use-action";
import { Button } from "@/components/ui/button";
import { notify } from "@/components/ui/toast";
import { newId } from "@/lib/shared/new-id";
import { SeenBefore } from "../../../_components/seen-before";
import { attachPassageAction } from "../actions";
import type { ReaderData, Span } from "./types";

/** The claims that say most likely the same as these words of the article, to each of which they can be attached instead. */
export function SeenToAttach({
  reader,
  span: { start, end },
  statement,
  onAttached,
}: {
  reader: ReaderData;
  span: Span;
  statement: string;
  /** Told the claim that carries the words now. */
  onAttached: (claimId: string) => void;
}) {
  const [id] = useState(newId);
  const { run, pending, failure } = useAction(attachPassageAction, {
    onSuccess: ({ code }, { claimId }) => {
      notify(`The words are attached to ${code}.`);
      onAttached(claimId);
    },
  });
  return (
    <>
      <SeenBefore
        text={statement}
        act={(claim) => (
          <Button
            size="small"
            aria-disabled={pending || undefined}
            onClick={() =>
              void run({ claimId: claim.id, passage: { id, articleVersionId: reader.articleVersionId, start, end } })
            }
          >
            Attach the words to C-{claim.number}
          </Button>
        )}
      />
      {failure ? <FailureNotice failure={failure} /> : null}
    </>
  );
}
